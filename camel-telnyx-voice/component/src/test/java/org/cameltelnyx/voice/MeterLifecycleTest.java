package org.cameltelnyx.voice;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.service.ServiceSupport;
import org.cameltelnyx.voice.webhook.Webhooks;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * When meters appear and go: with the paths, routes and actions that they belong to.
 */
class MeterLifecycleTest extends TelnyxVoiceTestSupport {

    private static final String PATH = "/telnyx/voice";

    private final MeterRegistry registry = new SimpleMeterRegistry();

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext created = super.createCamelContext();
        created.getRegistry().bind("metricsRegistry", registry);
        return created;
    }

    private void route(String id, String from) throws Exception {
        context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> builder.from(from).routeId(id).to("log:events")));
    }

    private void remove(String id) throws Exception {
        context().getRouteController().stopRoute(id);
        assertThat(context().removeRoute(id)).isTrue();
    }

    private int post(String id) throws Exception {
        String event = event("call.hangup", id).replace("2026-11-02T22:25:27.521992Z", Instant.now().toString());
        return post(PATH, telnyx().signer().sign(event.getBytes())).statusCode();
    }

    private Set<String> values(String tag) {
        return registry.getMeters()
                .stream()
                .map(Meter::getId)
                .filter(meter -> meter.getName().startsWith("camel.telnyx.voice."))
                .map(meter -> String.valueOf(meter.getTag(tag)))
                .filter(value -> !value.equals("null"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private double duplicates(String route) {
        return registry.get("camel.telnyx.voice.route.duplicates").tag("routeId", route).functionCounter().count();
    }

    @Test
    void aRouteTakesItsMetersWithItAndBeginsAtZeroWhenItComesBack() throws Exception {
        route("stays", "telnyx-voice:webhook");
        route("goes", "telnyx-voice:webhook");
        post("1");
        post("1");
        assertThat(duplicates("goes")).isEqualTo(1);

        remove("goes");
        assertThat(values("routeId")).containsExactly("stays");
        assertThat(Webhooks.of(context()).path(PATH).statistics().getRoutes()).containsOnlyKeys("stays");

        route("goes", "telnyx-voice:webhook");
        assertThat(duplicates("goes")).isZero();
        assertThat(duplicates("stays")).isEqualTo(1);
        assertThat(registry.get("camel.telnyx.voice.route.event.age").tag("routeId", "stays").timer().count()).isEqualTo(1);
    }

    @Test
    void aPathTakesItsMetersWithItAndBeginsAtZeroWhenItIsOpenedAnew() throws Exception {
        route("one", "telnyx-voice:webhook");
        post("1");
        assertThat(requests()).isEqualTo(1);

        remove("one");
        assertThat(values("path")).isEmpty();

        route("one", "telnyx-voice:webhook");
        assertThat(requests()).isZero();
        post("2");
        assertThat(requests()).isEqualTo(1);
    }

    private double requests() {
        return registry.get("camel.telnyx.voice.webhook.requests").tag("status", "200").functionCounter().count();
    }

    @Test
    void aRouteThatIsNotToStartShowsWhatItMisses() throws Exception {
        route("ready", "telnyx-voice:webhook");
        context().addRoutes(RouteBuilder.loadRoutesBuilder(
                builder -> builder.from("telnyx-voice:webhook").routeId("idle").autoStartup(false).to("log:events")));

        assertThat(registry.get("camel.telnyx.voice.route.missed").tag("routeId", "idle").functionCounters()).hasSize(3);
    }

    @Test
    void aRouteWhoseStartHasFailedShowsWhatItMisses() throws Exception {
        assertThatThrownBy(() -> context().addRoutes(RouteBuilder.loadRoutesBuilder(
                builder -> builder.from("telnyx-voice:webhook").routeId("broken").process(new Broken()))))
                .hasStackTraceContaining("broken on purpose");

        assertThat(post("1")).isEqualTo(503);
        assertThat(registry.get("camel.telnyx.voice.route.missed")
                .tags("routeId", "broken", "state", "starting")
                .functionCounter()
                .count()).isEqualTo(1);
    }

    private static final class Broken extends ServiceSupport implements Processor {

        @Override
        protected void doStart() {
            throw new IllegalStateException("broken on purpose");
        }

        @Override
        public void process(Exchange exchange) {
            // never started
        }
    }

    /** Such as that of camel-master, which starts one each time that it leads. */
    @Test
    void aConsumerWithoutARouteLeavesNothingBehind() throws Exception {
        route("stays", "telnyx-voice:webhook");
        for (String id : new String[]{"1", "2"}) {
            Consumer consumer = context().getEndpoint("telnyx-voice:webhook").createConsumer(exchange -> {
            });
            consumer.start();
            post(id);
            assertThat(values("routeId")).containsExactly("none", "stays");
            assertThat(registry.get("camel.telnyx.voice.route.event.age").tag("routeId", "none").timer().count()).isEqualTo(1);

            consumer.stop();
            assertThat(values("routeId")).containsExactly("stays");
            assertThat(Webhooks.of(context()).path(PATH).statistics().getRoutes()).containsOnlyKeys("stays");
        }
    }

    @Test
    void aContextThatHasStoppedLeavesNothingBehind() throws Exception {
        route("events", "telnyx-voice:webhook");
        template().sendBody(routeTo("telnyx-voice:queue-list"), null);
        assertThat(values("host")).hasSize(1);

        context().stop();

        assertThat(registry.getMeters()).isEmpty();
    }

    /** Camel sorts what observes it when it starts again. */
    @Test
    void aRouteTakesItsMetersWithItAfterARestartToo() throws Exception {
        try (DefaultCamelContext restarted = new DefaultCamelContext()) {
            restarted.addRoutes(RouteBuilder.loadRoutesBuilder(
                    builder -> builder.from("telnyx-voice:webhook?verifySignature=false&httpServerComponent=in-process")
                            .routeId("goes")
                            .to("log:events")));
            for (int life = 1; life <= 2; life++) {
                restarted.addComponent("in-process", new InProcessServer());
                restarted.getRegistry().bind("metricsRegistry", registry);
                restarted.start();
                assertThat(values("routeId")).as("life " + life).contains("goes");
                if (life == 1) {
                    restarted.stop();
                }
            }

            restarted.getRouteController().stopRoute("goes");
            assertThat(restarted.removeRoute("goes")).isTrue();

            assertThat(values("routeId")).doesNotContain("goes");
            assertThat(values("path")).isEmpty();
        }
    }
}
