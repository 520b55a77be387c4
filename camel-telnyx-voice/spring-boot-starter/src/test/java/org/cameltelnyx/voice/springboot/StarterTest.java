package org.cameltelnyx.voice.springboot;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.cameltelnyx.voice.TelnyxVoiceComponent;
import org.cameltelnyx.voice.TelnyxVoiceConfiguration;
import org.cameltelnyx.voice.simulator.SignedWebhook;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;
import org.cameltelnyx.voice.simulator.TelnyxSimulatorExtension;
import org.cameltelnyx.voice.simulator.WebhookSigner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.Banner;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * An application with the starter, from its properties to the webhook on its own port.
 */
class StarterTest {

    @RegisterExtension
    static final TelnyxSimulatorExtension TELNYX = new TelnyxSimulatorExtension();

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String PREFIX = "--camel.component.telnyx-voice.";

    @EnableAutoConfiguration
    static class Application {

        @Bean
        IdempotentRepository doneEvents() {
            return MemoryIdempotentRepository.memoryIdempotentRepository();
        }
    }

    @Test
    void eventsAndCommandsGoThroughTheApplicationsOwnServer() throws Exception {
        try (ConfigurableApplicationContext application = start()) {
            telnyx().webhookUrl(url(application, "/telnyx/voice"));
            telnyx().call().answer();

            telnyx().awaitDelivery("call.refer.completed");

            assertThat(telnyx().received("refer").get(0).json().path("sip_address").asText())
                    .isEqualTo("sip:support@pbx.example.com");
            telnyx().awaitIdle();
        }
    }

    @Test
    void anEventThatNoKeyHasSignedIsRefused() throws Exception {
        try (ConfigurableApplicationContext application = start()) {
            assertThat(post(application, "/telnyx/voice", WebhookSigner.generate().sign("{}"))).isEqualTo(403);
            assertThat(telnyx().received()).isEmpty();
        }
    }

    @Test
    void propertiesSetTheComponentInEverySpelling() {
        try (ConfigurableApplicationContext application = start(PREFIX + "max-retries=7", PREFIX + "responseTimeout=3s")) {
            TelnyxVoiceConfiguration settings = component(application).getConfiguration();

            assertThat(settings.getMaxRetries()).isEqualTo(7);
            assertThat(settings.getResponseTimeout()).isEqualTo(3000);
            assertThat(settings.getApiKey()).isEqualTo(telnyx().apiKey());
        }
    }

    @Test
    void propertiesLeaveTheComponentOfAnotherAccountAlone() {
        try (ConfigurableApplicationContext application = application().sources(SeveralAccounts.class)
                .run(arguments(PREFIX + "max-retries=7", "--ACME_API_KEY=KEY-of-acme", "--ACME_PUBLIC_KEY=key-of-acme"))) {
            TelnyxVoiceComponent acme = application.getBean(CamelContext.class)
                    .getComponent("acme", TelnyxVoiceComponent.class);

            assertThat(acme.getConfiguration().getApiKey()).isEqualTo("KEY-of-acme");
            assertThat(acme.getConfiguration().getPublicKey()).isEqualTo("key-of-acme");
            assertThat(acme.getConfiguration().getMaxRetries()).isEqualTo(2);
            assertThat(component(application).getConfiguration().getMaxRetries()).isEqualTo(7);
        }
    }

    @Test
    void aPropertyNamesABean() {
        try (ConfigurableApplicationContext application = start(PREFIX + "idempotent-repository=#bean:doneEvents",
                "--camel.main.routes-include-pattern=false")) {
            assertThat(component(application).getConfiguration().getIdempotentRepository())
                    .isSameAs(application.getBean("doneEvents"));
        }
    }

    @Test
    void anEnvironmentVariableCountsMoreThanAFileOfProperties() {
        SpringApplicationBuilder builder = application();
        builder.initializers(context -> context.getEnvironment()
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        "test-systemEnvironment", Map.of("CAMEL_COMPONENT_TELNYXVOICE_MAXRETRIES", "9"))));
        try (ConfigurableApplicationContext application = builder.run(arguments(PREFIX + "max-retries=7"))) {
            assertThat(component(application).getConfiguration().getMaxRetries()).isEqualTo(9);
        }
    }

    @Test
    void aMisspeltOptionFailsTheStartAndTheMessageDoesNotShowItsValue() {
        assertThatThrownBy(() -> start(PREFIX + "api-kye=KEY-of-somebody").close())
                .hasStackTraceContaining(
                        "camel.component.telnyx-voice.api-kye, which is not an option of the component telnyx-voice")
                .hasStackTraceContaining(" api-key, ")
                .satisfies(failure -> assertThat(stackOf(failure)).doesNotContain("KEY-of-somebody"));
    }

    @Test
    void disabledPropertiesSetNothing() {
        assertThatThrownBy(() -> start(PREFIX + "enabled=false").close())
                .hasStackTraceContaining("no public key");
    }

    @Test
    void theActuatorShowsTheHealthOfTheWebhook() throws Exception {
        try (ConfigurableApplicationContext application = start()) {
            telnyx().webhookUrl(url(application, "/telnyx/voice"));
            telnyx().call().answer();
            telnyx().awaitDelivery("call.refer.completed");
            telnyx().awaitIdle();

            JsonNode health = get(application, "/actuator/health");

            assertThat(health.path("status").asText()).isEqualTo("UP");
            assertThat(health.toString()).contains("hand-over", "progress");

            application.getBean(CamelContext.class).getRouteController().suspendRoute("hand-over");

            health = get(application, "/actuator/health");
            assertThat(health.path("status").asText()).isEqualTo("DOWN");
            assertThat(checks(health).path("consumer:hand-over").asText()).isEqualTo("DOWN");
            assertThat(checks(health).path("consumer:progress").asText()).isEqualTo("UP");
        }
    }

    @Test
    void theActuatorShowsWhetherTelnyxCanBeReached() throws Exception {
        try (ConfigurableApplicationContext application = start("--camel.health.producers-enabled=true")) {
            assertThat(post(application, "/telnyx/voice", WebhookSigner.generate().sign("{}"))).isEqualTo(403);
            JsonNode health = get(application, "/actuator/health");
            assertThat(health.path("status").asText()).isEqualTo("UP");
            assertThat(health.toString()).containsPattern("\"telnyx-voice-api-127.0.0.1:[0-9]+-[0-9a-f]{8}\":\"UP\"");

            telnyx().faults().onAny().always().status(500);

            health = get(application, "/actuator/health");
            assertThat(health.path("status").asText()).isEqualTo("DOWN");
            assertThat(health.toString()).containsPattern("\"telnyx-voice-api-127.0.0.1:[0-9]+-[0-9a-f]{8}\":\"DOWN\"")
                    .doesNotContain(telnyx().apiKey());
        }
    }

    /** All of these tests run without it, so that none of our classes can need it. */
    @Test
    void nothingOfTracingIsThere() {
        assertThatThrownBy(() -> Class.forName("org.apache.camel.telemetry.Tracer"))
                .isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void theActuatorShowsTheMetricsOfWebhooksAndCommands() throws Exception {
        try (ConfigurableApplicationContext application = start("--management.endpoints.web.exposure.include=metrics")) {
            telnyx().webhookUrl(url(application, "/telnyx/voice"));
            telnyx().call().answer();
            telnyx().awaitDelivery("call.refer.completed");
            telnyx().awaitIdle();
            String ours = "/actuator/metrics/camel.telnyx.voice.";

            assertThat(number(get(application, ours + "commands?tag=action:refer&tag=outcome:ok"))).isEqualTo(1);
            assertThat(number(get(application, ours + "webhook.accepted?tag=eventType:call.answered"))).isPositive();
            assertThat(number(get(application, ours + "route.event.age?tag=routeId:hand-over"))).isEqualTo(1);
        }
    }

    private static int number(JsonNode metric) {
        return metric.path("measurements").path(0).path("value").asInt();
    }

    @Test
    void theActuatorFindsTheWebhookBehindTheApplicationsOwnPaths() throws Exception {
        try (ConfigurableApplicationContext application = start("--server.servlet.context-path=/app",
                "--spring.mvc.servlet.path=/mvc")) {
            JsonNode health = get(application, "/app/mvc/actuator/health");

            assertThat(health.path("status").asText()).isEqualTo("UP");
            // the check's own request, which holds nothing
            assertThat(health.toString()).contains("timestamp-missing");
            assertThat(post(application, "/app/mvc/telnyx/voice", WebhookSigner.generate().sign("{}"))).isEqualTo(403);
        }
    }

    @Test
    void theActuatorIsDownWhileARouteIsSuspended() throws Exception {
        try (ConfigurableApplicationContext application = start()) {
            assertThat(get(application, "/actuator/health").path("status").asText()).isEqualTo("UP");

            application.getBean(CamelContext.class).getRouteController().suspendRoute("hand-over");

            assertThat(get(application, "/actuator/health").path("status").asText()).isEqualTo("DOWN");
        }
    }

    @Test
    void anIdeKnowsEveryOption() throws Exception {
        JsonNode metadata = JSON.readTree(getClass().getResourceAsStream("/" + MetadataGenerator.FILE));
        List<String> names = new ArrayList<>();
        for (JsonNode property : metadata.path("properties")) {
            assertThat(property.path("description").asText()).as(property.toString()).isNotBlank();
            assertThat(Class.forName(property.path("type").asText())).isNotNull();
            names.add(property.path("name").asText());
        }
        Stream<String> options = MetadataGenerator.catalog()
                .getComponentOptions()
                .stream()
                .map(option -> option.getName())
                .filter(name -> !name.equals("configuration"));

        assertThat(names).hasSameSizeAs(Stream.concat(options, Stream.of("enabled")).toList())
                .contains("camel.component.telnyx-voice.api-key", "camel.component.telnyx-voice.idempotent-repository");
    }

    /** The checks by their names, as Camel's indicator lists them. */
    private static JsonNode checks(JsonNode health) {
        return health.path("components").path("camelHealth").path("details");
    }

    private static TelnyxSimulator telnyx() {
        return TELNYX.simulator();
    }

    /** Half of all keys hold one. */
    @Test
    void aPublicKeyMayHoldPlusSigns() throws Exception {
        WebhookSigner signer = WebhookSigner.generate();
        while (!signer.publicKey().contains("+")) {
            signer = WebhookSigner.generate();
        }
        try (ConfigurableApplicationContext application = start(PREFIX + "public-key=" + signer.publicKey())) {
            String event = "{\"data\":{\"event_type\":\"call.hold\",\"id\":\"1\",\"payload\":{}}}";
            assertThat(post(application, "/telnyx/voice", signer.sign(event))).isEqualTo(200);
        }
    }

    private static TelnyxVoiceComponent component(ConfigurableApplicationContext application) {
        return application.getBean(CamelContext.class).getComponent("telnyx-voice", TelnyxVoiceComponent.class);
    }

    private static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(Application.class).bannerMode(Banner.Mode.OFF);
    }

    private static ConfigurableApplicationContext start(String... properties) {
        return application().run(arguments(properties));
    }

    private static String[] arguments(String... properties) {
        return Stream.concat(
                Stream.of(
                        PREFIX + "base-url=" + telnyx().baseUrl(), PREFIX + "api-key=" + telnyx().apiKey(),
                        PREFIX + "public-key=" + telnyx().publicKey()),
                Stream.of(properties)).toArray(String[]::new);
    }

    private static String url(ConfigurableApplicationContext application, String path) {
        return "http://127.0.0.1:" + application.getEnvironment().getProperty("local.server.port") + path;
    }

    private static int post(ConfigurableApplicationContext application, String path, SignedWebhook webhook)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url(application, path)))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(webhook.body()));
        webhook.headers().forEach(request::setHeader);
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private static JsonNode get(ConfigurableApplicationContext application, String path)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url(application, path))).build();
        return JSON.readTree(HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    private static String stackOf(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
