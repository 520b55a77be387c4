package org.cameltelnyx.voice;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.main.Main;
import org.cameltelnyx.voice.action.ActionModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A configuration that can be known not to work does not start, and the message says what to do.
 */
class StartFailureTest extends TelnyxVoiceTestSupport {

    private static final String[] ACTIONS = ActionModel.all().keySet().toArray(String[]::new);

    static Stream<Arguments> producers() {
        return Stream.of(
                row("telnyx-voice:refre", "refre", "did you mean refer?"),
                row("telnyx-voice:something-else", "There are:", "send-dtmf", "webhook"),
                row("telnyx-voice:Refer", "Refer", "did you mean refer?"),
                row("telnyx-voice:send_dtmf", "did you mean send-dtmf?"),
                row("telnyx-voice:refer?sipAdress=sip:a@b.example", "sipAdress", "did you mean sipAddress?", "sipAuthPassword",
                        "callControlId"),
                row("telnyx-voice:refer?digits=1", "unknown option 'digits'", "sipAddress"),
                row("telnyx-voice:refer?sipAddress=sip:a@b.example;x=1&y=2", "unknown option 'y'", "RAW("),
                row("telnyx-voice:refer?events=call.*", "events is for telnyx-voice:webhook"),
                row("telnyx-voice:send-dtmf?durationMillis=soon", "durationMillis", "'soon'", "a number"),
                row("telnyx-voice:send-dtmf?durationMillis=5", "durationMillis", "from 100 to 500"),
                row("telnyx-voice:start-siprec?sipTransport=quic", "sipTransport", "udp, tcp, tls"),
                row("telnyx-voice:start-siprec?secure=perhaps", "secure", "true or false"),
                row("telnyx-voice:switch-supervisor-role?role=shout", "role", "barge, whisper, monitor"),
                row("telnyx-voice:update-client-state?clientState=hello!", "clientState", "base64"),
                row("telnyx-voice:refer?customHeaders={\"name\":\"X\"}", "customHeaders", "value is required"),
                row("telnyx-voice:refer?customHeaders={\"name\"", "customHeaders", "no valid JSON"),
                row("telnyx-voice:refer?customHeaders={\"name\":\"X\",\"value\":\"+1555\"}", "customHeaders", "RAW("),
                row("telnyx-voice:dial?connectionId=1&from=+1555&to=+1556,+1557", "to", "'[+1556, 1557]'", "second number"),
                row("telnyx-voice:start-noise-suppression?noiseSuppressionEngineConfig=#bean:none", "none"),
                row("telnyx-voice:refer?sipAddress=${header.x", "sipAddress"),
                row("telnyx-voice:refer?useBody=false", "sipAddress", "is required", "useBody=false"),
                row("telnyx-voice:refer?connectTimeout=0", "connectTimeout"),
                row("telnyx-voice:refer?maxRetries=-1", "maxRetries", "0 sends each command once"),
                row("telnyx-voice:refer?maxRetryTime=0", "maxRetryTime"),
                row("telnyx-voice:refer?commandTimeout=-1", "commandTimeout", "maxRetryTime and responseTimeout"),
                row("telnyx-voice:send-dtmf?digits=1&digits=2", "digits", "one value, not several"),
                row("telnyx-voice:send-dtmf?digits=1&DIGITS=2", "digits", "given twice"),
                row("telnyx-voice:refer?baseUrl=http://api.example.com/v2", "baseUrl", "allowHttp=true"),
                row("telnyx-voice:refer?baseUrl=api.example.com", "baseUrl", "https"),
                row("telnyx-voice:answer?queueName=x", "has no option queueName", "options for ids: callControlId."),
                row("telnyx-voice:dial?callControlId=v3:x", "has no option callControlId", "options for ids: none."),
                row("telnyx-voice:webhook", "from(...)"),
                row("telnyx-voice:stop-siprec?callControlId=", "callControlId is empty", "CamelTelnyxVoiceCallControlId"),
                row("telnyx-voice:stop-siprec?callControlId=v3:a b", "'v3:a b'", "RAW(...)"),
                row("telnyx-voice:stop-siprec?callControlId=..", "'..' is no id"),
                row("telnyx-voice:stop-siprec?callControlId=a&callControlId=b", "more than once"),
                row("telnyx-voice:stop-siprec?callControlId=a&callcontrolid=b", "more than once"),
                row("telnyx-voice:stop-siprec?useBody=false&usebody=true", "more than once"),
                row("telnyx-voice:refer?sipAddress=", "sipAddress is empty"),
                row("telnyx-voice:refer?sipAddress=sip:a@b.example&sipAuthPassword=p w", "contains a space", "RAW(...)"),
                row("telnyx-voice:start-playback?audioUrl=https://u:secret@h .example/a", "https://xxxxxx@h .example/a"),
                row("telnyx-voice:stop-siprec?additionalFields=true&newField=1&new_field=2", "given twice"),
                row("telnyx-voice:hangup?additionalFields=true&call_control_id=v3:b", "'call_control_id'",
                        "mean callControlId"),
                row("telnyx-voice:stop-siprec?additionalFields=true&client_state=x", "'client_state'", "mean clientState"),
                row("telnyx-voice:stop-siprec?additionalFields=true&apiKy=x", "'apiKy'", "mean apiKey"),
                row("telnyx-voice:speak?additionalFields=true&voice=female&payload=You & I", "' I'", "RAW(...)"),
                row("telnyx-voice:stop-siprec?additionalFields=true&a={x}", "a begins like JSON", "quotes"),
                row("telnyx-voice:send-dtmf?digits=1&await=true", "send-dtmf", "has no outcome", "Remove the option await",
                        "gather"),
                row("telnyx-voice:speak?await=call.speek.ended", "'call.speek.ended' is no type of event",
                        "did you mean call.speak.ended?"),
                row("telnyx-voice:speak?await=call.gather.ended", "'call.gather.ended' is none of them",
                        "The types are: call.speak.ended, call.speak.started"),
                row("telnyx-voice:speak?await=call.speak.ended,,call.speak.started", "''", "no type of event"),
                row("telnyx-voice:speak?await=", "await"),
                row("telnyx-voice:speak?await=yes", "await must be true, or types of events", "'yes' is no type of event"),
                row("telnyx-voice:speak?await=call.*", "'call.*'", "The types are: call.speak.ended"),
                row("telnyx-voice:speak?await=true&await=false", "more than once"),
                row("telnyx-voice:speak?awaitTimeout=5000", "awaitTimeout is set without await=true"),
                row("telnyx-voice:speak?await=false&awaitTimeout=5000", "awaitTimeout is set without await=true"),
                row("telnyx-voice:speak?await=true&awaitTimeout=0", "awaitTimeout", "greater than 0"),
                row("telnyx-voice:speak?await=true&awaitTimeout=-1", "awaitTimeout", "greater than 0"),
                row("telnyx-voice:speak?await=true&awaitPath=no-slash", "awaitPath must begin with /"),
                row("telnyx-voice:speak?await=true&awaitPath=/any/*", "awaitPath", "wildcard"),
                row("telnyx-voice:request?httpMethod=GET&resource=/calls&await=true", "await", "telnyx-voice:webhook"),
                row("telnyx-voice:call.anwsered", "telnyx-voice:webhook?events=call.answered"),
                row("telnyx-voice:call.*", "telnyx-voice:webhook?events=call.*"));
    }

    /** Of none of them may Camel make another number. */
    static Stream<Arguments> noNumbers() {
        String number = "a whole number without a unit";
        String time = "a time: milliseconds such as 5000, or with the units";
        return Stream.of(
                Arguments.of("from", "maxBytesInFlight", "64m", number),
                Arguments.of("from", "maxBytesInFlight", "abc", number),
                Arguments.of("from", "maxbodysize", "2m", number),
                Arguments.of("from", "maxBodySize", "1MB", "such as 1048576."),
                Arguments.of("from", "maxBodySize", "4294968296", number),
                Arguments.of("from", "maxBodySize", "1.5", number),
                Arguments.of("to", "maxRetries", "4294967298", number),
                Arguments.of("to", "maxRetries", "two", "such as 2."),
                Arguments.of("to", "commandTimeout", "abc", time),
                Arguments.of("to", "commandTimeout", "5x", time),
                Arguments.of("to", "commandTimeout", "5s x", time),
                Arguments.of("to", "commandTimeout", "99999999d", "not greater than 2147483647"),
                Arguments.of("to", "commandTimeout", "-1", "must not be negative"),
                Arguments.of("to", "maxRetryTime", "10 s", time),
                Arguments.of("to", "responseTimeout", "PT5S", time),
                Arguments.of("to", "connectTimeout", "s", time),
                Arguments.of("from", "bodyTimeout", "m5", time),
                Arguments.of("from", "signatureTolerance", "5min", time),
                Arguments.of("from", "sequentialTimeout", "1,500", time));
    }

    @ParameterizedTest(name = "{0}: {1}={2}")
    @MethodSource("noNumbers")
    void aNumberThatIsNoneDoesNotStart(String verb, String option, String value, String said) {
        String uri = ("to".equals(verb) ? "telnyx-voice:hangup?" : "telnyx-voice:webhook?") + option + "=" + value;

        assertThatThrownBy(() -> context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> {
            if ("to".equals(verb)) {
                builder.from("direct:start").to(uri);
            } else {
                builder.from(uri).to("mock:never");
            }
        }))).satisfies(failure -> assertThat(messages(failure).toLowerCase(Locale.ROOT))
                .contains("telnyx-voice:", option.toLowerCase(Locale.ROOT), said.toLowerCase(Locale.ROOT)));
    }

    @ParameterizedTest(name = "{1}={2}")
    @MethodSource("noNumbers")
    void aPropertyThatIsNoNumberDoesNotStart(String verb, String option, String value, String said) {
        Main main = new Main();
        main.addInitialProperty("camel.component.telnyx-voice." + option, value);
        main.addInitialProperty("camel.component.telnyx-voice.publicKey", telnyx().publicKey());
        main.addInitialProperty("camel.component.telnyx-voice.apiKey", "key");
        main.configure().addRoutesBuilder(RouteBuilder.loadRoutesBuilder(builder -> {
            if ("to".equals(verb)) {
                builder.from("direct:start").to("telnyx-voice:hangup");
            } else {
                builder.from("telnyx-voice:webhook").to("mock:never");
            }
        }));
        try {
            assertThatThrownBy(main::start).satisfies(failure -> assertThat(messages(failure).toLowerCase(Locale.ROOT))
                    .contains("telnyx-voice:", option.toLowerCase(Locale.ROOT), said.toLowerCase(Locale.ROOT)));
        } finally {
            main.stop();
        }
    }

    @ParameterizedTest
    @CsvSource({"5000, 5000", "5s, 5000", "1m30s, 90000", "1h, 3600000", "250ms, 250", "1s250ms, 1250", "007, 7"})
    void aTimeHasMillisecondsOrUnits(String written, long millis) {
        TelnyxVoiceEndpoint endpoint = context().getEndpoint("telnyx-voice:hangup?commandTimeout=" + written,
                TelnyxVoiceEndpoint.class);

        assertThat(endpoint.getConfiguration().getCommandTimeout()).isEqualTo(millis);
    }

    private static Arguments row(String uri, String... said) {
        return Arguments.of(uri, said);
    }

    @ParameterizedTest(name = "to({0})")
    @MethodSource("producers")
    void aWrongProducerDoesNotStart(String uri, String[] said) {
        assertThatThrownBy(() -> routeTo(uri)).hasStackTraceContaining("telnyx-voice:")
                .satisfies(failure -> assertThat(messages(failure)).contains(said));
    }

    static Stream<Arguments> consumers() {
        return Stream.of(
                row("telnyx-voice:refer", "to(...)", "telnyx-voice:webhook", "call.refer.started"),
                row("telnyx-voice:send-dtmf", "telnyx-voice:webhook", "call.*"),
                row("telnyx-voice:webhok", "did you mean webhook?"),
                row("telnyx-voice:webhook?event=call.*", "unknown option 'event'", "did you mean events?"),
                row("telnyx-voice:webhook?callControlId=v3:x", "callControlId is for endpoints that send commands"),
                row("telnyx-voice:webhook?await=true", "await is for endpoints that send commands"),
                row("telnyx-voice:webhook?awaitTimeout=5s", "awaitTimeout is for endpoints that send commands"),
                row("telnyx-voice:webhook?events=call.refer.*,,", "events", "no event type"),
                row("telnyx-voice:webhook?events=call%20refer", "events", "no event type"),
                row("telnyx-voice:webhook?path=no-slash", "path"),
                row("telnyx-voice:webhook?path=/slash/", "path"),
                row("telnyx-voice:webhook?path=/any/*", "path", "wildcard"),
                row("telnyx-voice:webhook?path=/{id}", "path", "wildcard"),
                row("telnyx-voice:webhook?path=/x/:id", "path", "wildcard"),
                row("telnyx-voice:webhook?path=/a//b", "path", "empty"),
                row("telnyx-voice:webhook?path=/a/../b", "path", "dot"),
                row("telnyx-voice:webhook?path=/ü", "path", "letters"),
                row("telnyx-voice:webhook?maxBodySize=2147483647", "maxBodySize", "not be greater"),
                row("telnyx-voice:webhook?signatureTolerance=0", "signatureTolerance", "greater than 0"),
                row("telnyx-voice:webhook?maxBodySize=-1", "maxBodySize", "greater than 0"),
                row("telnyx-voice:webhook?publicKey=hello!", "publicKey", "not base64", "Keys & Credentials"),
                row("telnyx-voice:webhook?publicKey=aGVsbG8=", "publicKey", "5 bytes, not 32"),
                row("telnyx-voice:webhook?publicKey=RAW(jrMBoswHlhhVx2W2Www72WU/xn4UMpjreslD0m2u0qs=,)", "entry 2 of 2",
                        "empty"),
                row("telnyx-voice:webhook?publicKey=AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "publicKey", "low order"),
                row("telnyx-voice:webhook?httpServerComponent=undertow", "httpServerComponent=undertow",
                        "not on the classpath"),
                row("telnyx-voice:webhook?httpServerComponent=direct", "httpServerComponent=direct", "no HTTP server"));
    }

    @ParameterizedTest(name = "from({0})")
    @MethodSource("consumers")
    void aWrongConsumerDoesNotStart(String uri, String[] said) {
        assertThatThrownBy(() -> context().addRoutes(RouteBuilder.loadRoutesBuilder(
                builder -> builder.from(uri).to("mock:never"))))
                .satisfies(failure -> assertThat(messages(failure)).contains(said));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "5x", "10 s", "PT5S", "1.5"})
    void aTimeToAwaitThatIsNoneDoesNotStart(String time) {
        assertThatThrownBy(() -> routeTo("telnyx-voice:speak?await=true&awaitTimeout=" + time))
                .satisfies(failure -> assertThat(messages(failure)).contains("telnyx-voice:", "awaitTimeout",
                        "a time: milliseconds such as 5000"));
    }

    @Test
    void awaitNeedsAPublicKey() throws Exception {
        component().getConfiguration().setPublicKey(null);

        assertThatThrownBy(() -> routeTo("telnyx-voice:hangup?await=true")).satisfies(failure -> assertThat(messages(failure))
                .contains("telnyx-voice:hangup", "no public key", "TELNYX_PUBLIC_KEY"));
    }

    @Test
    void awaitNeedsAnHttpServer() throws Exception {
        try (CamelContext context = new DefaultCamelContext()) {
            context.addComponent("telnyx-voice", newComponent());
            context.addRoutes(RouteBuilder.loadRoutesBuilder(
                    builder -> builder.from("direct:start").to("telnyx-voice:hangup?await=true")));

            assertThatThrownBy(context::start).satisfies(failure -> assertThat(messages(failure))
                    .contains("telnyx-voice:hangup", "await", "no HTTP server", "Add a server"));
        }
    }

    @Test
    void aTypingErrorInYamlSaysWhatThereIs() {
        assertThatThrownBy(() -> yamlRoute("to", "telnyx-voice:refer", Map.of("sipAdress", "sip:a@b.example")))
                .satisfies(failure -> assertThat(messages(failure))
                        .contains("sipAdress", "did you mean sipAddress?", "customHeaders"));
    }

    @Test
    void whatThereIsIsWhatTheActionTakes() {
        assertThatThrownBy(() -> routeTo("telnyx-voice:answer?colour=red")).satisfies(failure -> assertThat(messages(failure))
                .contains("unknown option 'colour'", "webhookUrl", "callControlId", "maxRetries")
                .doesNotContain("conferenceId", "participantId", "queueName", "allPages", "httpMethod"));
        assertThatThrownBy(() -> routeTo("telnyx-voice:request?httpMethod=GET&resource=/calls&colour=red"))
                .satisfies(failure -> assertThat(messages(failure)).contains("resource").doesNotContain("allPages"));
        assertThatThrownBy(() -> routeTo("telnyx-voice:queue-call-list?colour=red"))
                .satisfies(failure -> assertThat(messages(failure)).contains("queueName", "allPages")
                        .doesNotContain("callControlId"));
    }

    @Test
    void anAmpersandInYamlPointsAtRaw() {
        assertThatThrownBy(() -> yamlRoute("to", "telnyx-voice:refer", Map.of("sipAddress", "sip:a@b.example?x=1&y=2")))
                .satisfies(failure -> assertThat(messages(failure)).contains("unknown option 'y'", "RAW("));
    }

    @Test
    void keysBelowAnOptionInYamlPointAtJson() {
        Map<String, Object> parameters = Map.of("payload", "Hello", "voice", "AWS.Polly.Joanna", "voiceSettings",
                Map.of("type", "aws"));

        assertThatThrownBy(() -> yamlRoute("to", "telnyx-voice:speak", parameters))
                .satisfies(failure -> assertThat(messages(failure)).contains("voiceSettings", "JSON in quotes"));
    }

    @Test
    void valuesOfUnknownOptionsAreNotShownByUs() {
        // Camel's own message shows the URI, in which it masks only the names that it knows
        assertThatThrownBy(() -> routeTo("telnyx-voice:refer?sipAuthPasword=hunter2")).rootCause()
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sipAuthPasword")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void withoutApiKeyACommandDoesNotStart() {
        component().getConfiguration().setApiKey(null);

        assertThatThrownBy(() -> routeTo("telnyx-voice:stop-siprec")).satisfies(failure -> assertThat(messages(failure))
                .contains("no API key", "Keys & Credentials", "camel.component.telnyx-voice.api-key", "TELNYX_API_KEY"));
    }

    @Test
    void withoutPublicKeyAWebhookDoesNotStart() {
        component().getConfiguration().setPublicKey(null);

        assertThatThrownBy(() -> context().addRoutes(RouteBuilder.loadRoutesBuilder(
                builder -> builder.from("telnyx-voice:webhook").to("mock:never"))))
                .satisfies(failure -> assertThat(messages(failure)).contains(
                        "no public key", "Keys & Credentials", "camel.component.telnyx-voice.public-key", "TELNYX_PUBLIC_KEY"));
    }

    @Test
    void withoutServerAWebhookSaysWhichDependencyToAdd() throws Exception {
        try (CamelContext context = new DefaultCamelContext()) {
            TelnyxVoiceComponent component = newComponent();
            context.addComponent("telnyx-voice", component);
            context.addRoutes(RouteBuilder.loadRoutesBuilder(builder -> builder.from("telnyx-voice:webhook").to("mock:never")));

            assertThatThrownBy(context::start).satisfies(failure -> assertThat(messages(failure)).contains(
                    "no HTTP server", "camel-platform-http-main", "camel-platform-http-starter",
                    "camel-quarkus-platform-http"));
        }
    }

    @Test
    void aPathThatIsServedByOthersIsRefused() throws Exception {
        context().addRoutes(RouteBuilder.loadRoutesBuilder(
                builder -> builder.from("platform-http:/taken").to("mock:others")));

        assertThatThrownBy(() -> context().addRoutes(RouteBuilder.loadRoutesBuilder(
                builder -> builder.from("telnyx-voice:webhook?path=/taken").to("mock:never"))))
                .satisfies(failure -> assertThat(messages(failure)).contains("/taken", "served by another", "another path"));
    }

    @ParameterizedTest
    @CsvSource({"publicKey=RAW(+7E99DXiiQXvceNX4nHm3Lbm5mqPWad5RhDr2ufuCik=)", "maxBodySize=10", "signatureTolerance=1000",
            "verifySignature=false"})
    void routesOfOnePathMustAgree(String option) throws Exception {
        context().addRoutes(RouteBuilder.loadRoutesBuilder(
                builder -> builder.from("telnyx-voice:webhook?path=/shared").routeId("first").to("mock:a")));

        assertThatThrownBy(() -> context().addRoutes(RouteBuilder.loadRoutesBuilder(
                builder -> builder.from("telnyx-voice:webhook?path=/shared&" + option).routeId("second").to("mock:b"))))
                .satisfies(failure -> assertThat(messages(failure)).contains(
                        "first", "second", "/shared", "differ in " + option.substring(0, option.indexOf('='))));
    }

    @Test
    void theEnvironmentGivesWhatIsNotConfigured() throws Exception {
        Map<String, String> environment = Map.of("TELNYX_API_KEY", telnyx().apiKey(), "TELNYX_BASE_URL", telnyx().baseUrl(),
                "TELNYX_PUBLIC_KEY", telnyx().publicKey());
        try (CamelContext context = new DefaultCamelContext()) {
            context.addComponent("telnyx-voice", new TelnyxVoiceComponent(context, environment::get));
            context.start();
            String call = telnyx().call().answer().callControlId();

            context.createProducerTemplate()
                    .sendBodyAndHeader("telnyx-voice:stop-siprec", null,
                            TelnyxVoiceConstants.CALL_CONTROL_ID, call);

            assertThat(telnyx().effects("stop-siprec")).isEqualTo(1);
            TelnyxVoiceEndpoint endpoint = context.getEndpoint("telnyx-voice:webhook", TelnyxVoiceEndpoint.class);
            assertThat(endpoint.getConfiguration().getPublicKey()).isEqualTo(telnyx().publicKey());
            endpoint = context.getEndpoint("telnyx-voice:refer?apiKey=mine&baseUrl=https://eu.example.com",
                    TelnyxVoiceEndpoint.class);
            assertThat(endpoint.getConfiguration().getApiKey()).isEqualTo("mine");
            assertThat(endpoint.getConfiguration().getBaseUrl()).isEqualTo("https://eu.example.com");
        }
    }

    @Test
    void theRealEnvironmentIsTheDefault() throws Exception {
        ProcessBuilder java = new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"), "-cp", System.getProperty("java.class.path"),
                EnvironmentProbe.class.getName());
        java.environment().put("TELNYX_API_KEY", "from the environment");
        Process process = java.redirectErrorStream(true).start();

        assertThat(new String(process.getInputStream().readAllBytes())).contains("apiKey=from the environment");
    }

    static final class EnvironmentProbe {

        private EnvironmentProbe() {
        }

        public static void main(String[] arguments) throws Exception {
            try (CamelContext context = new DefaultCamelContext()) {
                TelnyxVoiceEndpoint endpoint = context.getEndpoint("telnyx-voice:stop-siprec", TelnyxVoiceEndpoint.class);
                java.io.PrintStream out = new java.io.PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out),
                        true);
                out.println("apiKey=" + endpoint.getConfiguration().getApiKey());
            }
        }
    }

    @Test
    void everyActionIsListed() {
        assertThatThrownBy(() -> routeTo("telnyx-voice:nothing"))
                .satisfies(failure -> assertThat(messages(failure)).contains(ACTIONS).contains("webhook"));
    }

    private static String messages(Throwable failure) {
        StringBuilder messages = new StringBuilder();
        for (Throwable each = failure; each != null; each = each.getCause()) {
            messages.append(each.getMessage()).append('\n');
        }
        return messages.toString();
    }
}
