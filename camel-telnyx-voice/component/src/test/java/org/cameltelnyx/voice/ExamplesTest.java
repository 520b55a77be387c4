package org.cameltelnyx.voice;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.camel.Exchange;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;
import org.cameltelnyx.voice.action.ActionModel;
import org.cameltelnyx.voice.docs.ActionExamples;
import org.cameltelnyx.voice.docs.EventExamples;
import org.cameltelnyx.voice.event.EventTypes;
import org.junit.jupiter.api.Test;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The examples on the pages of the actions and of the events: there is one of each in Java and in YAML, they run, and they
 * come to the same.
 */
class ExamplesTest extends TelnyxVoiceTestSupport {

    private static final Map<String, Object> HEADERS = Map.ofEntries(
            entry(TelnyxVoiceConstants.CALL_CONTROL_ID, "v3:caller"),
            entry(TelnyxVoiceConstants.CONFERENCE_ID, "f91269aa-61d1-417f-97b3-10e020e8bc47"),
            entry("agent", "v3:agent"), entry("state", "aGVsbG8="), entry("participant", "v3:caller"),
            entry("conversation", "f91269aa-61d1-417f-97b3-10e020e8bc48"), entry("note", "The caller is a customer"),
            entry("order", 12345), entry("position", 3), entry("leg", "6f1d2e84-3c7a-4b7e-9b0f-b7a0c2de5f61"),
            entry("recording", "rec-1"),
            entry("recordings", List.of("rec-1", "rec-2")), entry("transcription", "tr-1"), entry("delivery", "del-1"));

    @Test
    void theExampleOfEachActionSendsTheSameInBothLanguages() throws Exception {
        context().getPropertiesComponent().addInitialProperty("telnyx.connection", "1494404757140276705");
        try (AcceptingServer server = new AcceptingServer(null)) {
            component().getConfiguration().setBaseUrl(server.baseUrl("127.0.0.1"));
            Map<String, String> inJava = new LinkedHashMap<>();
            context().addRoutes(new ActionExamples());
            for (String action : ActionModel.all().keySet()) {
                inJava.put(action, sentBy(action, server));
            }
            context().getRouteController().removeAllRoutes();
            for (String action : ActionModel.all().keySet()) {
                loadYaml(resource("docs/actions/" + action + ".yaml"));

                assertThat(sentBy(action, server)).as(action).isEqualTo(inJava.get(action));
            }
        }
    }

    private String sentBy(String action, AcceptingServer server) {
        int before = server.requests().size();

        Exchange exchange = send("direct:" + action, null, HEADERS);

        if (ActionModel.find(action).orElseThrow().isDownload()) {
            // the server accepts anything, and has no recording
            assertThat(exchange.getException()).as(action).hasMessageContaining("the recording has no audio in mp3");
        } else {
            assertThat(exchange.getException()).as("the example of %s, which docs/contributing.md asks for", action).isNull();
        }
        assertThat(server.requests()).as(action).hasSize(before + 1);
        String sent = server.requests().get(before);
        assertThat(sent).as(action).startsWith(ActionModel.find(action).orElseThrow().httpMethod()).doesNotContain("${", "{{");
        return sent.replaceAll(",?\"command_id\":\"[^\"]*\"", "");
    }

    @Test
    void theExampleOfEachEventTellsTheSameInBothLanguages() throws Exception {
        Map<String, String> inJava = new LinkedHashMap<>();
        context().addRoutes(new EventExamples());
        for (String type : EventTypes.known().keySet()) {
            inJava.put(type, saidOf(type, EventExamples.class.getName()));
        }
        context().getRouteController().removeAllRoutes();
        for (String type : EventTypes.known().keySet()) {
            loadYaml(resource("docs/events/" + type + ".yaml"));

            assertThat(saidOf(type, "on-" + type.replace('.', '-').replace('_', '-'))).as(type).isEqualTo(inJava.get(type));
        }
    }

    /** What is logged of an event that has every field. */
    private String saidOf(String type, String logger) throws Exception {
        Configurator.setLevel(logger, Level.INFO);
        try (CapturedLog log = new CapturedLog()) {
            assertThat(post("/telnyx/voice", telnyx().signer().sign(newEvent(type))).statusCode()).isEqualTo(200);

            assertThat(log.messagesOf(logger)).as(type).hasSize(1);
            assertThat(log.messagesOf(logger).get(0)).as(type).doesNotContain("null");
            return log.messagesOf(logger).get(0);
        } finally {
            Configurator.setLevel(logger, Level.WARN);
        }
    }

    private static byte[] newEvent(String type) throws IOException {
        ObjectNode document = (ObjectNode) JSON.readTree(resource("events/complete/" + type + ".json"));
        ObjectNode data = document.path("data") instanceof ObjectNode wrapped ? wrapped : document;
        data.put("id", UUID.randomUUID().toString());
        return JSON.writeValueAsBytes(document);
    }

    private static String resource(String name) throws IOException {
        try (InputStream file = ExamplesTest.class.getResourceAsStream("/" + name)) {
            assertThat(file).as(name).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
