package org.cameltelnyx.voice;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.cloudevents.CloudEvent;
import org.apache.camel.component.mock.MockEndpoint;
import org.cameltelnyx.voice.docs.CloudEventRoutes;
import org.cameltelnyx.voice.event.EventTypes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Events as CloudEvents: as headers of Camel, and as what goes over HTTP to whoever takes such events.
 */
class CloudEventsTest extends TelnyxVoiceTestSupport {

    private static final String CLOUD_EVENT = "telnyx-voice:application-cloudevents";
    private static final String HANGUP = REFER_STARTED.replace("call.refer.started", "call.hangup");

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private HttpServer broker;

    private record Received(Headers headers, byte[] body) {
    }

    @BeforeEach
    void startBroker() throws IOException {
        broker = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        broker.createContext("/", exchange -> {
            received.add(new Received(exchange.getRequestHeaders(), exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(202, -1);
            exchange.close();
        });
        broker.start();
        context().getPropertiesComponent()
                .addInitialProperty("broker", "http://127.0.0.1:" + broker.getAddress().getPort());
    }

    @AfterEach
    void stopBroker() {
        broker.stop(0);
    }

    // what the page shows

    @ParameterizedTest
    @ValueSource(strings = {"java", "yaml"})
    void anEventGoesToABrokerOverHttp(String language) throws Exception {
        if (language.equals("java")) {
            context().addRoutes(new CloudEventRoutes());
        } else {
            loadYaml(resource("cloud-events.yaml"));
        }

        assertThat(post("/telnyx/voice", telnyx().signer().sign(HANGUP)).statusCode()).isEqualTo(200);

        assertThat(received).hasSize(1);
        Headers headers = received.get(0).headers;
        assertThat(headers.getFirst("ce-id")).isEqualTo("0ccc7b54-4df3-4bca-a65a-3da1ecc777f0");
        assertThat(headers.getFirst("ce-specversion")).isEqualTo("1.0");
        assertThat(headers.getFirst("ce-type")).isEqualTo("com.telnyx.call.hangup");
        assertThat(headers.getFirst("ce-source")).isEqualTo("https://api.telnyx.com/v2/call_control_applications/7267");
        assertThat(headers.getFirst("ce-subject")).isEqualTo("session-1");
        assertThat(headers.getFirst("ce-time")).isEqualTo("2026-11-02T22:25:27.521992Z");
        assertThat(headers.getFirst("Content-Type")).isEqualTo("application/json");
        assertThat(received.get(0).body).asString(StandardCharsets.UTF_8).isEqualTo(HANGUP);
    }

    @Test
    void anEventGoesToABrokerAsOneDocument() throws Exception {
        loadYaml(resource("cloud-events-json.yaml"));

        assertThat(post("/telnyx/voice", telnyx().signer().sign(HANGUP)).statusCode()).isEqualTo(200);

        assertThat(received.get(0).headers.getFirst("Content-Type")).isEqualTo("application/cloudevents+json");
        JsonNode document = JSON.readTree(received.get(0).body);
        assertThat(document.path("type").asText()).isEqualTo("com.telnyx.call.hangup");
        assertThat(document.path("subject").asText()).isEqualTo("session-1");
        assertThat(document.path("data")).isEqualTo(JSON.readTree(HANGUP));
    }

    @Test
    void aPipeNamesTheDataType() throws Exception {
        context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> builder.from("direct:ends").to("mock:ends")));
        MockEndpoint ends = getMockEndpoint("mock:ends");
        ends.expectedHeaderReceived(CloudEvent.CAMEL_CLOUD_EVENT_TYPE, "com.telnyx.call.hangup");
        ends.expectedBodiesReceived(HANGUP);
        loadYaml(resource("kamelets/cloud-events-pipe.yaml"));

        assertThat(post("/telnyx/voice", telnyx().signer().sign(HANGUP)).statusCode()).isEqualTo(200);

        ends.assertIsSatisfied();
    }

    // what the data type does

    static Stream<String> types() {
        return EventTypes.known().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyEventIsOne(String type) throws Exception {
        byte[] signed = getClass().getResourceAsStream("/events/official/" + type + ".json").readAllBytes();

        Message message = transformed(signed, null);

        assertThat(message.getBody()).isEqualTo(signed);
        assertThat(message.getHeaders()).containsEntry(CloudEvent.CAMEL_CLOUD_EVENT_TYPE, "com.telnyx." + type)
                .containsEntry(CloudEvent.CAMEL_CLOUD_EVENT_VERSION, "1.0")
                .containsEntry(CloudEvent.CAMEL_CLOUD_EVENT_DATA_CONTENT_TYPE, "application/json")
                .hasEntrySatisfying(CloudEvent.CAMEL_CLOUD_EVENT_ID, id -> assertThat((String) id).isNotBlank())
                .hasEntrySatisfying(CloudEvent.CAMEL_CLOUD_EVENT_SOURCE,
                        source -> assertThat((String) source).startsWith("https://api.telnyx.com/v2"))
                .hasEntrySatisfying(CloudEvent.CAMEL_CLOUD_EVENT_SUBJECT, subject -> assertThat((String) subject).isNotBlank());
    }

    @Test
    void anEventOfAnUnknownTypeIsOneToo() throws Exception {
        Message message = transformed(
                "{\"data\":{\"event_type\":\"call.hologram.progress\",\"payload\":{\"call_control_id\":\"v3:a\"}}}".getBytes(),
                null);

        assertThat(message.getHeaders()).containsEntry(CloudEvent.CAMEL_CLOUD_EVENT_TYPE, "com.telnyx.call.hologram.progress")
                // nothing better is known
                .containsEntry(CloudEvent.CAMEL_CLOUD_EVENT_SOURCE, "https://api.telnyx.com/v2")
                .containsEntry(CloudEvent.CAMEL_CLOUD_EVENT_SUBJECT, "v3:a")
                .doesNotContainKey(CloudEvent.CAMEL_CLOUD_EVENT_TIME)
                .hasEntrySatisfying(CloudEvent.CAMEL_CLOUD_EVENT_ID, id -> assertThat((String) id).startsWith("sha256-"));
    }

    @Test
    void anEventThatBelongsToNoCallHasNoSubject() throws Exception {
        Message message = transformed("{\"data\":{\"event_type\":\"queue.changed\",\"id\":\"1\",\"payload\":{}}}".getBytes(),
                null);

        assertThat(message.getHeaders()).doesNotContainKey(CloudEvent.CAMEL_CLOUD_EVENT_SUBJECT)
                .containsEntry(CloudEvent.CAMEL_CLOUD_EVENT_ID, "1");
    }

    @Test
    void whatTheRouteHasSetStays() throws Exception {
        Message message = transformed(HANGUP.getBytes(), "urn:example:call-centre");

        assertThat(message.getHeaders())
                .containsEntry(CloudEvent.CAMEL_CLOUD_EVENT_SOURCE, "urn:example:call-centre")
                .containsEntry(TelnyxVoiceConstants.CALL_CONTROL_ID, "v3:abc");
    }

    @Test
    void whatIsNoEventFails() throws Exception {
        context().addRoutes(
                RouteBuilder.loadRoutesBuilder(builder -> builder.from("direct:text").transformDataType(CLOUD_EVENT)));

        Exchange exchange = send("direct:text", "hello", Map.of());

        assertThat(exchange.getException()).hasStackTraceContaining("the body is no event but of type java.lang.String");
    }

    private Message transformed(byte[] signed, String source) throws Exception {
        MockEndpoint events = getMockEndpoint("mock:events");
        context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> {
            var route = builder.from("telnyx-voice:webhook");
            (source == null ? route : route.setHeader(CloudEvent.CAMEL_CLOUD_EVENT_SOURCE, builder.constant(source)))
                    .transformDataType(CLOUD_EVENT)
                    .to("mock:events");
        }));

        assertThat(post("/telnyx/voice", telnyx().signer().sign(signed)).statusCode()).isEqualTo(200);

        return events.getExchanges().get(0).getMessage();
    }

    private static String resource(String name) throws IOException {
        try (InputStream file = CloudEventsTest.class.getResourceAsStream("/docs/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
