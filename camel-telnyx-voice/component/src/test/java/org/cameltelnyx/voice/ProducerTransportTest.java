package org.cameltelnyx.voice;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.apache.camel.component.http.HttpComponent;
import org.apache.hc.client5.http.impl.DefaultHttpRequestRetryStrategy;
import org.apache.hc.client5.http.impl.DefaultRedirectStrategy;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.core5.util.TimeValue;
import org.cameltelnyx.voice.api.CommandResult;
import org.cameltelnyx.voice.api.TelnyxVoiceException;
import org.cameltelnyx.voice.api.UnreachableException;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The connections that commands go over, and what must not happen on them.
 */
class ProducerTransportTest extends TelnyxVoiceTestSupport {

    private static final Map<String, Object> ANY_CALL = Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, "v3:any");

    @Test
    void aConnectionThatTheServerHasClosedDoesNotCostACommand() throws Exception {
        try (ScriptedServer server = new ScriptedServer()) {
            // an action that is never sent again once a byte of it is out
            String uri = "telnyx-voice:start-siprec?baseUrl=" + server.baseUrl();
            for (int i = 1; i <= 3; i++) {
                int number = i;
                Exchange exchange = send(uri, null, ANY_CALL);

                assertThat(exchange.getException()).isNull();
                assertThat(exchange.getMessage().getHeader(TelnyxVoiceConstants.RESULT, CommandResult.class).attempts())
                        .isEqualTo(1);
                // the time for which a connection is trusted unseen
                await().pollDelay(Duration.ofMillis(150)).until(() -> server.closed() == number);
            }
        }
    }

    @Test
    void aRedirectIsNotFollowedWithTheKey() {
        try (TelnyxSimulator elsewhere = TelnyxSimulator.start()) {
            telnyx().faults().on("stop-siprec").answer(307, Map.of("Location", elsewhere.baseUrl() + "/calls/x"), "");

            Exchange exchange = send("telnyx-voice:stop-siprec", null, ANY_CALL);

            assertThat(exchange.getException()).isExactlyInstanceOf(TelnyxVoiceException.class)
                    .hasMessageContainingAll("307", "redirects are not followed", "baseUrl");
            assertThat(elsewhere.received()).isEmpty();
        }
    }

    /** The user's configurer may do much, but not this. */
    @Test
    void noConfigurerMakesTheClientFollowOrRepeat() {
        HttpComponent http = newHttpComponent();
        http.setFollowRedirects(true);
        http.setHttpClientConfigurer(builder -> builder.setRedirectStrategy(DefaultRedirectStrategy.INSTANCE)
                .setRetryStrategy(new DefaultHttpRequestRetryStrategy(3, TimeValue.ofMilliseconds(1))));
        component().setHttpComponent(http);
        try (TelnyxSimulator elsewhere = TelnyxSimulator.start()) {
            telnyx().faults().on("start-siprec").answer(307, Map.of("Location", elsewhere.baseUrl() + "/calls/x"), "");
            assertThat(send("telnyx-voice:start-siprec", null, ANY_CALL).getException()).hasMessageContaining("307");
            assertThat(elsewhere.received()).isEmpty();
        }

        telnyx().faults().on("start-siprec").status(503);
        assertThat(send("telnyx-voice:start-siprec", null, ANY_CALL).getException()).hasMessageContaining("503");

        assertThat(telnyx().received("start-siprec")).hasSize(2);
    }

    @Test
    void connectionsAreUsedAgain() throws Exception {
        assertThat(connectionsOfThreeCommands(newHttpComponent())).hasSize(1);
    }

    @Test
    void connectionsLiveAsLongAsTheHttpComponentSays() throws Exception {
        HttpComponent http = newHttpComponent();
        http.setConnectionTimeToLive(1);

        assertThat(connectionsOfThreeCommands(http)).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20})
    void thePoolIsAsLargeAsTheHttpComponentSays(int connections) throws Exception {
        HttpComponent http = newHttpComponent();
        http.setConnectionsPerRoute(connections);
        component().setHttpComponent(http);
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try (AcceptingServer server = new AcceptingServer(null)) {
            server.hold();
            String route = routeTo(
                    "telnyx-voice:stop-siprec?maxRetries=0&connectTimeout=200&baseUrl=" + server.baseUrl("127.0.0.1"));
            List<Future<Exchange>> held = Stream.generate(() -> threads.submit(() -> send(route, null, ANY_CALL)))
                    .limit(connections)
                    .toList();
            await().until(() -> server.connections().size() == connections);

            Exchange next = send(route, null, ANY_CALL);

            // connectTimeout is also how long a command waits for a connection of the pool
            assertThat(next.getException()).isInstanceOf(UnreachableException.class).hasMessageContaining("was not sent");
            assertThat(server.connections()).hasSize(connections);
            assertThat(held).noneMatch(Future::isDone);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void aPoolOfTheUsersIsUsed() throws Exception {
        HttpComponent http = newHttpComponent();
        try (PoolingHttpClientConnectionManager pool = new PoolingHttpClientConnectionManager()) {
            http.setClientConnectionManager(pool);

            assertThat(connectionsOfThreeCommands(http)).hasSize(1);
            assertThat(pool.getTotalStats().getAvailable()).isEqualTo(1);
        }
    }

    private Set<Integer> connectionsOfThreeCommands(HttpComponent http) throws Exception {
        component().setHttpComponent(http);
        try (AcceptingServer server = new AcceptingServer(null)) {
            for (int i = 0; i < 3; i++) {
                long before = System.nanoTime();
                Exchange exchange = send("telnyx-voice:stop-siprec?baseUrl=" + server.baseUrl("127.0.0.1"), null, ANY_CALL);
                assertThat(exchange.getException()).isNull();
                await().until(() -> System.nanoTime() - before > TimeUnit.MILLISECONDS.toNanos(5));
            }
            assertThat(server.connections()).hasSize(3);
            return Set.copyOf(server.connections());
        }
    }

    private HttpComponent newHttpComponent() {
        HttpComponent http = new HttpComponent();
        http.setCamelContext(context());
        return http;
    }

    @Test
    void tenantsDoNotMix() {
        try (TelnyxSimulator other = TelnyxSimulator.builder().apiKey("KEY-of-the-other").start()) {
            List<TelnyxSimulator> tenants = List.of(telnyx(), other);
            List<String> calls = tenants.stream().map(it -> it.call().answer().callControlId()).toList();

            IntStream.range(0, 60).parallel().forEach(i -> {
                TelnyxSimulator tenant = tenants.get(i % 2);
                Exchange exchange = send(
                        "telnyx-voice:send-dtmf?digits=1&baseUrl=" + tenant.baseUrl() + "&apiKey=" + tenant.apiKey(), null,
                        Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, calls.get(i % 2)));
                assertThat(exchange.getException()).isNull();
            });

            for (int i = 0; i < 2; i++) {
                assertThat(tenants.get(i).received()).hasSize(30);
                assertThat(tenants.get(i).received()).extracting(it -> it.header("Authorization"))
                        .containsOnly("Bearer " + tenants.get(i).apiKey());
                assertThat(tenants.get(i).received()).extracting(it -> it.callControlId()).containsOnly(calls.get(i));
            }
        }
    }

    @Test
    void theSettingsOfTheUsersHttpComponentApply() {
        AtomicInteger configured = new AtomicInteger();
        HttpComponent http = newHttpComponent();
        http.setHttpClientConfigurer(builder -> {
            configured.incrementAndGet();
            builder.addRequestInterceptorLast((request, entity, http5) -> request.setHeader("X-Of-The-Company", "yes"));
        });
        component().setHttpComponent(http);

        Exchange exchange = send("telnyx-voice:stop-siprec", null, Map.of(
                TelnyxVoiceConstants.CALL_CONTROL_ID, telnyx().call().answer().callControlId()));

        assertThat(exchange.getException()).isNull();
        assertThat(configured).hasValue(1);
        assertThat(lastReceived().header("X-Of-The-Company")).isEqualTo("yes");
    }
}
