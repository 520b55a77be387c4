package org.cameltelnyx.voice.event;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Whatever a field of the payload holds, the event is read, and nothing of it is lost.
 */
class EventReaderTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvFileSource(resources = "/events/official-names.csv")
    void noFieldIsAReasonToRefuse(String eventType, String officialName) throws IOException {
        ObjectNode document = (ObjectNode) JSON.readTree(complete(eventType));
        ObjectNode payload = (ObjectNode) document.findValue("payload");
        ArrayNode values = (ArrayNode) JSON.readTree(
                "[null,true,7,1e400,99999999999999999999,\"text\",\"\",[],[null,7,\"text\",[],{}],{},{\"new\":[1]}]");

        for (ObjectNode object : objects(payload)) {
            for (String field : fields(object)) {
                JsonNode original = object.get(field);
                for (JsonNode value : values) {
                    object.set(field, value);
                    VoiceEvent event = EventReader.read(JSON.writeValueAsBytes(document));
                    assertThat(event).isExactlyInstanceOf(EventTypes.known().get(eventType));
                    assertThat(event.payload().keySet()).containsExactlyInAnyOrderElementsOf(fields(payload));
                }
                object.set(field, original);
            }
        }
    }

    private static List<ObjectNode> objects(ObjectNode root) {
        List<ObjectNode> objects = new java.util.ArrayList<>(List.of(root));
        for (int i = 0; i < objects.size(); i++) {
            objects.get(i).forEach(child -> {
                (child.isArray() ? child : List.of(child)).forEach(node -> {
                    if (node instanceof ObjectNode object) {
                        objects.add(object);
                    }
                });
            });
        }
        return objects;
    }

    private static List<String> fields(ObjectNode object) {
        List<String> names = new java.util.ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Jackson alone takes half a pair of surrogates for text. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void bytesThatAreNoTextAreRefusedWhereverTheyStand(int before) {
        String begin = "{\"event_type\":\"call.hangup\",\"a\":\"" + "a".repeat(before);
        byte[] right = (begin + "\u20ac\"}").getBytes(StandardCharsets.UTF_8);
        byte[] wrong = right.clone();
        System.arraycopy(new byte[]{(byte) 0xed, (byte) 0xa0, (byte) 0x80}, 0, wrong, begin.length(), 3);

        assertThat(EventReader.read(right).payload()).containsEntry("a", "a".repeat(before) + "\u20ac");
        assertThatThrownBy(() -> EventReader.read(wrong)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The body is not JSON");
    }

    /** What cannot be sent back as it was is not offered: base64 of other bytes than UTF-8 has, or no base64 at all. */
    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", "7aCA", "/w==", "?", "=", "\\u0000"})
    void aClientStateThatIsNoTextIsNone(String state) {
        assertThat(payload("call.answered", "\"client_state\":\"" + state + "\"").clientStateText()).isNull();
    }

    @Test
    void fieldsOfAnotherTypeAreNullAndKept() {
        CallTranscription event = (CallTranscription) payload("call.transcription",
                "\"transcription_data\":{\"confidence\":\"high\",\"is_final\":\"yes\",\"transcript\":42,\"new\":1}");

        assertThat(event.transcriptionData()).isEqualTo(new TranscriptionData(null, null, "42", null));
        assertThat(event.payload()).containsEntry("transcription_data",
                Map.of("confidence", "high", "is_final", "yes", "transcript", 42, "new", 1));
    }

    @Test
    void elementsOfAnotherTypeAreLeftOut() {
        CallAnswered event = (CallAnswered) payload("call.answered",
                "\"tags\":[\"a\",null,{},\"b\"],\"sip_headers\":[7,{\"name\":\"Diversion\"}],\"start_time\":\"yesterday\"");

        assertThat(event.tags()).containsExactly("a", "b");
        assertThat(event.sipHeaders()).containsExactly(new ReceivedHeader("Diversion", null));
        assertThat(event.customHeaders()).isNull();
        assertThat(event.startTime()).isNull();
        assertThat(event.payload().get("tags")).asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST).hasSize(4);
    }

    @Test
    void anInsightIsATextOrAnObject() {
        CallConversationInsightsGenerated event = (CallConversationInsightsGenerated) payload(
                "call.conversation_insights.generated",
                "\"results\":[{\"insight_id\":\"1\",\"result\":\"fine\"},{\"result\":{\"mood\":\"good\"}}]");

        assertThat(event.results()).extracting(ConversationInsight::result).containsExactly("fine", Map.of("mood", "good"));
    }

    @Test
    void anIdThatTheDocumentDoesNotListIsReadIfItIsThere() {
        CallEvent without = (CallEvent) payload("call.recording.saved", "\"call_leg_id\":\"leg\"");
        CallEvent with = (CallEvent) payload("call.recording.saved", "\"call_control_id\":\"v3:abc\"");

        assertThat(without.callControlId()).isNull();
        assertThat(with.callControlId()).isEqualTo("v3:abc");
    }

    @Test
    void recordingsOfConferencesTellNoTime() throws IOException {
        assertThat(EventReader.read(complete("conference.recording.saved")).occurredAt()).isNull();
    }

    private static VoiceEvent payload(String eventType, String fields) {
        String body = "{\"data\":{\"event_type\":\"" + eventType + "\",\"id\":\"1\",\"payload\":{" + fields + "}}}";
        return EventReader.read(body.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] complete(String eventType) throws IOException {
        try (InputStream file = EventReaderTest.class.getResourceAsStream("/events/complete/" + eventType + ".json")) {
            return file.readAllBytes();
        }
    }
}
