package org.cameltelnyx.voice.servers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.GZIPOutputStream;

import javax.net.SocketFactory;

import org.apache.camel.CamelContext;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckAware;
import org.cameltelnyx.voice.OtherProgram;
import org.cameltelnyx.voice.TelnyxVoiceComponent;
import org.cameltelnyx.voice.servers.RawHttp.Answer;
import org.cameltelnyx.voice.servers.RawHttp.Request;
import org.cameltelnyx.voice.simulator.SignedWebhook;
import org.cameltelnyx.voice.simulator.WebhookSigner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a webhook promises, on whichever server it listens. A server that cannot keep a promise says so in its own test,
 * by what it does instead.
 */
abstract class WebhookServerContract {

    static final String PATH = "/telnyx/voice";
    static final int MAX_BODY_SIZE = 4096;

    private static final String EVENT = """
            {"data":{"record_type":"event","event_type":"call.hangup","id":"%s","occurred_at":"2026-11-02T22:25:27.521992Z",\
            "payload":{"call_control_id":"v3:abc","call_session_id":"%1$s","from":"J\u00fcrgen \ud83d\ude00"}}}""";

    private final WebhookSigner signer = WebhookSigner.generate();
    private final Queue<Seen> seen = new ConcurrentLinkedQueue<>();
    private CamelContext context;

    /** What a route has got. */
    record Seen(String route, byte[] bytes, Map<String, Object> headers, String fromEndpoint) {
    }

    /**
     * Starts a context whose server is on the given port of the loopback address.
     *
     * @param  component the component under test
     * @param  port      a port, or 0 for a free one
     * @return           the context, started and without routes
     */
    abstract CamelContext startContext(TelnyxVoiceComponent component, int port) throws Exception;

    abstract void stopContext() throws Exception;

    /** Where the server listens, asked once there is a route. */
    abstract int port() throws Exception;

    SocketFactory sockets() throws Exception {
        return SocketFactory.getDefault();
    }

    @BeforeEach
    void start() throws Exception {
        start(0);
    }

    void start(int port) throws Exception {
        TelnyxVoiceComponent component = new TelnyxVoiceComponent();
        component.getConfiguration().setPublicKey(signer.publicKey());
        component.getConfiguration().setMaxBodySize(MAX_BODY_SIZE);
        context = startContext(component, port);
    }

    @AfterEach
    void stop() throws Exception {
        stopContext();
    }

    // genuine events

    @Test
    void aGenuineEventReachesTheRouteByteByByte() throws Exception {
        route("events", "");
        SignedWebhook webhook = event();

        Answer answer = send(request(webhook));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("accepted");
        assertThat(answer.header("Content-Type")).startsWith("text/plain");
        assertThat(single().bytes()).isEqualTo(webhook.body());
    }

    @Test
    void soDoesOneInChunks() throws Exception {
        route("events", "");
        SignedWebhook webhook = event();

        assertThat(send(request(webhook).chunked()).status()).isEqualTo(200);

        assertThat(single().bytes()).isEqualTo(webhook.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json; charset=utf-8", "application/json;charset=UTF-8",
            "application/json; charset=iso-8859-1"})
    void soDoesOneWhoseContentTypeSaysMore(String contentType) throws Exception {
        route("events", "");
        SignedWebhook webhook = event();

        assertThat(send(request(webhook).replacing("Content-Type", contentType)).status()).isEqualTo(200);

        assertThat(single().bytes()).isEqualTo(webhook.body());
    }

    @Test
    void aContentTypeInCapitals() throws Exception {
        route("events", "");

        assertThat(send(request(event()).replacing("Content-Type", "Application/JSON")).status())
                .isEqualTo(statusOfCapitals());

        assertThat(seen).hasSize(statusOfCapitals() == 200 ? 1 : 0);
    }

    int statusOfCapitals() {
        return 200;
    }

    @Test
    void soDoesOneThatIsExactlyAsLargeAsAllowed() throws Exception {
        route("events", "");

        assertThat(send(request(ofSize(MAX_BODY_SIZE))).status()).isEqualTo(200);

        assertThat(single().bytes()).hasSize(MAX_BODY_SIZE);
    }

    @Test
    void theRouteSeesNothingOfTheRequestAndTheCallerNothingOfItself() throws Exception {
        route("events", "");

        Answer answer = send(request(event()).target(PATH + "?query=reflected")
                .with("X-Custom", "reflected")
                .with("CamelHttpUri", "http://reflected.example")
                .with("CamelTelnyxVoiceEventType", "reflected")
                .with("Cookie", "session=reflected"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().toString()).doesNotContain("reflected", "telnyx");
        assertThat(answer.headers()).doesNotContainKeys("X-Custom", "query", "Telnyx-Timestamp", "Telnyx-Signature-Ed25519",
                "Set-Cookie");
        assertThat(single().headers().keySet()).allMatch(name -> name.startsWith("CamelTelnyxVoice"));
        assertThat(single().headers()).containsEntry("CamelTelnyxVoiceEventType", "call.hangup");
        assertThat(single().fromEndpoint()).startsWith("telnyx-voice:");
    }

    @Test
    void twoRoutesShareAPath() throws Exception {
        route("hangup", "events=call.hangup");
        route("refer", "events=call.refer.*");
        route("all", "events=*");

        assertThat(send(request(event())).status()).isEqualTo(200);

        assertThat(seen).extracting(Seen::route).containsExactlyInAnyOrder("hangup", "all");
    }

    @Test
    void twoPathsShareAServer() throws Exception {
        route("events", "");
        route("others", "path=/others");

        assertThat(send(request(event()).target("/others")).status()).isEqualTo(200);

        assertThat(single().route()).isEqualTo("others");
    }

    @Test
    void aFailureOfTheRouteMakesTelnyxComeAgain() throws Exception {
        context.addRoutes(RouteBuilder.loadRoutesBuilder(builder -> builder
                .from(uri(""))
                .throwException(new IllegalStateException("secret"))));

        Answer answer = send(request(event()));

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.body()).isEqualTo("failed");
    }

    // all others

    @Test
    void aForgedEventIsForbidden() throws Exception {
        route("events", "");

        refused(403, "forbidden", request(WebhookSigner.generate().sign(event().body())));
        refused(403, "forbidden", request(WebhookSigner.generate().sign(event().body())).chunked());
        refused(403, "forbidden", request(event()).without("Telnyx-Signature-Ed25519"));
    }

    @Test
    void aRepeatedSignatureIsForbidden() throws Exception {
        route("events", "");
        SignedWebhook webhook = event();

        refused(403, "forbidden", request(webhook).with("Telnyx-Signature-Ed25519", webhook.signature()));
        refused(403, "forbidden", request(webhook).with("telnyx-timestamp", webhook.timestamp()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<xml/>", "[]", "{", "{}"})
    void whatIsNoEventIsMalformed(String body) throws Exception {
        route("events", "");

        refused(400, "malformed", request(signer.sign(body)));
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() throws Exception {
        route("events", "");

        refused(413, "too large", request(ofSize(MAX_BODY_SIZE + 1)));
        refused(413, "too large", request(ofSize(100 * MAX_BODY_SIZE)));
        refused(413, "too large", request(ofSize(MAX_BODY_SIZE + 1)).chunked());
        refused(413, "too large", request(ofSize(100 * MAX_BODY_SIZE)).chunked());
    }

    @Test
    void nothingIsUnpacked() throws Exception {
        route("events", "");
        SignedWebhook webhook = event();

        refused(403, "forbidden", request(webhook).body(gzip(webhook.body())).with("Content-Encoding", "gzip"));
        refused(403, "forbidden", request(webhook).body("no gzip".getBytes(StandardCharsets.UTF_8))
                .with("Content-Encoding", "gzip"));
    }

    @Test
    void theQueryIsNoHeader() throws Exception {
        route("events", "");
        SignedWebhook webhook = event();

        refused(403, "forbidden", request(webhook).without("Telnyx-Timestamp")
                .target(PATH + "?Telnyx-Timestamp=" + webhook.timestamp()));
        refused(403, "forbidden", request(webhook).target(PATH + "?telnyx-timestamp=" + webhook.timestamp()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "text/json", "application/xml", "application/jsonx", "application/octet-stream"})
    void anotherContentTypeIsNotSupported(String contentType) throws Exception {
        route("events", "");

        refused(415, textOfServer(415, "unsupported media type"), request(event()).replacing("Content-Type", contentType));
    }

    @Test
    void noContentTypeIsNotSupported() throws Exception {
        route("events", "");

        refused(415, textOfServer(415, "unsupported media type"),
                request(event()).without("Content-Type"));
    }

    @Test
    void aFormIsNotSupported() throws Exception {
        route("events", "");

        refused(415, textOfServer(415, "unsupported media type"),
                request(event()).replacing("Content-Type", "application/x-www-form-urlencoded"));
    }

    @Test
    void noUploadIsSupported() throws Exception {
        route("events", "");
        String form = "--x\r\nContent-Disposition: form-data; name=\"Telnyx-Timestamp\"\r\n\r\n1\r\n--x--\r\n";

        refused(statusOfAnUpload(), textOfServer(statusOfAnUpload(), "unsupported media type"),
                request(signer.sign(form)).replacing("Content-Type", "multipart/form-data; boundary=x"));
    }

    int statusOfAnUpload() {
        return 415;
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "PATCH", "DELETE"})
    void anotherMethodIsNotAllowed(String method) throws Exception {
        route("events", "");

        refused(405, textOfServer(405, "method not allowed"), request(event()).method(method));
        refused(405, textOfServer(405, "method not allowed"), request(event()).method(method).unframed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD", "OPTIONS", "TRACE"})
    void aMethodThatTheServerAnswersItselfRunsNoRoute(String method) throws Exception {
        route("events", "");

        Answer answer = send(request(event()).method(method));

        assertThat(answer.status()).isIn(200, 204, 405, 501);
        assertThat(answer.body()).doesNotContain("call.hangup", "Telnyx-Timestamp");
        assertThat(seen).isEmpty();
    }

    /**
     * The text of an answer that the server may give before the webhook sees the request.
     *
     * @param  status  the status
     * @param  webhook the webhook's own text
     * @return         the text, or null for any text that tells nothing of the request
     */
    String textOfServer(int status, String webhook) {
        return webhook;
    }

    // life cycle

    @Test
    void aSuspendedRouteIsUnavailableUntilItIsResumed() throws Exception {
        route("events", "");
        SignedWebhook webhook = event();

        context.getRouteController().suspendRoute("events");
        unavailable(send(request(webhook)));
        context.getRouteController().resumeRoute("events");

        assertThat(send(request(webhook)).status()).isEqualTo(200);
        assertThat(seen).hasSize(1);
    }

    @Test
    void aStoppedRouteIsUnavailableUntilItIsStarted() throws Exception {
        route("events", "");
        SignedWebhook webhook = event();

        context.getRouteController().stopRoute("events");
        unavailable(send(request(webhook)));
        context.getRouteController().startRoute("events");

        assertThat(send(request(webhook)).status()).isEqualTo(200);
        assertThat(seen).hasSize(1);
    }

    @Test
    void aRemovedRouteIsGone() throws Exception {
        route("events", "");
        route("others", "path=/others");
        assertThat(send(request(event())).status()).isEqualTo(200);

        remove("events");

        assertThat(send(request(event())).status()).isEqualTo(404);
        assertThat(send(request(event()).target("/others")).status()).isEqualTo(200);
        assertThat(seen).extracting(Seen::route).containsExactly("events", "others");
    }

    @Test
    void aRemovedRouteComesBack() throws Exception {
        route("others", "path=/others");
        route("events", "");
        remove("events");

        route("events", "");

        assertThat(send(request(event())).status()).isEqualTo(200);
        assertThat(single().route()).isEqualTo("events");
    }

    // health

    @Test
    void healthIsUpOnceARequestHasCome() throws Exception {
        route("events", "");
        send(request(event()));

        HealthCheck.Result health = health("events");

        assertThat(health.getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(health.getDetails()).containsEntry("webhook.accepted", 1L);
    }

    @Test
    void healthFindsOutByARequestOfItsOwn() throws Exception {
        route("events", "");

        HealthCheck.Result health = health("events");

        assertThat(health.getState()).isEqualTo(stateBeforeAnyRequest());
        assertThat(health.getDetails()).containsEntry("webhook.accepted", 0L);
        assertThat(health("events").getDetails().keySet().stream().anyMatch(name -> name.startsWith("webhook.refused")))
                .as("a request of its own came, and was refused")
                .isEqualTo(tellsItsPort() && stateBeforeAnyRequest() == HealthCheck.State.UP);
        assertThat(seen).isEmpty();
    }

    HealthCheck.State stateBeforeAnyRequest() {
        return HealthCheck.State.UP;
    }

    @Test
    void healthIsDownWhileTheRouteIsSuspended() throws Exception {
        route("events", "");
        context.getRouteController().suspendRoute("events");

        assertThat(health("events").getState()).isEqualTo(HealthCheck.State.DOWN);
    }

    @Test
    void aPortThatAnotherProgramHasIsSeen() throws Exception {
        stop();
        try (ServerSocket other = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
            OtherProgram.answerOn(other);
            onATakenPort(other.getLocalPort());
        }
    }

    /** The server warns and goes on, so that health alone can tell. */
    void onATakenPort(int port) throws Exception {
        start(port);
        route("events", "");

        assertThat(health("events").getState()).isEqualTo(HealthCheck.State.DOWN);
    }

    /** Whether Camel can be asked on which port the server listens. */
    boolean tellsItsPort() {
        return true;
    }

    // steps

    void route(String id, String options) throws Exception {
        route(id, options, exchange -> seen.add(
                new Seen(
                        id, exchange.getMessage().getBody(byte[].class), Map.copyOf(exchange.getMessage().getHeaders()),
                        exchange.getFromEndpoint().getEndpointUri())));
    }

    void route(String id, String options, Processor processor) throws Exception {
        context.addRoutes(RouteBuilder.loadRoutesBuilder(
                builder -> builder.from(uri(options)).routeId(id).process(processor)));
    }

    /** The endpoint, with what this server needs. */
    String uri(String options) {
        return "telnyx-voice:webhook" + (options.isEmpty() ? "" : "?" + options);
    }

    private void remove(String id) throws Exception {
        context.getRouteController().stopRoute(id);
        assertThat(context.removeRoute(id)).isTrue();
    }

    SignedWebhook event() {
        return signer.sign(EVENT.formatted(UUID.randomUUID()));
    }

    private SignedWebhook ofSize(int size) {
        String event = EVENT.formatted(UUID.randomUUID());
        int padding = size - event.getBytes(StandardCharsets.UTF_8).length;
        return signer.sign(event + " ".repeat(padding));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }

    static Request request(SignedWebhook webhook) {
        return Request.post(PATH, webhook.body()).with(webhook.headers());
    }

    Answer send(Request request) throws Exception {
        return new RawHttp(sockets(), port()).send(request);
    }

    void refused(int status, String text, Request request) throws Exception {
        Answer answer = send(request.with("X-Custom", "reflected"));

        assertThat(answer.status()).isEqualTo(status);
        if (text != null) {
            assertThat(answer.body()).isEqualTo(text);
        }
        assertThat(answer.body()).doesNotContain("reflected", "Exception", "call.hangup", "\tat ");
        assertThat(answer.headers().toString()).doesNotContain("reflected", "Exception");
        assertThat(seen).isEmpty();
    }

    private void unavailable(Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).isEqualTo("unavailable");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(seen).isEmpty();
    }

    private Seen single() {
        assertThat(seen).hasSize(1);
        return seen.element();
    }

    HealthCheck.Result health(String id) {
        return ((HealthCheckAware) context.getRoute(id).getConsumer()).getHealthCheck().call();
    }

}
