package org.cameltelnyx.voice;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.component.seda.SedaComponent;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.awaitility.Awaitility;
import org.cameltelnyx.voice.simulator.ReceivedCommand;
import org.cameltelnyx.voice.simulator.SignedWebhook;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;
import org.cameltelnyx.voice.simulator.TelnyxSimulatorExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A context with this component, an HTTP server on a free port, and a Telnyx on localhost.
 */
abstract class TelnyxVoiceTestSupport extends CamelTestSupport {

    @RegisterExtension
    static final TelnyxSimulatorExtension TELNYX = new TelnyxSimulatorExtension();

    static final ObjectMapper JSON = new ObjectMapper();
    static final String REFER_STARTED = """
            {"data":{"record_type":"event","event_type":"call.refer.started","id":"0ccc7b54-4df3-4bca-a65a-3da1ecc777f0",\
            "occurred_at":"2026-11-02T22:25:27.521992Z","payload":{"call_control_id":"v3:abc","call_leg_id":"leg-1",\
            "call_session_id":"session-1","connection_id":"7267","client_state":"SGVsbG8=","from":"+35319605860",\
            "to":"+13129457420","sip_notify_response":100}},\
            "meta":{"attempt":1,"delivered_to":"https://example.com/webhooks"}}""";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static {
        // what tests wait for comes within milliseconds; Awaitility looks ten times a second
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        Awaitility.setDefaultPollInterval(Duration.ofMillis(10));
    }

    private final AtomicInteger routes = new AtomicInteger();
    private VertxPlatformHttpServer server;

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext created = super.createCamelContext();
        // its consumers stop only after the poll that they have begun, of one second by default
        created.getComponent("seda", SedaComponent.class).setDefaultPollTimeout(20);
        addServer(created);
        created.addComponent("telnyx-voice", newComponent());
        return created;
    }

    void addServer(CamelContext context) throws Exception {
        VertxPlatformHttpServerConfiguration http = new VertxPlatformHttpServerConfiguration();
        http.setBindHost("127.0.0.1");
        http.setBindPort(0);
        server = new VertxPlatformHttpServer(http);
        context.addService(server);
    }

    /** Made before the simulator's settings are known to the endpoints, so overridden by tests that need others. */
    TelnyxVoiceComponent newComponent() {
        TelnyxVoiceComponent component = new TelnyxVoiceComponent(null, variable -> null);
        component.getConfiguration().setBaseUrl(telnyx().baseUrl());
        component.getConfiguration().setApiKey(telnyx().apiKey());
        component.getConfiguration().setPublicKey(telnyx().publicKey());
        return component;
    }

    static TelnyxSimulator telnyx() {
        return TELNYX.simulator();
    }

    TelnyxVoiceComponent component() {
        return context().getComponent("telnyx-voice", TelnyxVoiceComponent.class);
    }

    // routes

    String newDirect() {
        return "direct:route-" + routes.incrementAndGet();
    }

    String routeTo(String uri) throws Exception {
        String from = newDirect();
        context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> builder.from(from).to(uri)));
        return from;
    }

    String routeToD(String uri) throws Exception {
        String from = newDirect();
        context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> builder.from(from).toD(uri)));
        return from;
    }

    String yamlRoute(String step, String uri, Map<String, ?> parameters) throws Exception {
        String from = newDirect();
        StringBuilder yaml = new StringBuilder("- route:\n    from:\n      uri: ").append(from)
                .append("\n      steps:\n        - ")
                .append(step)
                .append(":\n            uri: ")
                .append(uri)
                .append('\n');
        if (!parameters.isEmpty()) {
            yaml.append("            parameters:\n");
            for (Map.Entry<String, ?> parameter : parameters.entrySet()) {
                yaml.append("              ")
                        .append(parameter.getKey())
                        .append(": ")
                        .append(JSON.writeValueAsString(parameter.getValue()))
                        .append('\n');
            }
        }
        loadYaml(yaml.toString());
        return from;
    }

    void loadYaml(String yaml) throws Exception {
        PluginHelper.getRoutesLoader(context())
                .loadRoutes(ResourceHelper.fromString("routes-" + routes.incrementAndGet() + ".camel.yaml", yaml));
    }

    // commands

    Exchange send(String endpoint, Object body, Map<String, Object> headers) {
        return template().send(endpoint, exchange -> {
            exchange.getMessage().setBody(body);
            exchange.getMessage().setHeaders(new java.util.HashMap<>(headers));
        });
    }

    static ReceivedCommand lastReceived() {
        return telnyx().received().get(telnyx().received().size() - 1);
    }

    static JsonNode withoutCommandId(JsonNode json) {
        ObjectNode copy = json.deepCopy();
        copy.remove("command_id");
        return copy;
    }

    // webhooks

    /** The body of an event of another type, with an id of its own. */
    static String event(String eventType, String id) {
        return REFER_STARTED.replace("call.refer.started", eventType).replace("0ccc7b54-4df3-4bca-a65a-3da1ecc777f0", id);
    }

    /** Whether a thread has handed its event over: it waits for the answer, or for another task. */
    static boolean isResting(Thread thread) {
        return Set.of(Thread.State.WAITING, Thread.State.TIMED_WAITING).contains(thread.getState());
    }

    String webhookUrl(String path) {
        return "http://127.0.0.1:" + server.getPort() + path;
    }

    HttpResponse<String> post(String path, SignedWebhook webhook) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path, webhook.body());
        webhook.headers().forEach(request::setHeader);
        return send(request.build());
    }

    HttpRequest.Builder request(String path, byte[] body) {
        SuiteSecrets.noteEvent(body);
        return HttpRequest.newBuilder(URI.create(webhookUrl(path)))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    }

    static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
