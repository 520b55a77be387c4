package org.cameltelnyx.voice;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.processor.idempotent.jdbc.JdbcMessageIdRepository;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.cameltelnyx.voice.simulator.SignedWebhook;
import org.cameltelnyx.voice.webhook.DuplicateGuard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * An event that has succeeded in a route does not run there again, which Camel's JDBC repository in a PostgreSQL
 * remembers; and an event that has not does.
 */
class WebhookDuplicatesTest extends TelnyxVoiceTestSupport {

    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    private static final String PATH = "/telnyx/voice";
    private static final String ID = "0ccc7b54-4df3-4bca-a65a-3da1ecc777f0";
    private static final String REMEMBERING = "telnyx-voice:webhook?idempotentRepository=#postgres";

    /** How often each route has run. */
    private final Map<String, Integer> runs = new ConcurrentHashMap<>();
    private PGSimpleDataSource database;

    @BeforeEach
    void repository() throws Exception {
        database = POSTGRES.newDatabase();
        context().getRegistry().bind("postgres", IdempotentRepository.class, newRepository());
    }

    private JdbcMessageIdRepository newRepository() {
        return new JdbcMessageIdRepository(database, "telnyx");
    }

    private void route(String id, String uri) throws Exception {
        context().addRoutes(counting(id, uri));
    }

    private RouteBuilder counting(String id, String uri) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from(uri).routeId(id).process(exchange -> runs.merge(id, 1, Integer::sum)).to("mock:" + id);
            }
        };
    }

    private HttpResponse<String> deliver() throws Exception {
        return deliver(REFER_STARTED);
    }

    private HttpResponse<String> deliver(String body) throws Exception {
        return post(PATH, telnyx().signer().sign(body));
    }

    private void failNext(String route) {
        getMockEndpoint("mock:" + route).whenExchangeReceived(1, exchange -> {
            throw new IllegalStateException("no");
        });
    }

    private List<String> remembered() {
        return new JdbcTemplate(database).queryForList("SELECT messageId FROM CAMEL_MESSAGEPROCESSED", String.class);
    }

    // once

    @Test
    void theSameEventTwiceRunsOnceAndIsAcceptedTwice() throws Exception {
        route("events", REMEMBERING);

        for (int delivery = 1; delivery <= 2; delivery++) {
            HttpResponse<String> response = deliver();
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).isEqualTo("accepted");
        }

        assertThat(runs).containsEntry("events", 1);
        assertThat(remembered()).containsExactly("events/" + ID);
    }

    @Test
    void aFurtherAttemptIsTheSameEvent() throws Exception {
        route("events", REMEMBERING);

        deliver();
        deliver(REFER_STARTED.replace("\"attempt\":1", "\"attempt\":2"));

        assertThat(runs).containsEntry("events", 1);
    }

    @Test
    void anotherEventIsAnother() throws Exception {
        route("events", REMEMBERING);

        deliver();
        deliver(REFER_STARTED.replace(ID, "another"));

        assertThat(runs).containsEntry("events", 2);
    }

    @Test
    void everyRouteGetsTheEventOnce() throws Exception {
        route("one", REMEMBERING);
        route("two", REMEMBERING);

        assertThat(deliver().statusCode()).isEqualTo(200);
        assertThat(deliver().statusCode()).isEqualTo(200);

        assertThat(runs).isEqualTo(Map.of("one", 1, "two", 1));
        assertThat(remembered()).containsExactlyInAnyOrder("one/" + ID, "two/" + ID);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 28, 29, 63, 64, 100, 250})
    void theNameOfARouteMayBeLong(int length) throws Exception {
        String id = "r".repeat(length);
        route(id, REMEMBERING);

        for (String body : List.of(REFER_STARTED, REFER_STARTED.replace("\"id\":\"" + ID + "\",", ""))) {
            runs.clear();
            deliver(body);
            deliver(body);
            assertThat(runs).containsEntry(id, 1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud83d", "\u00fc", " ", "%", "'"})
    void theIdOfAnEventMayHoldAnything(String odd) throws Exception {
        route("events", REMEMBERING);

        for (String id : List.of("a" + odd + "b", "a" + odd + "c", odd.repeat(200) + "d")) {
            runs.clear();
            String body = REFER_STARTED.replace(ID, id);
            assertThat(deliver(body).statusCode()).isEqualTo(200);
            assertThat(deliver(body).statusCode()).isEqualTo(200);
            assertThat(runs).containsEntry("events", 1);
        }
    }

    @Test
    void anEventWithoutAnIdIsKnownByItsBytes() throws Exception {
        route("events", REMEMBERING);
        String anonymous = REFER_STARTED.replace("\"id\":\"" + ID + "\",", "");

        deliver(anonymous);
        deliver(anonymous);
        assertThat(runs).containsEntry("events", 1);

        deliver(anonymous.replace("session-1", "session-2"));
        assertThat(runs).containsEntry("events", 2);
        assertThat(remembered()).hasSize(2).allMatch(key -> key.matches("events/sha256-[0-9a-f]{64}"));
    }

    @Test
    void idempotentFalseRunsEachTime() throws Exception {
        route("events", REMEMBERING + "&idempotent=false");

        assertThat(deliver().statusCode()).isEqualTo(200);
        assertThat(deliver().statusCode()).isEqualTo(200);

        assertThat(runs).containsEntry("events", 2);
    }

    // again

    @Test
    void anEventThatHasFailedRunsAgain() throws Exception {
        route("events", REMEMBERING);
        failNext("events");

        assertThat(deliver().statusCode()).isEqualTo(500);
        assertThat(remembered()).isEmpty();
        assertThat(deliver().statusCode()).isEqualTo(200);
        assertThat(deliver().statusCode()).isEqualTo(200);

        assertThat(runs).containsEntry("events", 2);
    }

    @Test
    void onlyTheRouteThatHasFailedRunsAgain() throws Exception {
        route("good", REMEMBERING);
        route("bad", REMEMBERING);
        failNext("bad");

        assertThat(deliver().statusCode()).isEqualTo(500);
        assertThat(deliver().statusCode()).isEqualTo(200);

        assertThat(runs).isEqualTo(Map.of("good", 1, "bad", 2));
    }

    @Test
    void anEventThatIsUnderWayComesAgainLater() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        route("events", REMEMBERING);
        getMockEndpoint("mock:events").whenAnyExchangeReceived(exchange -> {
            entered.countDown();
            await(released);
        });

        CompletableFuture<HttpResponse<String>> first = CompletableFuture.supplyAsync(this::deliverUnchecked);
        await(entered);
        HttpResponse<String> meanwhile = deliver();
        released.countDown();

        assertThat(meanwhile.statusCode()).isEqualTo(503);
        assertThat(meanwhile.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(first.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        assertThat(deliver().statusCode()).isEqualTo(200);
        assertThat(runs).containsEntry("events", 1);
    }

    @Test
    void whatIsUnderWayInOneRouteIsNotHeldUpInAnother() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        route("slow", REMEMBERING);
        context().addRoutes(counting("other", REMEMBERING + "&path=/other"));
        getMockEndpoint("mock:slow").whenAnyExchangeReceived(exchange -> {
            entered.countDown();
            await(released);
        });

        CompletableFuture<HttpResponse<String>> slow = CompletableFuture.supplyAsync(this::deliverUnchecked);
        await(entered);
        HttpResponse<String> other = post("/other", telnyx().signer().sign(REFER_STARTED));
        released.countDown();

        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(slow.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        assertThat(runs).isEqualTo(Map.of("slow", 1, "other", 1));
    }

    private HttpResponse<String> deliverUnchecked() {
        try {
            return deliver();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) throws InterruptedException {
        assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    }

    // a repository that fails

    @Test
    void aRepositoryThatCannotBeAskedMakesTelnyxComeAgain() throws Exception {
        RecordingExceptionHandler failures = new RecordingExceptionHandler();
        context().getRegistry().bind("failures", failures);
        route("events", REMEMBERING + "&exceptionHandler=#failures");
        PostgresExtension.execute(database, "ALTER TABLE CAMEL_MESSAGEPROCESSED RENAME TO gone");

        HttpResponse<String> response = deliver();

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).isEqualTo("failed");
        assertThat(runs).isEmpty();
        assertThat(failures.events).containsExactly(ID);
        assertThat(failures.causes).singleElement().asString().containsIgnoringCase("camel_messageprocessed");

        PostgresExtension.execute(database, "ALTER TABLE gone RENAME TO CAMEL_MESSAGEPROCESSED");
        assertThat(deliver().statusCode()).isEqualTo(200);
        assertThat(runs).containsEntry("events", 1);
        assertThat(failures.events).hasSize(1);
    }

    @Test
    void bridgedToTheErrorHandlerOfTheRoute() throws Exception {
        context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> {
            builder.onException(org.springframework.dao.DataAccessException.class).handled(true).to("mock:bridged");
            builder.from(REMEMBERING + "&bridgeErrorHandler=true").routeId("events").to("mock:events");
        }));
        PostgresExtension.execute(database, "ALTER TABLE CAMEL_MESSAGEPROCESSED RENAME TO gone");

        // handled or not, the route has not run
        assertThat(deliver().statusCode()).isEqualTo(500);

        assertThat(getMockEndpoint("mock:events").getExchanges()).isEmpty();
        assertThat(getMockEndpoint("mock:bridged").getExchanges()).singleElement()
                .satisfies(
                        exchange -> assertThat(exchange.getMessage().getHeader(TelnyxVoiceConstants.EVENT_ID)).isEqualTo(ID));
    }

    @Test
    void aRepositoryThatCannotRememberIsNoFailureOfTheRoute() throws Exception {
        route("events", REMEMBERING);
        // finds what is there, and takes nothing new
        PostgresExtension.execute(database,
                "ALTER TABLE CAMEL_MESSAGEPROCESSED ADD CONSTRAINT full_up CHECK (false) NOT VALID");

        try (CapturedLog log = new CapturedLog()) {
            assertThat(deliver().statusCode()).isEqualTo(200);
            assertThat(log.warningsOf(DuplicateGuard.class)).singleElement()
                    .asString()
                    .contains("events/" + ID, "did not store it", "runs again");
        }
        assertThat(deliver().statusCode()).isEqualTo(200);
        assertThat(runs).containsEntry("events", 2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anErrorOfTheRepositoryIsAFailureToo(boolean whenAsked) throws Exception {
        RecordingExceptionHandler failures = new RecordingExceptionHandler();
        context().getRegistry().bind("failures", failures);
        context().getRegistry().bind("broken", IdempotentRepository.class, new MemoryIdempotentRepository() {
            @Override
            public boolean contains(String key) {
                return whenAsked ? fail() : super.contains(key);
            }

            @Override
            public boolean add(String key) {
                return fail();
            }

            private boolean fail() {
                throw new NoClassDefFoundError("a driver that is not there");
            }
        });
        route("events", "telnyx-voice:webhook?idempotentRepository=#broken&exceptionHandler=#failures");

        HttpResponse<String> response = deliver();

        assertThat(response.statusCode()).isEqualTo(whenAsked ? 500 : 200);
        assertThat(response.body()).isEqualTo(whenAsked ? "failed" : "accepted");
        assertThat(failures.causes).hasSize(whenAsked ? 1 : 0);
        assertThat(runs.getOrDefault("events", 0)).isEqualTo(whenAsked ? 0 : 1);
    }

    // memory

    @Test
    void aRouteWithoutAnIdCannotBeRemembered() {
        assertThatThrownBy(() -> context().addRoutes(RouteBuilder.loadRoutesBuilder(
                builder -> builder.from(REMEMBERING).to("mock:events"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("idempotentRepository", "routeId(...)", "id in YAML");
    }

    @Test
    void remembersAcrossARestartOfTheRoute() throws Exception {
        route("events", REMEMBERING);
        deliver();
        context().getRouteController().stopRoute("events");
        context().getRouteController().startRoute("events");

        assertThat(deliver().statusCode()).isEqualTo(200);

        assertThat(runs).containsEntry("events", 1);
    }

    @Test
    void remembersAcrossARestartOfTheApplication() throws Exception {
        for (int start = 1; start <= 2; start++) {
            try (CamelContext application = new DefaultCamelContext()) {
                VertxPlatformHttpServerConfiguration http = new VertxPlatformHttpServerConfiguration();
                http.setBindHost("127.0.0.1");
                http.setBindPort(0);
                VertxPlatformHttpServer server = new VertxPlatformHttpServer(http);
                application.addService(server);
                application.addComponent("telnyx-voice", newComponent());
                application.getRegistry().bind("postgres", IdempotentRepository.class, newRepository());
                application.addRoutes(counting("events", REMEMBERING));
                application.start();

                assertThat(deliverTo("http://127.0.0.1:" + server.getPort() + PATH).statusCode()).isEqualTo(200);
            }
        }

        assertThat(runs).containsEntry("events", 1);
    }

    private HttpResponse<String> deliverTo(String url) throws IOException, InterruptedException {
        SignedWebhook webhook = telnyx().signer().sign(REFER_STARTED);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .POST(HttpRequest.BodyPublishers.ofByteArray(webhook.body()));
        webhook.headers().forEach(request::setHeader);
        return send(request.build());
    }

    @Test
    void theDefaultForgetsTheOldestAfterAHundredThousand() throws Exception {
        route("events", "telnyx-voice:webhook");
        deliver();
        IdempotentRepository memory = component().defaultRepository();
        for (int i = 2; i <= 100_000; i++) {
            memory.add("events/" + i);
        }
        deliver();
        assertThat(runs).containsEntry("events", 1);

        memory.add("events/one too many");
        deliver();
        assertThat(runs).containsEntry("events", 2);
    }
}
