package org.cameltelnyx.voice;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeTimedOutException;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.opentelemetry2.OpenTelemetryTracer;
import org.apache.camel.util.URISupport;
import org.cameltelnyx.voice.simulator.SignedWebhook;
import org.cameltelnyx.voice.simulator.SimulatedCall;
import org.cameltelnyx.voice.telemetry.SpanTags;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What a trace tells of events and commands, and what it does not.
 */
class TracingTest extends TelnyxVoiceTestSupport {

    private static final String DIGITS = "90210447";
    private static final String PASSWORD = "hunter2";
    private static final String STATE = "Y2FyZCA0NzEx";

    private final InMemorySpanExporter spans = InMemorySpanExporter.create();
    private final SdkTracerProvider tracing = SdkTracerProvider.builder()
            .addSpanProcessor(SimpleSpanProcessor.create(spans))
            .build();

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext created = super.createCamelContext();
        created.getRegistry().bind("tracer", Tracer.class, tracing.get("camel"));
        created.getRegistry()
                .bind("propagators", ContextPropagators.class,
                        ContextPropagators.create(W3CTraceContextPropagator.getInstance()));
        new OpenTelemetryTracer().init(created);
        return created;
    }

    @Test
    void aTraceLeadsFromAnEventToTheCommandsThatItHasCaused() throws Exception {
        context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> {
            builder.from("telnyx-voice:webhook?events=call.initiated").to("telnyx-voice:answer");
            builder.from("telnyx-voice:webhook?events=call.answered")
                    .to("telnyx-voice:start-siprec?connectorName=recorder")
                    .to("telnyx-voice:refer?sipAddress=sip:a@b.example");
        }));
        telnyx().webhookUrl(webhookUrl("/telnyx/voice"));

        SimulatedCall call = telnyx().siprecConnector("recorder").call();

        SpanData refer = span("refer");
        SpanData siprec = span("start-siprec");
        SpanData answered = span("call.answered");
        SpanData answer = span("answer");
        SpanData initiated = span("call.initiated");
        assertThat(answer.getTraceId()).isEqualTo(initiated.getTraceId());
        assertThat(answer.getParentSpanId()).isEqualTo(initiated.getSpanId());
        assertThat(List.of(siprec, refer)).allSatisfy(command -> {
            assertThat(command.getTraceId()).isEqualTo(answered.getTraceId());
            assertThat(command.getParentSpanId()).isEqualTo(answered.getSpanId());
        });
        // each event begins a trace, and the session tells which belong together
        assertThat(answered.getTraceId()).isNotEqualTo(initiated.getTraceId());
        assertThat(List.of(initiated, answered)).allSatisfy(event -> {
            assertThat(event.getParentSpanContext().isValid()).isFalse();
            assertThat(tags(event)).containsEntry(SpanTags.EVENT_TYPE, event.getName())
                    .containsEntry(SpanTags.DELIVERY_ATTEMPT, "1")
                    .containsEntry("component", "camel-telnyx-voice")
                    .containsKey(SpanTags.EVENT_ID);
        });
        assertThat(List.of(answer, siprec, refer)).allSatisfy(command -> assertThat(tags(command))
                .containsEntry(SpanTags.ACTION, command.getName())
                .containsEntry(SpanTags.HTTP_STATUS, "200")
                .doesNotContainKeys(SpanTags.RESEND_COUNT, SpanTags.ERROR_TYPE));
        assertThat(List.of(initiated, answer, answered, siprec, refer)).allSatisfy(span -> {
            assertThat(span.getStatus().getStatusCode()).isNotEqualTo(StatusCode.ERROR);
            assertThat(tags(span)).containsEntry(SpanTags.CALL_CONTROL_ID, call.callControlId())
                    .containsEntry(SpanTags.CALL_SESSION_ID, call.callSessionId());
        });
    }

    /** The step of a flow is a span until its outcome is there, and what follows belongs to the same event. */
    @Test
    void aWaitIsInTheSpanOfItsCommand() throws Exception {
        context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> builder.from("telnyx-voice:webhook?events=call.initiated")
                .to("telnyx-voice:answer?await=true")
                .to("telnyx-voice:gather?await=true&maximumDigits=1")
                .to("telnyx-voice:hangup")));
        telnyx().webhookUrl(webhookUrl("/telnyx/voice"));
        SimulatedCall call = telnyx().call();
        telnyx().awaitReceived("gather", 1);
        await().until(() -> telnyx().deliveries("call.initiated").size() == 1);

        call.type("1");

        SpanData hangup = span("hangup");
        SpanData initiated = span("call.initiated");
        assertThat(List.of(span("answer"), span("gather"), hangup)).allSatisfy(
                step -> assertThat(step.getParentSpanId()).isEqualTo(initiated.getSpanId()));
        assertThat(tags(span("answer"))).containsEntry(SpanTags.AWAIT_OUTCOME, "call.answered");
        assertThat(tags(span("gather"))).containsEntry(SpanTags.AWAIT_OUTCOME, "call.gather.ended")
                .containsEntry(SpanTags.HTTP_STATUS, "200")
                .hasEntrySatisfying(SpanTags.AWAIT_DURATION, millis -> assertThat(Long.parseLong(millis)).isNotNegative());
        assertThat(span("gather").getEndEpochNanos()).isLessThanOrEqualTo(hangup.getStartEpochNanos());
        assertThat(tags(hangup)).doesNotContainKeys(SpanTags.AWAIT_OUTCOME, SpanTags.AWAIT_DURATION);
    }

    @Test
    void aWaitThatTimesOutIsAnError() throws Exception {
        String call = telnyx().call().answer().callControlId();

        send(routeTo("telnyx-voice:gather?await=true&awaitTimeout=1"), null,
                Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, call));

        assertThat(span("gather").getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(tags(span("gather"))).containsEntry(SpanTags.HTTP_STATUS, "200")
                .containsEntry(SpanTags.ERROR_TYPE, ExchangeTimedOutException.class.getName())
                .containsKey(SpanTags.AWAIT_DURATION)
                .doesNotContainKey(SpanTags.AWAIT_OUTCOME);
    }

    @Test
    void aTraceGoesOnBehindAQueue() throws Exception {
        String call = telnyx().call().answer().callControlId();
        context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> {
            builder.from("telnyx-voice:webhook").to("seda:work?waitForTaskToComplete=Never");
            builder.from("seda:work").to("telnyx-voice:hangup?callControlId=" + call);
        }));

        assertThat(post("/telnyx/voice", telnyx().signer().sign(REFER_STARTED)).statusCode()).isEqualTo(200);

        SpanData hangup = span("hangup");
        assertThat(hangup.getTraceId()).isEqualTo(span("call.refer.started").getTraceId());
        // the message is about another call, whose session is not that of the command
        assertThat(tags(hangup)).containsEntry(SpanTags.CALL_CONTROL_ID, call).doesNotContainKey(SpanTags.CALL_SESSION_ID);
    }

    @Test
    void theCallThatIsDialledIsTheOneOfItsSpan() throws Exception {
        String start = routeTo("telnyx-voice:dial?connectionId=7267&to=+13125550147&from=+13125550148");

        send(start, null, Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, "v3:caller", TelnyxVoiceConstants.CALL_SESSION_ID, "s"));

        SimulatedCall dialled = telnyx().calls().get(0);
        assertThat(tags(span("dial"))).containsEntry(SpanTags.CALL_CONTROL_ID, dialled.callControlId())
                .containsEntry(SpanTags.CALL_SESSION_ID, dialled.callSessionId());
    }

    @Test
    void anEventKeepsItsCallWhenItsRouteDialsAnotherOne() throws Exception {
        context().addRoutes(RouteBuilder.loadRoutesBuilder(
                builder -> builder.from("telnyx-voice:webhook?events=call.answered")
                        .to("telnyx-voice:dial?connectionId=7267&to=+13125550147&from=+13125550148")));
        telnyx().answerDialedCalls(false).webhookUrl(webhookUrl("/telnyx/voice"));

        SimulatedCall call = telnyx().call().answer();

        assertThat(tags(span("dial"))).containsEntry(SpanTags.HTTP_STATUS, "200")
                .doesNotContainEntry(SpanTags.CALL_CONTROL_ID, call.callControlId());
        assertThat(tags(span("call.answered"))).containsEntry(SpanTags.CALL_CONTROL_ID, call.callControlId())
                .containsEntry(SpanTags.CALL_SESSION_ID, call.callSessionId())
                .doesNotContainKeys(SpanTags.HTTP_STATUS, SpanTags.RESEND_COUNT);
    }

    @Test
    void aRefusedCommandAndItsEventAreErrors() throws Exception {
        context().addRoutes(RouteBuilder.loadRoutesBuilder(
                builder -> builder.from("telnyx-voice:webhook?events=call.hangup")
                        .to("telnyx-voice:start-siprec?connectorName=recorder")));
        telnyx().webhookUrl(webhookUrl("/telnyx/voice"));

        telnyx().call().answer().hangup();

        SpanData command = span("start-siprec");
        assertThat(command.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(tags(command)).containsEntry(SpanTags.HTTP_STATUS, "422")
                .containsEntry(SpanTags.ERROR_CODE, "90018")
                .containsEntry(SpanTags.ERROR_TYPE, "org.cameltelnyx.voice.api.CallEndedException")
                .containsKeys(SpanTags.CALL_CONTROL_ID, SpanTags.CALL_SESSION_ID);
        SpanData event = span("call.hangup");
        assertThat(event.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(event.getTraceId()).isEqualTo(command.getTraceId());
    }

    @Test
    void anEventThatIsRolledBackIsAnError() throws Exception {
        context().addRoutes(RouteBuilder.loadRoutesBuilder(
                builder -> builder.from("telnyx-voice:webhook").markRollbackOnly()));

        assertThat(post("/telnyx/voice", telnyx().signer().sign(REFER_STARTED)).statusCode()).isEqualTo(500);

        assertThat(span("call.refer.started").getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    }

    @Test
    void aCommandThatIsSentAgainTellsHowOften() throws Exception {
        String call = telnyx().call().answer().callControlId();
        telnyx().faults().on("hangup").times(2).status(503);

        send(routeTo("telnyx-voice:hangup"), null, Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, call));

        assertThat(tags(span("hangup"))).containsEntry(SpanTags.HTTP_STATUS, "200")
                .containsEntry(SpanTags.RESEND_COUNT, "2");
    }

    /** The note of the command before it must not be taken for its own. */
    @Test
    void aCommandThatCannotBeMadeHasNoAnswer() throws Exception {
        String call = telnyx().call().answer().callControlId();
        String start = newDirect();
        context().addRoutes(RouteBuilder.loadRoutesBuilder(
                builder -> builder.from(start)
                        .to("telnyx-voice:retrieve-status")
                        .to("telnyx-voice:hangup?clientState=${header.state}")));

        Exchange exchange = send(start, null, Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, call, "state", "card 4711"));

        assertThat(exchange.getException()).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("card 4711");
        assertThat(tags(span("retrieve-status"))).containsEntry(SpanTags.HTTP_STATUS, "200");
        SpanData hangup = span("hangup");
        assertThat(hangup.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(tags(hangup)).doesNotContainKey(SpanTags.HTTP_STATUS)
                .containsEntry(SpanTags.ERROR_TYPE, IllegalArgumentException.class.getName());
        // the message of the check is for whoever reads the log of the application
        assertThat(hangup.toString()).doesNotContain("card 4711");
    }

    /** Types that we do not know come without end, and names of spans must not. */
    @Test
    void anUnknownEventIsTold() throws Exception {
        context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> builder.from("telnyx-voice:webhook").to("mock:any")));

        assertThat(post("/telnyx/voice", telnyx().signer().sign(REFER_STARTED.replace("refer.started", "hologram.progress")))
                .statusCode()).isEqualTo(200);

        assertThat(tags(span("webhook"))).containsEntry(SpanTags.EVENT_TYPE, "call.hologram.progress")
                .containsEntry(SpanTags.CALL_SESSION_ID, "session-1");
    }

    /** Telnyx does not sign headers, so that anybody on the way could set it. */
    @Test
    void aTraceparentInTheRequestDoesNotCount() throws Exception {
        context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> builder.from("telnyx-voice:webhook").to("mock:any")));
        SignedWebhook webhook = telnyx().signer().sign(REFER_STARTED);
        HttpRequest.Builder request = request("/telnyx/voice", webhook.body());
        webhook.headers().forEach(request::setHeader);
        request.header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

        assertThat(send(request.build()).statusCode()).isEqualTo(200);

        assertThat(span("call.refer.started").getParentSpanContext().isValid()).isFalse();
    }

    /** As with the agent of OpenTelemetry, or with a server that traces its requests. */
    @Test
    void aSpanThatTheServerHasBegunIsTheParent() throws Exception {
        InProcessServer server = new InProcessServer();
        context().addComponent("in-process", server);
        context().addRoutes(RouteBuilder.loadRoutesBuilder(
                builder -> builder.from("telnyx-voice:webhook?httpServerComponent=in-process").to("mock:any")));
        Span request = tracing.get("server").spanBuilder("POST /telnyx/voice").startSpan();

        try (Scope scope = request.makeCurrent()) {
            assertThat(server.post(telnyx().signer().sign(REFER_STARTED))).isEqualTo(200);
        }

        assertThat(span("call.refer.started").getParentSpanId()).isEqualTo(request.getSpanContext().getSpanId());
    }

    @Test
    void noSpanShowsOptionsOrContents() throws Exception {
        String call = telnyx().call().answer().callControlId();
        context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> {
            builder.from("telnyx-voice:webhook").to("mock:any");
            builder.from("direct:commands")
                    .to("telnyx-voice:send-dtmf?digits=" + DIGITS + "&clientState=" + STATE)
                    .toD("telnyx-voice:send-dtmf?digits=${header.digits}")
                    .to("telnyx-voice:refer?sipAddress=sip:13125550147@b.example&sipAuthPassword=" + PASSWORD
                            + "&sipAuthUsername=u&apiKey=" + telnyx().apiKey())
                    // Telnyx repeats what was wrong
                    .to("telnyx-voice:transfer?to=13125550147&clientState=" + STATE);
        }));
        telnyx().faults()
                .on("transfer")
                .always()
                .answer(422, Map.of("Content-Type", "application/json"),
                        "{\"errors\":[{\"code\":\"10015\",\"title\":\"Bad\",\"detail\":\"key " + telnyx().apiKey() + "\"}]}");

        send("direct:commands", null, Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, call, "digits", DIGITS));
        byte[] gathered = REFER_STARTED.replace("SGVsbG8=", STATE)
                .replace("\"sip_notify_response\":100", "\"digits\":\"" + DIGITS + "\"")
                .getBytes();
        assertThat(post("/telnyx/voice", telnyx().signer().sign(gathered)).statusCode()).isEqualTo(200);

        assertThat(tags(span("transfer"))).containsEntry(SpanTags.ERROR_CODE, "10015");
        assertThat(span("call.refer.started")).isNotNull();
        assertThat(spans.getFinishedSpanItems()).filteredOn(span -> span.getName().equals("send-dtmf")).hasSize(2);
        assertThat(said()).contains("send-dtmf")
                .doesNotContain(DIGITS, PASSWORD, STATE, "card 4711", telnyx().apiKey(), "13125550147", "+3531960");
    }

    /** A Kamelet's own endpoint is Camel's, which shows its parameters on a span of its own. */
    @Test
    void theDigitsOfAKameletAreMaskedByTheKeywordOfThePage() throws Exception {
        URISupport.addSanitizeKeywords("digits");
        String call = telnyx().call().answer().callControlId();
        String start = routeTo("kamelet:telnyx-voice-send-dtmf-action?digits=" + DIGITS);

        Exchange exchange = send(start, null, Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, call));

        assertThat(exchange.getException()).isNull();
        assertThat(lastReceived().json().path("digits").asText()).isEqualTo(DIGITS);
        span("send-dtmf");
        await().untilAsserted(() -> assertThat(said()).contains("kamelet:telnyx-voice-send-dtmf-action?digits=xxxxxx"));
        assertThat(said()).doesNotContain(DIGITS);
    }

    /** The one span of that name, once it has ended. */
    private SpanData span(String name) {
        await(name).until(() -> spans.getFinishedSpanItems().stream().anyMatch(span -> span.getName().equals(name)));
        return spans.getFinishedSpanItems().stream().filter(span -> span.getName().equals(name)).findFirst().orElseThrow();
    }

    private static Map<String, String> tags(SpanData span) {
        return span.getAttributes()
                .asMap()
                .entrySet()
                .stream()
                .collect(Collectors.toMap(tag -> tag.getKey().getKey(), tag -> String.valueOf(tag.getValue())));
    }

    /** All that the spans hold: names, tags and events. */
    private String said() {
        return spans.getFinishedSpanItems()
                .stream()
                .map(span -> span.getName() + " " + span.getAttributes() + " " + span.getEvents() + " " + span.getStatus())
                .collect(Collectors.joining("\n"));
    }
}
