package org.cameltelnyx.voice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.ServiceStatus;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.support.service.ServiceSupport;
import org.cameltelnyx.voice.webhook.Subscription.State;
import org.cameltelnyx.voice.webhook.Webhooks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Who gets an event, and when it comes again: the rules of start, suspend, stop, replace, refuse and remove, each by what
 * Telnyx is answered and what the routes have seen.
 */
class WebhookSubscriptionTest extends TelnyxVoiceTestSupport {

    private static final String PATH = "/telnyx/voice";
    private static final String STRICT = "telnyx-voice:webhook?maxBodySize=10";

    /** What the routes have seen, as route/event. */
    private final Queue<String> seen = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Obstacle obstacle = new Obstacle();
    private final MovingClock clock = new MovingClock();

    @AfterEach
    void letGo() {
        obstacle.away.countDown();
        threads.shutdownNow();
    }

    private RouteDefinition define(RouteBuilder builder, String id, String from) {
        RouteDefinition route = builder.from(from).routeId(id);
        route.process(exchange -> seen.add(
                exchange.getFromRouteId() + "/"
                        + exchange.getMessage().getHeader(TelnyxVoiceConstants.EVENT_ID, String.class)));
        return route;
    }

    private void route(String id) throws Exception {
        context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> define(builder, id, "telnyx-voice:webhook")));
    }

    private void idleRoute(String id) throws Exception {
        context().addRoutes(RouteBuilder.loadRoutesBuilder(
                builder -> define(builder, id, "telnyx-voice:webhook").autoStartup(false)));
    }

    private int post(String id) throws Exception {
        return post(PATH, telnyx().signer().sign(event("call.hangup", id).getBytes(), clock.instant())).statusCode();
    }

    private void start(String id) throws Exception {
        context().getRouteController().startRoute(id);
    }

    private void stop(String id) throws Exception {
        context().getRouteController().stopRoute(id);
    }

    private void suspend(String id) throws Exception {
        context().getRouteController().suspendRoute(id);
    }

    private void resume(String id) throws Exception {
        context().getRouteController().resumeRoute(id);
    }

    private void remove(String id) throws Exception {
        stop(id);
        assertThat(context().removeRoute(id)).isTrue();
    }

    private long missed(String id, State state) {
        return Webhooks.of(context()).path(PATH).statistics().getRoutes().get(id).getMissed().counters().get(state).sum();
    }

    // ready

    @Test
    void routesGetAnEventInTheOrderInWhichTheyStart() throws Exception {
        for (String id : List.of("z", "y", "a", "m")) {
            route(id);
        }
        context().addRoutes(RouteBuilder.loadRoutesBuilder(
                builder -> define(builder, "first", "telnyx-voice:webhook").startupOrder(1)));
        stop("z");
        start("z");

        assertThat(post("1")).isEqualTo(200);

        assertThat(seen).containsExactly("first/1", "z/1", "y/1", "a/1", "m/1");
    }

    // suspended, starting

    @Test
    void aSuspendedRouteKeepsItsEventsAndTheOthersGetThemOnce() throws Exception {
        route("ready");
        route("suspended");
        suspend("suspended");

        assertThat(post("1")).isEqualTo(503);
        assertThat(post("1")).isEqualTo(503);
        assertThat(seen).containsExactly("ready/1");
        assertThat(missed("suspended", State.SUSPENDED)).isEqualTo(2);

        resume("suspended");
        assertThat(post("1")).isEqualTo(200);
        assertThat(seen).containsExactly("ready/1", "suspended/1");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRouteThatIsStartingKeepsItsEvents(boolean forTheFirstTime) throws Exception {
        route("ready");
        if (!forTheFirstTime) {
            obstacle.away.countDown();
        }
        Future<?> added = threads.submit(() -> {
            context().addRoutes(RouteBuilder.loadRoutesBuilder(
                    builder -> define(builder, "slow", "telnyx-voice:webhook").process(obstacle)));
            return null;
        });
        if (!forTheFirstTime) {
            added.get(10, TimeUnit.SECONDS);
            stop("slow");
            obstacle.comeBack();
            added = threads.submit(() -> {
                start("slow");
                return null;
            });
        }
        assertThat(obstacle.met.await(10, TimeUnit.SECONDS)).isTrue();

        assertThat(post("1")).isEqualTo(503);
        assertThat(seen).containsExactly("ready/1");
        assertThat(missed("slow", State.STARTING)).isEqualTo(1);

        obstacle.away.countDown();
        added.get(10, TimeUnit.SECONDS);
        assertThat(post("1")).isEqualTo(200);
        assertThat(seen).containsExactly("ready/1", "slow/1");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRouteWhoseStartHasFailedKeepsItsEvents(boolean forTheFirstTime) throws Exception {
        obstacle.away.countDown();
        route("ready");
        if (!forTheFirstTime) {
            context().addRoutes(RouteBuilder.loadRoutesBuilder(
                    builder -> define(builder, "broken", "telnyx-voice:webhook").process(obstacle)));
            stop("broken");
        }
        obstacle.breaks = true;
        assertThatThrownBy(() -> {
            if (forTheFirstTime) {
                context().addRoutes(RouteBuilder.loadRoutesBuilder(
                        builder -> define(builder, "broken", "telnyx-voice:webhook").process(obstacle)));
            } else {
                start("broken");
            }
        }).hasStackTraceContaining("obstacle");

        assertThat(post("1")).isEqualTo(503);
        assertThat(seen).containsExactly("ready/1");

        obstacle.breaks = false;
        start("broken");
        assertThat(post("1")).isEqualTo(200);
        assertThat(seen).containsExactly("ready/1", "broken/1");
    }

    // stopped

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aStoppedRouteMissesWhatAReadyOneTakes(boolean hasRun) throws Exception {
        route("ready");
        if (hasRun) {
            route("stopped");
            stop("stopped");
        } else {
            idleRoute("stopped");
        }

        assertThat(post("1")).isEqualTo(200);
        assertThat(missed("stopped", State.STOPPED)).isEqualTo(1);

        start("stopped");
        assertThat(post("2")).isEqualTo(200);
        assertThat(seen).containsExactly("ready/1", "ready/2", "stopped/2");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatOnlyStoppedRoutesWantComesAgain(boolean hasRun) throws Exception {
        if (hasRun) {
            route("stopped");
            stop("stopped");
        } else {
            idleRoute("stopped");
            start("stopped");
            stop("stopped");
        }

        assertThat(post("1")).isEqualTo(503);

        start("stopped");
        assertThat(post("1")).isEqualTo(200);
        assertThat(seen).containsExactly("stopped/1");
    }

    @Test
    void aStoppedRouteChangesNothingForOneThatIsSuspended() throws Exception {
        for (String id : List.of("ready", "suspended", "stopped")) {
            route(id);
        }
        suspend("suspended");
        stop("stopped");

        assertThat(post("1")).isEqualTo(503);
        start("stopped");
        resume("suspended");
        assertThat(post("1")).isEqualTo(200);

        assertThat(seen).containsExactly("ready/1", "suspended/1", "stopped/1");
    }

    // warnings

    @ParameterizedTest
    @CsvSource({
            "suspended, 503, is suspended, resume", "starting, 503, has failed to start, start",
            "stopped, 200, is stopped and misses, suspend"})
    void aWarningInTenMinutesNamesTheRoute(String state, int status, String what, String advice) throws Exception {
        component().setClock(clock);
        route("ready");
        try (CapturedLog log = new CapturedLog()) {
            switch (state) {
                case "suspended" -> {
                    route("absent");
                    suspend("absent");
                }
                case "stopped" -> idleRoute("absent");
                default -> {
                    obstacle.breaks = true;
                    assertThatThrownBy(() -> context().addRoutes(RouteBuilder.loadRoutesBuilder(
                            builder -> define(builder, "absent", "telnyx-voice:webhook").process(obstacle))))
                            .hasStackTraceContaining("obstacle");
                }
            }

            assertThat(post("1")).isEqualTo(status);
            assertThat(post("2")).isEqualTo(status);
            clock.advance(Duration.ofMinutes(9));
            assertThat(post("3")).isEqualTo(status);
            assertThat(warnings(log)).singleElement().asString().contains(PATH, "route absent", "call.hangup", what, advice);

            clock.advance(Duration.ofMinutes(1));
            assertThat(post("4")).isEqualTo(status);
            assertThat(warnings(log)).hasSize(2);
        }
    }

    private static List<String> warnings(CapturedLog log) {
        return log.events()
                .stream()
                .filter(event -> event.getLoggerName().equals("org.cameltelnyx.voice.webhook.WebhookPath"))
                .map(event -> event.getMessage().getFormattedMessage())
                .toList();
    }

    // removed

    @Test
    void aPathStaysWhileARouteIsToComeThoughTheLastThatReceivedGoes() throws Exception {
        route("first");
        idleRoute("later");
        remove("first");

        assertThat(post("1")).isEqualTo(503);

        start("later");
        assertThat(post("1")).isEqualTo(200);
        remove("later");
        assertThat(post("2")).isEqualTo(404);
        assertThat(seen).containsExactly("later/1");
    }

    // replaced, refused

    @Test
    void aRouteThatIsRefusedDoesNotTakeThePlaceOfTheOneWithItsId() throws Exception {
        context().getPropertiesComponent().addInitialProperty("route.id", "events");
        route("other");
        route("{{route.id}}");
        assertThat(post("1")).isEqualTo(200);
        assertThat(seen).containsExactly("other/1", "events/1");

        assertThatThrownBy(() -> context().addRoutes(RouteBuilder.loadRoutesBuilder(
                builder -> define(builder, "{{route.id}}", STRICT)))).hasStackTraceContaining("differ in maxBodySize");

        assertThat(post("2")).isEqualTo(200);
        assertThat(seen).contains("other/2", "events/2");
        assertThat(context().getRouteController().getRouteStatus("events")).isEqualTo(ServiceStatus.Started);
    }

    @Test
    void aRouteThatCamelCannotMakeDoesNotTakeThePlaceOfTheOneWithItsId() throws Exception {
        context().getPropertiesComponent().addInitialProperty("route.id", "events");
        route("{{route.id}}");

        assertThatThrownBy(() -> context().addRoutes(RouteBuilder.loadRoutesBuilder(
                builder -> define(builder, "{{route.id}}", "telnyx-voice:webhook").to("no-such-component:it"))))
                .hasStackTraceContaining("no-such-component");

        assertThat(post("1")).isEqualTo(200);
        assertThat(seen).containsExactly("events/1");
    }

    /** The path is another one than that of the route which has the id. */
    @Test
    void aRouteThatCamelCannotMakeKeepsNothingOnItsOwnPathEither() throws Exception {
        route("other");
        context().addRoutes(RouteBuilder.loadRoutesBuilder(
                builder -> define(builder, "events", "telnyx-voice:webhook?path=/elsewhere")));

        assertThatThrownBy(() -> context().addRoutes(RouteBuilder.loadRoutesBuilder(
                builder -> define(builder, "events", "telnyx-voice:webhook").to("no-such-component:it"))))
                .hasStackTraceContaining("no-such-component");

        assertThat(post("1")).isEqualTo(200);
        assertThat(seen).containsExactly("other/1");
    }

    /** Camel stops the consumer of a route that has never started, too. */
    @Test
    void aRouteThatIsStoppedBeforeItHasStartedKeepsNothing() throws Exception {
        route("ready");
        idleRoute("idle");
        stop("idle");

        assertThat(post("1")).isEqualTo(200);
        assertThat(seen).containsExactly("ready/1");
    }

    @Test
    void routesOfComponentsWithDifferentClocksCannotShareAPath() throws Exception {
        TelnyxVoiceComponent other = newComponent();
        Instant longAgo = Instant.parse("2026-01-01T00:00:00Z");
        other.setClock(Clock.fixed(longAgo, ZoneOffset.UTC));
        context().addComponent("other-voice", other);
        route("first");

        assertThatThrownBy(() -> context().addRoutes(RouteBuilder.loadRoutesBuilder(
                builder -> define(builder, "second", "other-voice:webhook")))).hasStackTraceContaining("differ in clock");

        remove("first");
        context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> define(builder, "second", "other-voice:webhook")));
        assertThat(post("1")).isEqualTo(403);
        assertThat(post(PATH, telnyx().signer().sign(event("call.hangup", "2").getBytes(), longAgo)).statusCode())
                .isEqualTo(200);
        assertThat(seen).containsExactly("second/2");
    }

    /** Something that a route needs and cannot start without: it holds the start up, or breaks it. */
    private static final class Obstacle extends ServiceSupport implements Processor {

        private volatile CountDownLatch met = new CountDownLatch(1);
        private volatile CountDownLatch away = new CountDownLatch(1);
        private volatile boolean breaks;

        void comeBack() {
            met = new CountDownLatch(1);
            away = new CountDownLatch(1);
        }

        @Override
        protected void doStart() throws Exception {
            if (breaks) {
                throw new IllegalStateException("obstacle");
            }
            met.countDown();
            if (!away.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The test has left the obstacle");
            }
        }

        @Override
        public void process(Exchange exchange) {
            // only its start matters
        }
    }

    private static final class MovingClock extends Clock {

        private volatile Instant now = Instant.now();

        void advance(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
