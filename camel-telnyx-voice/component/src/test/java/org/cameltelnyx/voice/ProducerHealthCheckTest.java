package org.cameltelnyx.voice;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckAware;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.WritableHealthCheckRepository;
import org.apache.camel.main.Main;
import org.cameltelnyx.voice.simulator.ReceivedCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whether Telnyx can be reached with the key of the commands, once a user wants to know: Camel has the checks of producers
 * switched off.
 */
class ProducerHealthCheckTest extends TelnyxVoiceTestSupport {

    private static final String PROBE = "application-list";
    private static final String WRONG_KEY = "KEY-not-telnyx";

    @Test
    void nothingIsAskedUnlessTheUserWantsIt() throws Exception {
        routeTo("telnyx-voice:stop-siprec");

        assertThat(probe()).isEmpty();

        assertThat(telnyx().received()).isEmpty();
    }

    @Test
    void nothingIsAskedIfTheComponentTakesNoPart() throws Exception {
        component().setHealthCheckProducerEnabled(false);
        enable();
        routeTo("telnyx-voice:stop-siprec");

        assertThat(probe()).isEmpty();
        assertThat(registered()).isEmpty();
        assertThat(telnyx().received()).isEmpty();
    }

    @Test
    void theChecksOfWebhooksCanBeLeftOutToo() throws Exception {
        component().setHealthCheckConsumerEnabled(false);
        context().addRoutes(RouteBuilder.loadRoutesBuilder(
                builder -> builder.from("telnyx-voice:webhook").routeId("events").to("mock:events")));

        assertThat(((HealthCheckAware) context().getRoute("events").getConsumer()).getHealthCheck()).isNull();
        assertThat(HealthCheckHelper.invokeReadiness(context(), "full"))
                .extracting(result -> result.getCheck().getId())
                .doesNotContain("consumer:events");
    }

    @Test
    void anAcceptedKeyIsUp() throws Exception {
        HealthCheck.Result health = healthOf("telnyx-voice:stop-siprec");

        assertThat(health.getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(health.getCheck().getId()).startsWith("telnyx-voice-api-127.0.0.1:");
        assertThat(health.getDetails()).containsEntry("api.baseUrl", telnyx().baseUrl());
        ReceivedCommand question = telnyx().received().get(0);
        assertThat(question.action()).isEqualTo(PROBE);
        assertThat(question.method()).isEqualTo("GET");
        assertThat(question.body()).isEmpty();
        assertThat(question.header("Content-Type")).isNull();
        assertThat(question.header("User-Agent")).isEqualTo("camel-telnyx-voice");
    }

    @Test
    void anOutageOfTelnyxIsNoReasonToRestartTheApplication() throws Exception {
        HealthCheck check = healthOf("telnyx-voice:stop-siprec").getCheck();

        assertThat(check.isReadiness()).isTrue();
        assertThat(check.isLiveness()).isFalse();
    }

    @Test
    void aWrongKeyIsDown() throws Exception {
        HealthCheck.Result health = healthOf("telnyx-voice:stop-siprec?apiKey=" + WRONG_KEY);

        assertThat(health.getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(health.getMessage()).hasValueSatisfying(
                message -> assertThat(message).contains("key is not accepted", "10009", "apiKey"));
        assertThat(health.getDetails()).containsEntry(HealthCheck.HTTP_RESPONSE_CODE, 401);
        assertNoSecret(health);
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 429})
    void aRefusalThatTelnyxAloneCanGiveIsUp(int status) throws Exception {
        telnyx().faults().on(PROBE).status(status);

        HealthCheck.Result health = healthOf("telnyx-voice:stop-siprec");

        assertThat(health.getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(health.getMessage()).hasValueSatisfying(message -> assertThat(message).contains("Telnyx can be reached"));
        assertThat(health.getDetails()).containsEntry(HealthCheck.HTTP_RESPONSE_CODE, status);
        assertThat(telnyx().received()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 404, 408, 500, 503})
    void anyOtherAnswerIsDownAndNotAskedForAgain(int status) throws Exception {
        telnyx().faults().on(PROBE).status(status);

        HealthCheck.Result health = healthOf("telnyx-voice:stop-siprec");

        assertThat(health.getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(health.getMessage()).hasValueSatisfying(message -> assertThat(message).contains(String.valueOf(status)));
        assertThat(health.getDetails()).containsEntry(HealthCheck.HTTP_RESPONSE_CODE, status);
        assertThat(telnyx().received()).hasSize(1);
    }

    @Test
    void somethingElseInThePlaceOfTelnyxIsDown() throws Exception {
        telnyx().faults().on(PROBE).answer(200, Map.of(), "<html>Please log in</html>");

        HealthCheck.Result health = healthOf("telnyx-voice:stop-siprec");

        assertThat(health.getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(health.getMessage())
                .hasValueSatisfying(message -> assertThat(message).contains("does not come from Telnyx", "200"));
    }

    @Test
    void anUnreachableTelnyxIsDown() throws Exception {
        HealthCheck.Result health = healthOf(
                "telnyx-voice:stop-siprec?baseUrl=http://127.0.0.1:" + closedPort() + "/v2");

        assertThat(health.getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(health.getMessage()).hasValueSatisfying(message -> assertThat(message).contains("refused"));
        assertThat(health.getDetails()).doesNotContainKey(HealthCheck.HTTP_RESPONSE_CODE);
        assertNoSecret(health);
    }

    @Test
    void aTelnyxThatDoesNotAnswerInTimeIsDown() throws Exception {
        telnyx().faults().on(PROBE).latency(Duration.ofSeconds(20));

        HealthCheck.Result health = healthOf("telnyx-voice:stop-siprec?responseTimeout=200");

        assertThat(health.getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(health.getMessage()).hasValueSatisfying(message -> assertThat(message).contains("Read timed out"));
    }

    @Test
    void aTelnyxThatAnswersByDropsIsDownWhenTheTimeOfACommandIsOver() throws Exception {
        try (ScriptedServer server = new ScriptedServer(out -> {
            ScriptedServer.write(out, "HTTP/1.1 200 OK\r\nX: ");
            while (true) {
                ScriptedServer.write(out, "x");
                TimeUnit.MILLISECONDS.sleep(20);
            }
        })) {
            HealthCheck.Result health = healthOf("telnyx-voice:stop-siprec?commandTimeout=300&baseUrl=" + server.baseUrl());

            assertThat(health.getState()).isEqualTo(HealthCheck.State.DOWN);
            assertThat(health.getMessage()).hasValueSatisfying(
                    message -> assertThat(message).contains("has not answered", "commandTimeout, 300 ms"));
        }
    }

    @Test
    void aSecretThatTelnyxRepeatsIsHidden() throws Exception {
        telnyx().faults()
                .on(PROBE)
                .answer(401, Map.of(), "{\"errors\":[{\"title\":\"No\",\"detail\":\"key " + WRONG_KEY + "\"}]}");

        HealthCheck.Result health = healthOf("telnyx-voice:stop-siprec?apiKey=" + WRONG_KEY);

        assertThat(health.getMessage()).hasValueSatisfying(message -> assertThat(message).contains("No: key xxxxxx"));
        assertNoSecret(health);
    }

    @Test
    void manyEndpointsHaveOneCheck() throws Exception {
        enable();
        for (int i = 0; i < 40; i++) {
            routeTo("telnyx-voice:send-dtmf?digits=" + i);
        }

        assertThat(probe()).hasSize(1);

        assertThat(telnyx().received()).hasSize(1);
    }

    @Test
    void eachTenantHasACheckOfItsOwn() throws Exception {
        enable();
        routeTo("telnyx-voice:stop-siprec");
        routeTo("telnyx-voice:stop-siprec?apiKey=" + WRONG_KEY);

        List<HealthCheck.Result> health = probe();

        assertThat(health).extracting(HealthCheck.Result::getState)
                .containsExactlyInAnyOrder(HealthCheck.State.UP, HealthCheck.State.DOWN);
        assertThat(health).extracting(result -> result.getCheck().getId()).doesNotHaveDuplicates();
        health.forEach(ProducerHealthCheckTest::assertNoSecret);
    }

    @Test
    void theLastProducerTakesTheCheckAlong() throws Exception {
        enable();
        route("first");
        route("second");

        context().getRouteController().stopRoute("first");
        assertThat(probe()).hasSize(1);

        context().getRouteController().stopRoute("second");
        assertThat(probe()).isEmpty();
        assertThat(registered()).isEmpty();

        context().getRouteController().startRoute("first");
        assertThat(probe()).singleElement().extracting(HealthCheck.Result::getState).isEqualTo(HealthCheck.State.UP);
    }

    @Test
    void thePropertyOfCamelSwitchesItOn() throws Exception {
        Main main = DocumentedProperties.of("producer-health.properties").main();
        main.addInitialProperty("camel.component.telnyx-voice.api-key", telnyx().apiKey());
        main.addInitialProperty("camel.component.telnyx-voice.base-url", telnyx().baseUrl());
        main.configure()
                .addRoutesBuilder(RouteBuilder.loadRoutesBuilder(
                        builder -> builder.from("direct:stop").to("telnyx-voice:stop-siprec")));
        main.start();
        try {
            assertThat(probe(main.getCamelContext())).singleElement()
                    .extracting(HealthCheck.Result::getState)
                    .isEqualTo(HealthCheck.State.UP);
        } finally {
            main.stop();
        }
    }

    private void route(String id) throws Exception {
        context().addRoutes(RouteBuilder.loadRoutesBuilder(
                builder -> builder.from(newDirect()).routeId(id).to("telnyx-voice:send-dtmf?digits=1&commandId=" + id)));
    }

    private HealthCheck.Result healthOf(String uri) throws Exception {
        enable();
        routeTo(uri);
        List<HealthCheck.Result> health = probe();
        assertThat(health).hasSize(1);
        return health.get(0);
    }

    private void enable() {
        repository().setEnabled(true);
    }

    private WritableHealthCheckRepository repository() {
        return HealthCheckHelper.getHealthCheckRepository(context(), "producers", WritableHealthCheckRepository.class);
    }

    private List<HealthCheck> registered() {
        return repository().stream().toList();
    }

    /** What a health endpoint of the runtime does. */
    private List<HealthCheck.Result> probe() {
        return probe(context());
    }

    private static List<HealthCheck.Result> probe(CamelContext context) {
        return HealthCheckHelper.invokeReadiness(context, "full")
                .stream()
                .filter(result -> result.getCheck().getId().startsWith("telnyx-voice-api-"))
                .toList();
    }

    private static void assertNoSecret(HealthCheck.Result health) {
        assertThat(health.getError()).isEmpty();
        assertThat(health.getCheck().getId() + health.getMessage() + health.getDetails() + health)
                .doesNotContain(WRONG_KEY, telnyx().apiKey());
    }

    private static int closedPort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
