package org.cameltelnyx.voice;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.console.DevConsole;
import org.apache.camel.console.DevConsoleRegistry;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckAware;
import org.apache.camel.main.Main;
import org.apache.camel.spi.ThreadPoolProfile;
import org.apache.camel.support.DefaultThreadPoolFactory;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;
import org.cameltelnyx.voice.simulator.TelnyxSimulatorExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application of camel-main whose port another program has: it starts, receives nothing, and says so in all places where
 * people look.
 */
class WebhookTakenPortTest {

    @RegisterExtension
    static final TelnyxSimulatorExtension TELNYX = new TelnyxSimulatorExtension();

    private final Timers timers = new Timers();
    private final CapturedLog log = new CapturedLog();
    private ServerSocket port;
    private Main main;

    @BeforeEach
    void takeAPort() throws Exception {
        port = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    }

    @AfterEach
    void stop() throws Exception {
        main.stop();
        port.close();
        log.close();
    }

    /** The other program accepts connections and answers nothing, which takes a while to find out. */
    @Test
    void healthIsDownAndNamesThePort() throws Exception {
        start();

        HealthCheck.Result health = health();

        assertThat(health.getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(health.getMessage()).hasValueSatisfying(message -> assertThat(message)
                .contains("No request to /telnyx/voice arrives through port " + port.getLocalPort(), "another program"));
    }

    @Test
    void aWarningAfterTenSecondsSaysWhatToDo() throws Exception {
        OtherProgram.answerOn(port);
        start();
        assertThat(warnings()).isEmpty();

        timers.runThoseOf(10, TimeUnit.SECONDS);

        assertThat(warnings()).singleElement()
                .asString()
                .contains("/telnyx/voice", "port " + port.getLocalPort(), "free the port", "camel.server.port");
    }

    @Test
    void theConsoleShowsIt() throws Exception {
        OtherProgram.answerOn(port);
        start();
        assertThat(webhook()).containsEntry("reached", false).doesNotContainKey("problem");

        timers.runThoseOf(10, TimeUnit.SECONDS);

        assertThat(webhook()).containsEntry("reached", false)
                .extractingByKey("problem")
                .asString()
                .contains("port " + port.getLocalPort());
    }

    @Test
    void nothingIsSaidIfThePortIsOurs() throws Exception {
        port.close();
        start();

        timers.runThoseOf(10, TimeUnit.SECONDS);

        assertThat(health().getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(warnings()).isEmpty();
        assertThat(webhook()).containsEntry("reached", true).doesNotContainKey("problem");
    }

    private void start() throws Exception {
        main = new Main();
        main.addInitialProperty("camel.server.enabled", "true");
        main.addInitialProperty("camel.server.host", "127.0.0.1");
        main.addInitialProperty("camel.server.port", String.valueOf(port.getLocalPort()));
        main.addInitialProperty("camel.main.devConsoleEnabled", "true");
        main.addInitialProperty("camel.component.telnyx-voice.public-key", telnyx().publicKey());
        main.bind("timers", timers);
        main.configure()
                .addRoutesBuilder(RouteBuilder.loadRoutesBuilder(builder -> builder.from("telnyx-voice:webhook")
                        .routeId("events")
                        .to("mock:events")));
        main.start();
        assertThat(context().getStatus().isStarted()).isTrue();
    }

    private CamelContext context() {
        return main.getCamelContext();
    }

    private HealthCheck.Result health() {
        return ((HealthCheckAware) context().getRoute("events").getConsumer()).getHealthCheck().call();
    }

    private List<String> warnings() {
        return log.events()
                .stream()
                .filter(event -> event.getLoggerName().startsWith("org.cameltelnyx.voice.webhook"))
                .map(event -> event.getMessage().getFormattedMessage())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> webhook() {
        DevConsole console = context().getCamelContextExtension()
                .getContextPlugin(DevConsoleRegistry.class)
                .resolveById("telnyx-voice");
        Map<String, List<Map<String, Object>>> shown = (Map<String, List<Map<String, Object>>>) console
                .call(DevConsole.MediaType.JSON, Map.of());
        return shown.get("webhooks").get(0);
    }

    private static TelnyxSimulator telnyx() {
        return TELNYX.simulator();
    }

    /** Camel's timers, with a test that decides when their time has come. */
    private static final class Timers extends DefaultThreadPoolFactory {

        private final List<Timer> timers = new CopyOnWriteArrayList<>();

        private record Timer(Runnable task, long delay, TimeUnit unit) {
        }

        @Override
        public ScheduledExecutorService newScheduledThreadPool(ThreadPoolProfile profile, ThreadFactory threads) {
            return new ScheduledThreadPoolExecutor(0, threads) {
                @Override
                public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
                    timers.add(new Timer(task, delay, unit));
                    return null;
                }
            };
        }

        void runThoseOf(long delay, TimeUnit unit) {
            timers.stream()
                    .filter(timer -> timer.unit.toMillis(timer.delay) == unit.toMillis(delay))
                    .forEach(timer -> timer.task.run());
        }
    }
}
