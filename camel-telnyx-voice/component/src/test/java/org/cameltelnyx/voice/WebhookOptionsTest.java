package org.cameltelnyx.voice;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.cluster.FileLockClusterService;
import org.cameltelnyx.voice.dsl.StaticEndpointBuilders;
import org.cameltelnyx.voice.simulator.SignedWebhook;
import org.cameltelnyx.voice.simulator.WebhookSigner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/**
 * The options of a webhook, as they stand in routes.
 */
class WebhookOptionsTest extends TelnyxVoiceTestSupport {

    private static final Predicate<String> WITH_PLUS = key -> key.indexOf('+') > 0 && !key.contains("/");
    private static final Predicate<String> PLUS_FIRST = key -> key.startsWith("+");

    @TempDir
    private Path folder;

    /** Half of all keys hold a plus sign, which Camel decodes into a space. */
    @Test
    void aKeyMayHoldPlusSigns() throws Exception {
        for (Predicate<String> kind : List.of(WITH_PLUS, PLUS_FIRST)) {
            WebhookSigner signer = signer(kind);
            String key = signer.publicKey();
            String other = signer(WITH_PLUS).publicKey();
            for (String option : List.of(key, "RAW(" + key + ")", key + "," + other, other + ", " + key, "{{key}}")) {
                context().getPropertiesComponent().addOverrideProperty("key", key);
                String path = "/" + newDirect().substring("direct:".length());
                loadYaml(
                        "- route: {from: {uri: 'telnyx-voice:webhook', parameters: {path: '" + path + "', publicKey: '" + option
                                + "'}, steps: [{to: {uri: 'log:events'}}]}}");

                SignedWebhook webhook = signer.sign(event("call.hold", path).getBytes(StandardCharsets.UTF_8));
                assertThat(post(path, webhook).statusCode()).as(option).isEqualTo(200);
            }
            context().addRoutes(RouteBuilder.loadRoutesBuilder(
                    builder -> builder.from("telnyx-voice:webhook?path=/a+b/" + key.hashCode() + "&publicKey=" + key)
                            .to("log:events")));
            assertThat(post("/a+b/" + key.hashCode(), signer.sign(event("call.hold", "plus" + key.hashCode())
                    .getBytes(StandardCharsets.UTF_8))).statusCode()).isEqualTo(200);
        }
    }

    /** Which ways a webhook is written in, other than a plain endpoint. */
    @ParameterizedTest
    @ValueSource(strings = {"dsl", "kamelet", "master"})
    void aKeyMayHoldPlusSignsInOtherKindsOfRoutes(String way) throws Exception {
        WebhookSigner signer = signer(WITH_PLUS);
        switch (way) {
            case "dsl" -> context().addRoutes(RouteBuilder.loadRoutesBuilder(routes -> routes
                    .from(StaticEndpointBuilders.telnyxVoice("webhook").path("/key").publicKey(signer.publicKey()))
                    .to("log:events")));
            case "kamelet" -> loadYaml("""
                    - from:
                        uri: kamelet:telnyx-voice-webhook-source
                        parameters:
                          webhookPath: /key
                          publicKey: "%s"
                        steps:
                          - to:
                              uri: log:events
                    """.formatted(signer.publicKey()));
            default -> {
                FileLockClusterService cluster = new FileLockClusterService();
                cluster.setRoot(folder.toString());
                cluster.setId("node");
                cluster.setAcquireLockDelay(1, TimeUnit.MILLISECONDS);
                cluster.setAcquireLockInterval(10, TimeUnit.MILLISECONDS);
                context().addService(cluster);
                context().addRoutes(RouteBuilder.loadRoutesBuilder(routes -> routes
                        .from("master:calls:telnyx-voice:webhook?path=/key&publicKey=" + signer.publicKey())
                        .to("log:events")));
            }
        }

        SignedWebhook webhook = signer.sign(event("call.hold", way).getBytes(StandardCharsets.UTF_8));
        await().untilAsserted(() -> assertThat(post("/key", webhook).statusCode()).isEqualTo(200));
    }

    /** The other options that can hold a plus sign and no space. */
    @Test
    void aCommandMayHavePlusSignsInItsKeyAndItsAddress() throws Exception {
        try (AcceptingServer server = new AcceptingServer(null)) {
            String base = server.baseUrl("127.0.0.1") + "/a+b";
            for (String uri : List.of("apiKey=KEY+1&baseUrl=" + base, "apiKey=RAW(KEY+1)&baseUrl=RAW(" + base + ")")) {
                send(routeTo("telnyx-voice:request?httpMethod=POST&resource=/c+d&" + uri), null, Map.of());
            }
            send(yamlRoute("to", "telnyx-voice:request",
                    Map.of("httpMethod", "POST", "resource", "/c+d", "apiKey", "KEY+1", "baseUrl", base)), null, Map.of());

            assertThat(server.authorizations()).hasSize(3).containsOnly("Bearer KEY+1");
            assertThat(server.requests()).allMatch(request -> request.startsWith("POST /v2/a+b/c+d "));
        }
    }

    private static WebhookSigner signer(Predicate<String> kind) {
        while (true) {
            WebhookSigner signer = WebhookSigner.generate();
            if (kind.test(signer.publicKey())) {
                return signer;
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "call.anwsered | did you mean call.answered?", "call.refer.*,call.hangupp | did you mean call.hangup?",
            "call.nothing.* | call.nothing.*"})
    void aTypeThatIsNotKnownIsReported(String events, String warning) throws Exception {
        try (CapturedLog log = new CapturedLog()) {
            context().getEndpoint("telnyx-voice:webhook?events=" + events);

            assertThat(log.warningsOf(WebhookSide.class)).singleElement().asString().contains(warning);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"call.answered", "CALL_ANSWERED", "call.*", "siprec.started", "conference.*,call.hangup"})
    void typesThatAreKnownAreNot(String events) throws Exception {
        try (CapturedLog log = new CapturedLog()) {
            context().getEndpoint("telnyx-voice:webhook?events=" + events);

            assertThat(log.warningsOf(WebhookSide.class)).isEmpty();
        }
    }

    @Test
    void typesOnLinesOfTheirOwnNeedCommas() {
        assertThatThrownBy(() -> context().getEndpoint("telnyx-voice:webhook?events=call.answeredcall.hangup"))
                .rootCause()
                .hasMessageContainingAll("several event types", "commas");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "call.answered | telnyx-voice:webhook?events=call.answered", "refre | did you mean refer?",
            "webhok | did you mean webhook?"})
    void aWrongNameLeadsToTheRightOne(String name, String right) {
        assertThatThrownBy(() -> context().getEndpoint("telnyx-voice:" + name)).rootCause()
                .hasMessageContaining(right)
                .hasMessageNotContaining("There are:");
    }
}
