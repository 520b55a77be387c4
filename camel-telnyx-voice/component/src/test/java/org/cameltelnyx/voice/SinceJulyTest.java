package org.cameltelnyx.voice;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.cameltelnyx.voice.action.Answer;
import org.cameltelnyx.voice.action.StartAiAssistant;
import org.cameltelnyx.voice.action.VoiceProvider;
import org.cameltelnyx.voice.action.VoiceSettings;
import org.cameltelnyx.voice.command.CommandTemplate;
import org.cameltelnyx.voice.event.CallTranscription;
import org.cameltelnyx.voice.simulator.CallOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What Telnyx has changed since the document of July 2026, one row for each field in each command that takes it.
 */
class SinceJulyTest extends TelnyxVoiceTestSupport {

    private static final String DIAL = "?connectionId=1&from=+13125550100&to=+13125550101";

    private static Stream<String> rows() {
        Stream.Builder<String> rows = Stream.builder();
        for (String action : List.of("dial", "transfer")) {
            rows.add(action + " | {'route_to_mobile':true}");
            rows.add(action + " | {'diversion':'+13125550109'}");
            Stream.of("'beep_detection_profile':'both'", "'beep_detection_profile':'freq_only'", "'beep_min_frequency_hz':500",
                    "'beep_max_frequency_hz':2200", "'beep_min_tone_duration_millis':120", "'beep_spectral_confirmation':true",
                    "'beep_spectral_min_purity':0.8", "'beep_spectral_reject_fax_cng':false",
                    "'beep_spectral_window_millis':64")
                    .forEach(field -> rows.add(action + " | {'answering_machine_detection_config':{" + field + "}}"));
        }
        rows.add("add-ai-assistant-messages | {'trigger_response':true}");
        for (String action : List.of("dial", "answer", "start-ai-assistant")) {
            Stream.of("'api_key_ref':'x'", "'background_audio':{'type':'predefined_media','value':'office','volume':0.5}",
                    "'background_audio':{'type':'media_url','value':'https://a.b/c.mp3'}",
                    "'background_audio':{'type':'media_name','value':'rain'}", "'expressive_mode':true",
                    "'language_boost':'German'", "'similarity_boost':0.5", "'speed':1.1", "'style':0.2", "'temperature':0.4",
                    "'use_speaker_boost':true", "'voice_speed':1.2")
                    .forEach(field -> rows
                            .add(action + " | {'assistant':{'id':'a','voice_settings':{'voice':'V'," + field + "}}}"));
        }
        for (String action : List.of("dial", "answer", "start-ai-assistant", "gather-using-ai")) {
            rows.add(action + " | {'assistant':{" + (action.startsWith("gather") ? "" : "'id':'a',")
                    + "'tools':[{'type':'webhook','webhook':{'name':'n','description':'d','url':'https://a.b'},"
                    + "'timeout_ms':2500}]}}");
        }
        for (String action : List.of("dial", "answer", "transfer")) {
            rows.add(action + " | {'webhook_urls':{'call.hangup':'https://a.b/c'}}");
            rows.add(action
                    + " | {'webhook_urls':{'call.hangup':['https://a.b/c','https://a.b/d'],'call.answered':'https://a.b'}}");
        }
        String soniox = "'voice_settings':{'type':'soniox','reduce_silence':true,'speed':1.2}";
        for (String action : List.of("start-conversation-relay", "gather-using-ai", "gather-using-speak", "speak",
                "conference-speak")) {
            rows.add(action + " | {" + soniox + "}");
        }
        for (String action : List.of("dial", "answer")) {
            rows.add(action + " | {'conversation_relay_config':{'url':'wss://a.b'," + soniox + "}}");
            rows.add(action + " | {'conversation_relay_config':{'url':'wss://a.b','languages':[{'language':'de'," + soniox
                    + "}]}}");
        }
        rows.add("start-conversation-relay | {'languages':[{'language':'de'," + soniox + "}]}");
        Stream.of("'Humain','transcription_model':'humain/realtime','language':'codeswitch'",
                "'Reson8','transcription_model':'reson8/turns','language':'fy'",
                "'Cohere','transcription_model':'cohere/ar-stt','language':'ar'",
                "'AssemblyAI','transcription_model':'assemblyai/universal-3-5-pro'",
                "'Parakeet','transcription_model':'omi-health/omi-med-stt-v1'").forEach(config -> {
                    String engine = "{'transcription_engine':" + config.split(",")[0]
                            + ",'transcription_engine_config':{'transcription_engine':" + config + "}}";
                    rows.add("start-transcription | " + engine);
                    rows.add("dial | {'transcription_config':" + engine + "}");
                    rows.add("answer | {'transcription_config':" + engine + "}");
                });
        Stream.of("start-ai-assistant", "gather-using-ai")
                .forEach(action -> rows.add(action + " | {'transcription':{'model':'reson8/turns'}}"));
        Stream.of("gather", "gather-using-audio", "gather-using-speak", "conference-gather-dtmf-audio")
                .forEach(action -> rows.add(action + " | {'terminating_digit':''}"));
        return rows.build();
    }

    /** By option and by body, to a server that is as strict as the document. */
    @ParameterizedTest
    @MethodSource("rows")
    void whatIsNewArrives(String row) throws Exception {
        String action = row.split(" \\| ")[0];
        ObjectNode field = (ObjectNode) JSON.readTree(row.split(" \\| ")[1].replace('\'', '"'));
        String name = field.fieldNames().next();
        JsonNode value = field.path(name);
        String uri = "telnyx-voice:" + action + needed(action);

        Exchange byOption = send(
                routeTo(uri + (uri.contains("?") ? "&" : "?")
                        + org.apache.camel.util.StringHelper.dashToCamelCase(name.replace('_', '-')) + "=RAW("
                        + (value.isTextual() ? value.asText() : value) + ")"),
                null, headers(action));
        JsonNode sentByOption = lastReceived().json();
        Exchange byBody = send(routeTo(uri), field.toString(), headers(action));

        assertThat(byOption.getException()).isNull();
        assertThat(byBody.getException()).isNull();
        assertThat(sentByOption.path(name)).isEqualTo(value);
        assertThat(lastReceived().json().path(name)).isEqualTo(value);
    }

    private static String needed(String action) {
        return switch (action) {
            case "dial" -> DIAL;
            case "transfer" -> "?to=+13125550101";
            case "gather-using-ai" -> "?parameters={\"type\":\"object\"}";
            case "gather-using-speak", "speak", "conference-speak" -> "?payload=Hello&voice=Soniox.tts-rt-v2.Emma";
            case "gather-using-audio" -> "?mediaName=menu";
            case "conference-gather-dtmf-audio" ->
                "?audioUrl=https://a.b/c.mp3&callControlId=${header.CamelTelnyxVoiceCallControlId}";
            case "start-conversation-relay" -> "?url=wss://a.b";
            default -> "";
        };
    }

    private Map<String, Object> headers(String action) {
        telnyx().reset();
        CallOptions caller = CallOptions.defaults();
        String call = action.equals("answer")
                ? telnyx().call(caller).callControlId()
                : telnyx().call(caller).answer().callControlId();
        if (!action.startsWith("conference")) {
            return Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, call);
        }
        send("telnyx-voice:conference-create?name=there", null, Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, call));
        return Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, call, TelnyxVoiceConstants.CONFERENCE_ID,
                telnyx().conferences().get(0).id());
    }

    // what is gone

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    start-ai-assistant?voice=AWS.Polly.Joanna                      | voice is no longer    | voice_settings of assistant
                    start-ai-assistant?voice=${header.voice}                       | voice is no longer    | voice_settings of assistant
                    start-ai-assistant?voiceSettings={"type":"aws"}                | voiceSettings is no longer | voice_settings of assistant
                    speak?payload=a&voice=b&voiceSettings={"type":"rime"}          | voiceSettings.type 'rime' is no longer | another provider
                    start-conversation-relay?languages={"language":"de","voice_settings":{"type":"rime"}} | languages.voice_settings.type 'rime' | another provider
                    """)
    void whatIsGoneIsSentAndWarnsAtTheStart(String uri, String warning, String instead) throws Exception {
        try (AcceptingServer server = new AcceptingServer(null); CapturedLog log = new CapturedLog()) {
            component().getConfiguration().setBaseUrl(server.baseUrl("127.0.0.1"));

            String route = routeTo("telnyx-voice:" + uri);
            assertThat(log.warningsOf(TelnyxVoiceProducer.class)).singleElement().asString().contains(warning, "Use ", instead);
            Exchange exchange = send(route, null, Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, "v3:x", "voice", "V"));

            assertThat(exchange.getException()).isNull();
            assertThat(server.requests().get(0)).containsPattern("voice|rime");
        }
    }

    @SuppressWarnings("deprecation")
    @Test
    void whatIsGoneInABodyIsSentAndWarnsOnce() throws Exception {
        try (AcceptingServer server = new AcceptingServer(null); CapturedLog log = new CapturedLog()) {
            component().getConfiguration().setBaseUrl(server.baseUrl("127.0.0.1"));
            String route = routeTo("telnyx-voice:start-ai-assistant");
            Map<String, Object> headers = Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, "v3:x");

            send(route, StartAiAssistant.builder().greeting("Hello").build(), headers);
            assertThat(log.warningsOf(CommandTemplate.class)).isEmpty();
            send(route, StartAiAssistant.builder()
                    .voiceSettings(VoiceSettings.builder().type(VoiceProvider.RIME).build())
                    .build(), headers);
            send(route, Map.of("voice", "V"), headers);

            assertThat(log.warningsOf(CommandTemplate.class)).singleElement()
                    .asString()
                    .contains("voiceSettings is no longer", "voice_settings of assistant");
            assertThat(server.requests()).hasSize(3);
            assertThat(server.requests().get(1)).contains("\"type\":\"rime\"");
        }
    }

    @Test
    void whatIsGoneIsDeprecatedInTheCatalog() throws Exception {
        JsonNode options = JSON.readTree(SinceJulyTest.class.getResourceAsStream(
                "/META-INF/org/cameltelnyx/voice/telnyx-voice.json"))
                .at("/apiProperties/start-ai-assistant/methods/start-ai-assistant/properties");

        assertThat(options.properties()).filteredOn(option -> option.getValue().path("deprecated").asBoolean())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("voice", "voiceSettings");
        assertThat(options.at("/voice/deprecationNote").asText()).contains("voice_settings of assistant");
        assertThat(StartAiAssistant.builder()
                .getClass()
                .getMethod("voice", String.class)
                .isAnnotationPresent(Deprecated.class)).isTrue();
    }

    // URLs of webhooks

    @Test
    void aBuilderTakesBothForms() {
        Answer one = Answer.builder().webhookUrls(Map.of("call.hangup", "https://a.b")).build();
        Answer several = Answer.builder().webhookUrls(Map.of("call.hangup", List.of("https://a.b", "https://a.c"))).build();

        assertThat(sent(one)).hasToString("{\"call.hangup\":\"https://a.b\"}");
        assertThat(sent(several)).hasToString("{\"call.hangup\":[\"https://a.b\",\"https://a.c\"]}");
    }

    private JsonNode sent(Answer command) {
        Map<String, Object> headers = headers("answer");
        assertThat(send("telnyx-voice:answer", command, headers).getException()).isNull();
        return lastReceived().json().path("webhook_urls");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            {"call.hangup":"a.b"}                     | call.hangup must be an absolute URL
            {"call.hangup":["https://a.b","c"]}       | call.hangup must be an absolute URL
            {"call.hangup":7}                         | call.hangup must be an absolute URL
            {"call.hangup":{"url":"https://a.b"}}     | call.hangup must be an absolute URL
            """)
    void whatIsNoUrlFailsAtTheStart(String urls, String message) {
        assertThatThrownBy(() -> context().getEndpoint("telnyx-voice:answer?webhookUrls=" + urls)).rootCause()
                .hasMessageContaining(message);
    }

    // events

    @Test
    void aTranscriptionNeedNoConfidence() throws Exception {
        context().addRoutes(RouteBuilder.loadRoutesBuilder(
                builder -> builder.from("telnyx-voice:webhook?events=call.transcription").to("mock:events")));
        String event = event("call.transcription", "t1").replace("\"sip_notify_response\":100",
                "\"transcription_data\":{\"confidence\":null,\"is_final\":true,\"transcript\":\"Hello\"}");

        assertThat(post("/telnyx/voice", telnyx().signer().sign(event)).statusCode()).isEqualTo(200);

        Message message = getMockEndpoint("mock:events").getExchanges().get(0).getMessage();
        CallTranscription transcription = message.getBody(CallTranscription.class);
        assertThat(transcription.transcriptionData().confidence()).isNull();
        assertThat(transcription.transcriptionData().transcript()).isEqualTo("Hello");
    }

    @Test
    void aDivertedCallTellsItsDiversion() throws Exception {
        telnyx().webhookUrl(webhookUrl("/telnyx/voice"));
        context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> builder.from("telnyx-voice:webhook?events=call.initiated")
                .setBody()
                .simple("${body.sipHeaders[0].name} ${body.sipHeaders[0].value}")
                .to("mock:diverted")));

        telnyx().call(CallOptions.defaults().diversion("<sip:+13125550100@example.com>"));
        telnyx().awaitIdle();

        getMockEndpoint("mock:diverted").expectedBodiesReceived("Diversion <sip:+13125550100@example.com>");
        getMockEndpoint("mock:diverted").assertIsSatisfied();
    }
}
