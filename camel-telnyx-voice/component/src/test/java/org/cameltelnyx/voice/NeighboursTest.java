package org.cameltelnyx.voice;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.util.ObjectHelper;
import org.cameltelnyx.voice.api.InvalidRequestException;
import org.cameltelnyx.voice.result.ActiveCall;
import org.cameltelnyx.voice.result.Application;
import org.cameltelnyx.voice.result.Connection;
import org.cameltelnyx.voice.result.LoggedEvent;
import org.cameltelnyx.voice.result.OutboundVoiceProfile;
import org.cameltelnyx.voice.result.Recording;
import org.cameltelnyx.voice.result.RecordingTranscription;
import org.cameltelnyx.voice.result.ResultPage;
import org.cameltelnyx.voice.result.SiprecConnector;
import org.cameltelnyx.voice.result.TelnyxObject;
import org.cameltelnyx.voice.result.WebhookDelivery;
import org.cameltelnyx.voice.simulator.CallOptions;
import org.cameltelnyx.voice.simulator.SimulatedCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/**
 * What lies beside the call: recordings and transcriptions that calls have made, the log of events and deliveries,
 * applications, connectors, connections and profiles. OperationsTest sends each of these commands with each field.
 */
@Timeout(60)
class NeighboursTest extends TelnyxVoiceTestSupport {

    private Exchange sent(String uri, Object body) {
        Exchange exchange = send("telnyx-voice:" + uri, body, Map.of());
        assertThat(exchange.getException()).as(uri).isNull();
        return exchange;
    }

    private <T> T one(String uri, Class<T> type) {
        return type.cast(sent(uri, null).getMessage().getBody());
    }

    private <T> List<T> all(String uri, Class<T> type) {
        ResultPage<?> page = sent(uri, null).getMessage().getBody(ResultPage.class);
        return page.data().stream().<T>map(type::cast).toList();
    }

    private SimulatedCall recordedCall() {
        SimulatedCall call = telnyx().call().answer();
        Map<String, Object> of = Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, call.callControlId());
        send("telnyx-voice:start-recording?format=mp3&channels=single&transcription=true", null, of);
        call.say("I would like to change my order.");
        send("telnyx-voice:stop-recording", null, of);
        return call;
    }

    private void assertGone(String uri) {
        assertThat(send("telnyx-voice:" + uri, null, Map.of()).getException()).isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("Telnyx answered 404");
    }

    @Test
    void recordingsAreFoundByTheirCallAndDeleted() {
        SimulatedCall call = recordedCall();
        recordedCall();
        recordedCall();

        Recording found = all("recording-list?filter={\"call_leg_id\":\"" + call.callLegId() + "\"}", Recording.class).get(0);

        assertThat(found.callControlId()).isEqualTo(call.callControlId());
        assertThat(found.channels()).isEqualTo("single");
        assertThat(found.source()).isEqualTo("call");
        assertThat(found.from()).isEqualTo(call.from());
        assertThat(found.recordingEndedAt()).isAfterOrEqualTo(found.recordingStartedAt());
        assertThat(found.downloadUrls().mp3()).startsWith("http://127.0.0.1:").contains("Signature=");
        assertThat(found.downloadUrls().wav()).isNull();
        assertThat(one("recording-retrieve?recordingId=" + found.id(), Recording.class).id()).isEqualTo(found.id());

        assertThat(one("recording-delete?recordingId=" + found.id(), Recording.class).id()).isEqualTo(found.id());

        assertGone("recording-retrieve?recordingId=" + found.id());
        List<String> others = all("recording-list", Recording.class).stream().map(Recording::id).toList();
        assertThat(others).hasSize(2).doesNotContain(found.id());
        Exchange deleted = send("telnyx-voice:recording-delete-all?ids=${body}", others, Map.of());
        assertThat(deleted.getException()).isNull();
        assertThat(deleted.getMessage().getBody()).as("the body stays after a mere ok").isEqualTo(others);
        assertThat(all("recording-list", Recording.class)).isEmpty();
    }

    @Test
    void allPagesOfAListAreRead() throws Exception {
        for (int i = 0; i < 5; i++) {
            recordedCall();
        }

        Iterator<?> recordings = sent("recording-list?allPages=true&pageSize=2", null).getMessage().getBody(Iterator.class);

        List<Object> ids = new ArrayList<>();
        recordings.forEachRemaining(recording -> ids.add(((Recording) recording).id()));
        assertThat(ids).hasSize(5).doesNotHaveDuplicates();
        assertThat(telnyx().received("recording-list")).extracting(command -> command.query().get("page[number]"))
                .containsExactly(null, "2", "3");
    }

    @Test
    void aTranscriptionSaysWhatWasRecorded() {
        recordedCall();
        String recording = all("recording-list", Recording.class).get(0).id();

        RecordingTranscription found = all("recording-transcription-list?filter={\"recording_id\":\"" + recording + "\"}",
                RecordingTranscription.class).get(0);

        assertThat(found.transcriptionText()).isEqualTo("I would like to change my order.");
        assertThat(found.status()).isEqualTo("completed");
        String uri = "?recordingTranscriptionId=" + found.id();
        assertThat(one("recording-transcription-retrieve" + uri, RecordingTranscription.class)).isEqualTo(found);
        assertThat(one("recording-transcription-delete" + uri, RecordingTranscription.class)).isEqualTo(found);
        assertGone("recording-transcription-retrieve" + uri);
    }

    @Test
    void theActiveCallsOfAnApplicationAreThoseThatHaveNotEnded() {
        SimulatedCall alive = telnyx().call(CallOptions.defaults().connectionId("1684")).answer();
        telnyx().call(CallOptions.defaults().connectionId("1684")).hangup();
        telnyx().call().answer();

        assertThat(all("active-call-list?connectionId=1684", ActiveCall.class)).singleElement()
                .extracting(ActiveCall::callControlId)
                .isEqualTo(alive.callControlId());
        assertGone("active-call-list?connectionId=none");
    }

    @Test
    void anEventTellsWhichApplicationIsMeant() {
        telnyx().call(CallOptions.defaults().connectionId("1684")).answer();

        Exchange exchange = send("telnyx-voice:active-call-list", null, Map.of(TelnyxVoiceConstants.CONNECTION_ID, "1684"));

        ResultPage<?> page = exchange.getMessage().getBody(ResultPage.class);
        assertThat(page.data()).hasSize(1);
    }

    @Test
    void theEventsOfALegAreLoggedWithItsCommands() {
        SimulatedCall call = recordedCall();
        telnyx().call();

        List<LoggedEvent> log = all("call-event-list?filter={\"leg_id\":\"" + call.callLegId() + "\"}", LoggedEvent.class);

        assertThat(log).extracting(LoggedEvent::type, LoggedEvent::name)
                .contains(tuple("webhook", "call.initiated"),
                        tuple("command", "start-recording"),
                        tuple("webhook", "call.recording.saved"));
        assertThat(log).allSatisfy(event -> assertThat(event.callLegId()).isEqualTo(call.callLegId()));
        assertThat(all("call-event-list?filter={\"type\":\"command\"}", LoggedEvent.class)).extracting(LoggedEvent::name)
                .containsExactly("start-recording", "stop-recording");
    }

    @Test
    void aDeliveryTellsOfEachAttempt() throws Exception {
        context().addRoutes(RouteBuilder.loadRoutesBuilder(
                builder -> builder.from("telnyx-voice:webhook").throwException(new IllegalStateException("not now"))));
        telnyx().webhookUrl(webhookUrl("/telnyx/voice"));
        telnyx().call();
        telnyx().awaitIdle();

        WebhookDelivery found = all("webhook-delivery-list?filter={\"status\":{\"eq\":\"failed\"}}", WebhookDelivery.class)
                .get(0);

        assertThat(found.webhook().eventType()).isEqualTo("call.initiated");
        assertThat(found.attempts()).hasSizeGreaterThan(1)
                .allSatisfy(attempt -> assertThat(attempt.http().response().status()).isEqualTo(500));
        assertThat(found.attempts().get(0).http().request().url()).isEqualTo(webhookUrl("/telnyx/voice"));
        assertThat(found.finishedAt()).isAfter(found.startedAt());
        assertThat(one("webhook-delivery-retrieve?webhookDeliveryId=" + found.id(), WebhookDelivery.class)).isEqualTo(found);
        assertThat(all("webhook-delivery-list?filter={\"status\":{\"eq\":\"delivered\"}}", WebhookDelivery.class)).isEmpty();
    }

    @Test
    void anApplicationSaysWhereTheEventsOfItsCallsGo() throws Exception {
        context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> builder.from("telnyx-voice:webhook").to("mock:events")));
        getMockEndpoint("mock:events").expectedMinimumMessageCount(1);

        Application created = (Application) sent("application-create?applicationName=support line&webhookEventUrl=RAW("
                + webhookUrl("/telnyx/voice") + ")&outbound={\"channel_limit\":3}", null).getMessage().getBody();
        telnyx().call(CallOptions.defaults().connectionId(created.id()));

        getMockEndpoint("mock:events").assertIsSatisfied();
        assertThat(created.outbound().channelLimit()).isEqualTo(3);
        String uri = "?applicationId=" + created.id();
        Application updated = one("application-update" + uri + "&applicationName=sales&webhookEventUrl=https://a.example",
                Application.class);
        assertThat(updated.applicationName()).isEqualTo("sales");
        assertThat(updated.outbound().channelLimit()).as("what the command does not name stays").isEqualTo(3);
        assertThat(one("application-retrieve" + uri, Application.class)).isEqualTo(updated);
        assertThat(all("application-list?filter={\"application_name\":{\"contains\":\"SALE\"}}", Application.class))
                .containsExactly(updated);
        assertThat(all("connection-list?sort=-connection_name", Connection.class)).singleElement().satisfies(connection -> {
            assertThat(connection.connectionName()).isEqualTo("sales");
            assertThat(one("connection-retrieve?connectionId=" + connection.id(), Connection.class)).isEqualTo(connection);
        });
        assertThat(one("application-delete" + uri, Application.class).id()).isEqualTo(created.id());
        assertGone("application-retrieve" + uri);
    }

    /** The header names the application of the call, and must not choose what is deleted. */
    @Test
    void anApplicationIsNotDeletedByTheHeaderOfItsCall() {
        Exchange exchange = send("telnyx-voice:application-delete", null, Map.of(TelnyxVoiceConstants.CONNECTION_ID, "1684"));

        assertThat(exchange.getException()).hasMessageContaining("no application_id");
        assertThat(telnyx().received()).isEmpty();
    }

    @Test
    void aConnectorIsCreatedReplacedAndDeleted() {
        SiprecConnector created = (SiprecConnector) sent(
                "siprec-connector-create?name=our srs/1&host=srs.example.com&port=5060",
                null).getMessage().getBody();
        assertThat(created.name()).isEqualTo("our srs/1");
        assertThat(send("telnyx-voice:siprec-connector-create?name=our srs/1&host=a&port=1", null, Map.of()).getException())
                .isInstanceOf(InvalidRequestException.class);

        SiprecConnector replaced = one(
                "siprec-connector-update?siprecConnectorName=our srs/1&name=new&host=srs2.example.com&port=5061",
                SiprecConnector.class);

        assertThat(replaced.port()).isEqualTo(5061);
        assertGone("siprec-connector-retrieve?siprecConnectorName=our srs/1");
        assertThat(one("siprec-connector-retrieve?siprecConnectorName=new", SiprecConnector.class)).isEqualTo(replaced);
        sent("siprec-connector-delete?siprecConnectorName=new", null);
        assertGone("siprec-connector-retrieve?siprecConnectorName=new");
    }

    @Test
    void profilesAreListed() {
        String id = telnyx().outboundVoiceProfile("Europe");
        telnyx().outboundVoiceProfile("Asia");

        assertThat(all("outbound-voice-profile-list?sort=name", OutboundVoiceProfile.class))
                .extracting(OutboundVoiceProfile::name)
                .containsExactly("Asia", "Europe");
        assertThat(one("outbound-voice-profile-retrieve?outboundVoiceProfileId=" + id, OutboundVoiceProfile.class).name())
                .isEqualTo("Europe");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "recording-delete?recordingId=RAW(../calls); /recordings/..%2Fcalls",
            "recording-retrieve?recordingId=RAW(a/b?c); /recordings/a%2Fb%3Fc",
            "recording-retrieve?recordingId=RAW(%2e%2e); /recordings/%252e%252e",
            "recording-transcription-retrieve?recordingTranscriptionId=a.b; /recording_transcriptions/a.b",
            "application-retrieve?applicationId=RAW(1/../2); /call_control_applications/1%2F..%2F2",
            "siprec-connector-retrieve?siprecConnectorName=our srs; /siprec_connectors/our%20srs",
            "webhook-delivery-retrieve?webhookDeliveryId=ä; /webhook_deliveries/%C3%A4",
            "connection-retrieve?connectionId=RAW(1/active_calls); /connections/1%2Factive_calls",
            "outbound-voice-profile-retrieve?outboundVoiceProfileId=...; /outbound_voice_profiles/..."})
    void anIdIsOneSegment(String uri, String path) {
        send("telnyx-voice:" + uri, null, Map.of());

        assertThat(lastReceived().path()).isEqualTo("/v2" + path);
        assertThat(lastReceived().status()).isEqualTo(404);
        assertThat(lastReceived().action()).isEqualTo(uri.substring(0, uri.indexOf('?')));
    }

    @ParameterizedTest
    @CsvSource({"recording-delete, recordingId", "recording-download, recordingId",
            "recording-transcription-delete, recordingTranscriptionId", "application-delete, applicationId",
            "siprec-connector-delete, siprecConnectorName", "webhook-delivery-retrieve, webhookDeliveryId",
            "connection-retrieve, connectionId", "outbound-voice-profile-retrieve, outboundVoiceProfileId"})
    void dotsSpacesAndNothingAreNoIds(String action, String option) {
        List<String> wrong = option.equals("siprecConnectorName")
                ? List.of(".", "..", "")
                : List.of(".", "..", "", "a b");
        for (String id : wrong) {
            assertThatThrownBy(() -> context().getEndpoint("telnyx-voice:" + action + "?" + option + "=RAW(" + id + ")"))
                    .as(id)
                    .rootCause()
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(send("telnyx-voice:" + action + "?" + option + "=${header.id}", null, Map.of("id", id)).getException())
                    .as(id)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(telnyx().received()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "recording-list?filter={\"call_id\":\"1\"}; unknown field call_id", "recording-list?pageSize=0; from 1 upwards",
            "recording-delete-all; ids is required", "recording-delete-all?ids=; ids is empty",
            "application-create?applicationName=a; webhookEventUrl is required",
            "application-update?applicationId=1&webhookEventUrl=https://a.example; applicationName is required",
            "application-create?applicationName=a&webhookEventUrl=voice.example.com; absolute URL",
            "siprec-connector-create?name=a&host=b&port=65536; from 1 to 65535", "connection-list?sort=colour; must be one of",
            "webhook-delivery-list?filter={\"status\":{\"eq\":\"lost\"}}; must be one of delivered, failed"})
    void whatTelnyxCannotAcceptIsNotSent(String uri, String message) {
        assertThatThrownBy(() -> {
            Exchange exchange = send("telnyx-voice:" + uri, null, Map.of());
            throw exchange.getException();
        }).satisfies(failure -> assertThat(ObjectHelper.createExceptionIterable(failure))
                .anySatisfy(cause -> assertThat(cause).hasMessageContaining(message)));
        assertThat(telnyx().received()).isEmpty();
    }

    @Test
    void aResultIsItsJson() throws Exception {
        recordedCall();

        Recording recording = all("recording-list", Recording.class).get(0);

        assertThat(JSON.<JsonNode>valueToTree(recording))
                .isEqualTo(JSON.readTree(JSON.writeValueAsString(((TelnyxObject) recording).data())));
    }
}
