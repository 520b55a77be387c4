package org.cameltelnyx.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.type.TypeReference;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.util.URISupport;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.logging.log4j.core.config.Property;
import org.cameltelnyx.voice.action.ActionModel;
import org.cameltelnyx.voice.event.EventReader;
import org.cameltelnyx.voice.result.ResultPage;
import org.cameltelnyx.voice.result.TelnyxObject;
import org.cameltelnyx.voice.result.WebhookDelivery;
import org.cameltelnyx.voice.schema.FieldModel;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * Keys, passwords and digits show nowhere.
 */
class SecretsTest extends TelnyxVoiceTestSupport {

    /** With characters that no id has. */
    private static final String DIGITS = "47*11#";
    private static final String SECRET = "hunter2";
    private static final String LISTENER = "org.cameltelnyx.voice.webhook.WebhookListener";

    @TestFactory
    Stream<DynamicTest> noCommandShowsThemInItsText() {
        return ActionModel.all()
                .values()
                .stream()
                .flatMap(action -> action.fields()
                        .stream()
                        .filter(FieldModel::isSecret)
                        .map(field -> dynamicTest(action.name() + " " + field.name(), () -> assertThat(
                                action.create(Map.of(field, (Object) SECRET)::get).toString()).contains("xxxxxx")
                                .doesNotContain(SECRET))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            textBlock = """
                    Recording              | {"id":"r-1","from":"hunter2","download_urls":{"mp3":"https://a.example/x?Signature=hunter2"}} | r-1
                    RecordingTranscription | {"id":"t-1","transcription_text":"hunter2"}                                                | t-1
                    LoggedEvent            | {"name":"call.dtmf.received","metadata":{"payload":{"digit":"hunter2"}}}                   | call.dtmf.received
                    WebhookDelivery        | {"id":"d-1","webhook":{"id":"e-1","payload":{"digit":"hunter2"}},\
                    "attempts":[{"http":{"request":{"headers":[["x","hunter2"]]}}}]}                                                    | e-1
                    """)
    void noResultShowsThem(String type, String json, String shown) throws Exception {
        Class<? extends TelnyxObject> record = Class.forName(TelnyxObject.class.getPackageName() + "." + type)
                .asSubclass(TelnyxObject.class);
        Map<String, Object> data = JSON.readValue(json, new TypeReference<>() {
        });

        assertThat(TelnyxObject.of(record, data)).asString().contains(shown).doesNotContain(SECRET);
        assertThat(ResultPage.of(record, Map.of("data", List.of(data), "meta", Map.of("page_number", 4)))).asString()
                .contains("entries=1", "pageNumber=4")
                .doesNotContain(SECRET);
    }

    @Test
    void noAttemptToDeliverShowsThem() throws Exception {
        WebhookDelivery delivery = TelnyxObject.of(WebhookDelivery.class, JSON.readValue("""
                {"attempts":[{"status":"delivered","http":{
                  "request":{"headers":[["x","hunter2"]],"url":"https://hunter2@a.example"},
                  "response":{"body":"hunter2","headers":[["x","hunter2"]],"status":200}}}]}
                """, new TypeReference<>() {
        }));

        assertThat(delivery.attempts()).asString().contains("delivered", "status=200").doesNotContain(SECRET);
    }

    @Test
    void noEndpointShowsThem() {
        Endpoint endpoint = context().getEndpoint(
                "telnyx-voice:refer?apiKey=" + SECRET + "&sipAddress=sip:a@b.example&sipAuthPassword=" + SECRET);

        assertThat(endpoint.toString()).doesNotContain(SECRET);
        assertThat(URISupport.sanitizeUri(endpoint.getEndpointUri())).doesNotContain(SECRET);
    }

    @Test
    void noEventShowsMoreThanItsTypeAndId() {
        assertThat(EventReader.read(REFER_STARTED.getBytes()).envelope()).hasToString(
                "call.refer.started 0ccc7b54-4df3-4bca-a65a-3da1ecc777f0");
    }

    @Test
    void noLogOfOursShowsThem() throws Exception {
        List<String> lines = new ArrayList<>();
        AbstractAppender appender = new AbstractAppender("lines", null, null, false, Property.EMPTY_ARRAY) {
            @Override
            public synchronized void append(LogEvent event) {
                lines.add(event.getMessage().getFormattedMessage() + event.getThrown());
            }
        };
        appender.start();
        LoggerContext logging = (LoggerContext) LogManager.getContext(false);
        logging.getRootLogger().addAppender(appender);
        Configurator.setLevel("org.cameltelnyx", Level.TRACE);
        Configurator.setLevel(LISTENER, Level.TRACE);
        try {
            String call = telnyx().call().answer().callControlId();
            context().addRoutes(org.apache.camel.builder.RouteBuilder.loadRoutesBuilder(
                    builder -> builder.from("telnyx-voice:webhook").to("mock:any")));
            // as often as the command is sent
            telnyx().faults().on("refer").times(3).status(503);
            for (int i = 0; i < 2; i++) {
                Exchange exchange = send("telnyx-voice:refer", Map.of(
                        "sip_address", "sip:a@b.example", "sip_auth_password", SECRET),
                        Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, call));
                assertThat(exchange.isFailed()).isEqualTo(i == 0);
            }
            send("telnyx-voice:send-dtmf", Map.of("digits", DIGITS), Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, call));
            assertThat(post("/telnyx/voice", telnyx().signer().sign(REFER_STARTED)).statusCode()).isEqualTo(200);
            assertThat(send(request("/telnyx/voice", new byte[0]).build()).statusCode()).isEqualTo(403);
        } finally {
            Configurator.setLevel("org.cameltelnyx", (Level) null);
            Configurator.setLevel(LISTENER, Level.ERROR);
            logging.getRootLogger().removeAppender(appender);
        }
        assertThat(lines.stream().filter(line -> line.contains("refused a request"))).isNotEmpty();
        assertThat(lines.stream().collect(Collectors.joining("\n"))).doesNotContain(SECRET, DIGITS, telnyx().apiKey());
    }
}
