package org.cameltelnyx.voice;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.apache.camel.ExchangeTimedOutException;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.RouteDefinition;
import org.cameltelnyx.voice.api.CallEndedException;
import org.cameltelnyx.voice.api.CommandResult;
import org.cameltelnyx.voice.event.VoiceEvent;
import org.cameltelnyx.voice.simulator.CallOptions;
import org.cameltelnyx.voice.simulator.SimulatedCall;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;
import org.cameltelnyx.voice.simulator.WebhookSigner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/**
 * A linear route under whatever Telnyx does. Each row has what the route does, what Telnyx does, and what the route sees at each
 * step that waits; a step that fails does not end the route.
 */
class AwaitTelnyxTest extends TelnyxVoiceTestSupport {

    private static final String SPEAK = "speak?await=true&voice=female&payload=Hello";
    /** Goes on until it is stopped. */
    private static final String SPEAK_ON = SPEAK + "&loop=infinity";
    private static final String SPOKEN = "call.speak.ended completed";
    private static final String STOPPED = "call.speak.ended cancelled";
    private static final String SHORT = "&awaitTimeout=200";
    private static final String UNSURE = "&maxRetries=0";
    private static final String GATHER = "gather?await=true&maximumDigits=1";
    private static final String MUSIC = "start-playback?audioUrl=https://a.example/music.mp3&loop=infinity";
    private static final String PROMPT = "start-playback?await=true&audioUrl=https://a.example/prompt.mp3";
    private static final String GATHER_AUDIO = "gather-using-audio?await=true&maximumDigits=1&audioUrl=https://a.example/menu.mp3";
    private static final String TRANSFER = "transfer?await=true&to=sip:sales@pbx.example.com";
    private static final String OWN_STATE = TRANSFER + "&targetLegClientStateText=agent";
    private static final String DIAL = "dial?await=true&connectionId=1&from=+15550100&to=+15550101";
    private static final String RECORD = "start-recording?await=true&channels=single&format=mp3";
    private static final String CALL_OVER = "CallEndedException call.hangup";
    private static final String TIME_OUT = "ExchangeTimedOutException";
    /** By the simulator's clock, which a row moves when the time has come. */
    private static final Duration LATER = Duration.ofHours(1);

    private final List<String> seen = new CopyOnWriteArrayList<>();

    /** What Telnyx does. */
    private interface Script {

        void play(AwaitTelnyxTest on) throws Exception;
    }

    @BeforeEach
    void tellTelnyxWhereEventsGo() {
        telnyx().webhookUrl(webhookUrl("/telnyx/voice"));
    }

    @AfterEach
    void endCalls() {
        telnyx().calls().forEach(SimulatedCall::hangup);
        telnyx().clock().advance(LATER.multipliedBy(2));
        telnyx().awaitIdle();
    }

    private static Arguments row(String name, List<String> steps, Script script, String... expected) {
        return Arguments.of(name, steps, script, List.of(expected));
    }

    // what the route does

    private void addRoutes(List<String> steps) throws Exception {
        context().addRoutes(new RouteBuilder() {

            @Override
            public void configure() {
                from("telnyx-voice:webhook?events=call.recording.transcription.saved").to("mock:nothing");
                RouteDefinition route = from("direct:flow");
                for (String step : steps) {
                    Processor note = step.contains("await=") ? AwaitTelnyxTest.this::note : exchange -> {
                    };
                    route.doTry()
                            .to("telnyx-voice:" + step)
                            .process(note)
                            .doCatch(Exception.class)
                            .process(AwaitTelnyxTest.this::note)
                            .end();
                }
            }
        });
    }

    private void note(Exchange exchange) {
        Exception failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        exchange.removeProperty(Exchange.EXCEPTION_CAUGHT);
        if (failure != null) {
            VoiceEvent event = failure instanceof CallEndedException ended ? ended.getEvent() : null;
            seen.add(failure.getClass().getSimpleName() + (event == null ? "" : " " + event.eventType()));
        } else {
            seen.add(described(exchange.getMessage().getBody()));
        }
    }

    private static String described(Object body) {
        if (!(body instanceof VoiceEvent event)) {
            return body instanceof CommandResult result ? result.result() : String.valueOf(body);
        }
        return Stream.concat(Stream.of(event.eventType()), Stream.of("status", "digits", "hangup_cause")
                .map(event.payload()::get)
                .filter(value -> value != null && !value.toString().isEmpty()))
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }

    private CompletableFuture<Exchange> start(SimulatedCall call) {
        return template().asyncSend("direct:flow", exchange -> {
            if (call != null) {
                exchange.getMessage().setHeader(TelnyxVoiceConstants.CALL_CONTROL_ID, call.callControlId());
                exchange.getMessage().setHeader(TelnyxVoiceConstants.CALL_LEG_ID, call.callLegId());
                exchange.getMessage().setHeader(TelnyxVoiceConstants.CALL_SESSION_ID, call.callSessionId());
            }
        });
    }

    // what Telnyx does

    private SimulatedCall flow() {
        SimulatedCall call = telnyx().call().answer();
        telnyx().awaitIdle();
        start(call);
        return call;
    }

    private static SimulatedCall target(String action, int number) {
        telnyx().awaitReceived(action, number);
        List<SimulatedCall> outgoing = telnyx().calls()
                .stream()
                .filter(call -> call.direction() == SimulatedCall.Direction.OUTGOING)
                .toList();
        return outgoing.get(outgoing.size() - 1);
    }

    private void command(SimulatedCall call, String uri) {
        Exchange exchange = send("telnyx-voice:" + uri, null,
                Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, call.callControlId()));
        assertThat(exchange.getException()).isNull();
    }

    /** A command of another route of this application, whose outcome nobody sees. */
    private void background(SimulatedCall call, String uri) {
        int before = telnyx().received().size();
        template().asyncSend("telnyx-voice:" + uri,
                exchange -> exchange.getMessage().setHeader(TelnyxVoiceConstants.CALL_CONTROL_ID, call.callControlId()));
        await().until(() -> telnyx().received().size() > before);
    }

    private static void late(String type) {
        telnyx().webhookFaults().on(type).late(LATER);
    }

    /** What is late arrives. */
    private static void later() {
        telnyx().clock().advance(LATER);
        telnyx().awaitIdle();
    }

    private void saw(int steps) {
        await().until(() -> seen.size() >= steps);
    }

    static Stream<Arguments> telnyxDoes() {
        return Stream.of(
                // when the outcome comes
                row("the outcome comes before the answer of its command", List.of(SPEAK, SPEAK), on -> {
                    telnyx().faults().on("speak").times(2).afterEffect().latency(Duration.ofMillis(200));
                    on.flow();
                }, SPOKEN, SPOKEN),
                row("the outcome comes twice", List.of(SPEAK, SPEAK_ON), on -> {
                    telnyx().webhookFaults().on("call.speak.ended").duplicate();
                    SimulatedCall call = on.flow();
                    telnyx().awaitReceived("speak", 2);
                    telnyx().awaitIdle();
                    on.command(call, "stop-playback");
                }, SPOKEN, STOPPED),
                row("the outcome comes again when the next of its kind waits", List.of(SPEAK, SPEAK_ON), on -> {
                    telnyx().webhookFaults().on("call.speak.ended").duplicate(LATER);
                    SimulatedCall call = on.flow();
                    telnyx().awaitReceived("speak", 2);
                    later();
                    on.command(call, "stop-playback");
                }, SPOKEN, STOPPED),
                row("the outcome comes after the time-out, while the next of its kind waits", List.of(SPEAK + SHORT, SPEAK_ON),
                        on -> {
                            late("call.speak.ended");
                            SimulatedCall call = on.flow();
                            telnyx().awaitReceived("speak", 2);
                            later();
                            on.command(call, "stop-playback");
                        }, TIME_OUT, STOPPED),
                row("the end comes before the beginning", List.of(SPEAK, SPEAK_ON), on -> {
                    telnyx().webhookFaults().on("call.speak.started").outOfOrder();
                    SimulatedCall call = on.flow();
                    telnyx().awaitReceived("speak", 2);
                    on.command(call, "stop-playback");
                }, SPOKEN, STOPPED),
                row("the hang-up comes before the outcome", List.of(SPEAK, SPEAK), on -> {
                    late("call.speak.ended");
                    SimulatedCall call = on.flow();
                    telnyx().awaitReceived("speak", 1);
                    call.hangup();
                }, CALL_OVER, "CallEndedException"),
                row("no outcome comes", List.of(SPEAK + SHORT, GATHER), on -> {
                    telnyx().webhookFaults().on("call.speak.ended").late(LATER.multipliedBy(2));
                    SimulatedCall call = on.flow();
                    telnyx().awaitReceived("gather", 1);
                    call.type("1");
                }, TIME_OUT, "call.gather.ended valid 1"),
                row("a beginning is awaited, and the next waits for its own end",
                        List.of(SPEAK_ON.replace("await=true", "await=call.speak.started"), SPEAK_ON), on -> {
                            SimulatedCall call = on.flow();
                            telnyx().awaitReceived("speak", 2);
                            // of the first
                            call.send("call.speak.ended", Map.of("status", "cancelled"));
                            telnyx().awaitIdle();
                            call.send("call.speak.ended", Map.of("status", "completed"));
                        }, "call.speak.started", SPOKEN),
                // two at once
                row("hold music before a prompt", List.of(MUSIC, PROMPT, PROMPT + "&loop=infinity"), on -> {
                    SimulatedCall call = on.flow();
                    telnyx().awaitReceived("start-playback", 3);
                    call.send("call.playback.ended", Map.of("status", "failed", "media_url", "https://a.example/music.mp3"));
                    telnyx().awaitIdle();
                    call.send("call.playback.ended",
                            Map.of("status", "cancelled", "media_url", "https://a.example/prompt.mp3"));
                }, "call.playback.ended completed", "call.playback.ended cancelled"),
                row("a prompt that was not awaited before one that is", List.of(SPEAK_ON.replace("await=true&", ""), SPEAK_ON),
                        on -> {
                            SimulatedCall call = on.flow();
                            telnyx().awaitReceived("speak", 2);
                            call.send("call.speak.ended", Map.of("status", "completed"));
                            telnyx().awaitIdle();
                            call.send("call.speak.ended", Map.of("status", "cancelled"));
                        }, STOPPED),
                row("gathering with audio beside music", List.of(MUSIC, GATHER_AUDIO), on -> {
                    SimulatedCall call = on.flow();
                    telnyx().awaitReceived("gather-using-audio", 1);
                    call.type("5");
                }, "call.gather.ended valid 5"),
                row("a playback beside gathering with audio", List.of(PROMPT + "&loop=infinity"), on -> {
                    SimulatedCall call = on.flow();
                    telnyx().awaitReceived("start-playback", 1);
                    on.background(call, GATHER_AUDIO);
                    call.type("5");
                    telnyx().awaitIdle();
                    on.command(call, "stop-playback");
                }, "call.playback.ended cancelled"),
                row("several routes speak on one call", List.of(SPEAK_ON), on -> {
                    SimulatedCall call = telnyx().call().answer();
                    on.background(call, SPEAK_ON);
                    on.start(call);
                    telnyx().awaitReceived("speak", 2);
                    call.send("call.speak.ended", Map.of("status", "completed"));
                    telnyx().awaitIdle();
                    call.send("call.speak.ended", Map.of("status", "cancelled"));
                }, STOPPED),
                row("music is stopped, and the stop is awaited", List.of("stop-playback", MUSIC, "stop-playback?await=true"),
                        AwaitTelnyxTest::flow, "call.playback.ended cancelled"),
                // hang-up
                row("hung up before the command", List.of(SPEAK), on -> on.start(telnyx().call().answer().hangup()),
                        "CallEndedException"),
                row("hung up while the command is on its way", List.of(SPEAK), on -> {
                    telnyx().faults().on("speak").latency(Duration.ofMillis(200));
                    SimulatedCall call = on.flow();
                    call.hangup();
                }, "CallEndedException"),
                row("hung up while the answer is on its way", List.of(SPEAK_ON), on -> {
                    telnyx().faults().on("speak").afterEffect().latency(Duration.ofMillis(300));
                    SimulatedCall call = on.flow();
                    telnyx().awaitDelivery("call.speak.started");
                    telnyx().webhookFaults().on("call.speak.ended").late(LATER);
                    call.hangup();
                }, CALL_OVER),
                row("hung up while the outcome is awaited", List.of(GATHER, SPEAK), on -> {
                    SimulatedCall call = on.flow();
                    telnyx().awaitReceived("gather", 1);
                    late("call.gather.ended");
                    call.hangup();
                }, CALL_OVER, "CallEndedException"),
                row("the outcome says that the call was hung up", List.of(GATHER), on -> {
                    SimulatedCall call = on.flow();
                    telnyx().awaitReceived("gather", 1);
                    late("call.hangup");
                    call.hangup();
                }, "CallEndedException call.gather.ended"),
                row("hung up after the outcome", List.of(SPEAK, GATHER), on -> {
                    late("call.hangup");
                    SimulatedCall call = on.flow();
                    telnyx().awaitReceived("gather", 1);
                    call.type("1").hangup();
                }, SPOKEN, "call.gather.ended valid 1"),
                row("hung up by the command itself", List.of("hangup?await=true", SPEAK), AwaitTelnyxTest::flow,
                        "call.hangup normal_clearing", "CallEndedException"),
                row("the end of the call is ignored while waiting", List.of(GATHER + "&ignoreCallEnded=true"), on -> {
                    SimulatedCall call = on.flow();
                    telnyx().awaitReceived("gather", 1);
                    late("call.gather.ended");
                    call.hangup();
                }, "call.hangup normal_clearing"),
                row("the end of the call is ignored before the command", List.of(SPEAK + "&ignoreCallEnded=true", SPEAK),
                        on -> on.start(telnyx().call().answer().hangup()), "call_ended", "CallEndedException"),
                // the command
                row("a command is refused, and the next has its own outcome", List.of(SPEAK, SPEAK_ON), on -> {
                    telnyx().faults().on("speak").status(422);
                    SimulatedCall call = on.flow();
                    telnyx().awaitReceived("speak", 2);
                    on.command(call, "stop-playback");
                }, "InvalidRequestException", STOPPED),
                row("a command is retried", List.of(SPEAK, SPEAK_ON), on -> {
                    telnyx().faults().on("speak").status(503);
                    SimulatedCall call = on.flow();
                    telnyx().awaitReceived("speak", 3);
                    on.command(call, "stop-playback");
                }, SPOKEN, STOPPED),
                row("a command was carried out and retried", List.of(SPEAK, SPEAK_ON), on -> {
                    telnyx().faults().on("speak").dropAfterEffect();
                    SimulatedCall call = on.flow();
                    telnyx().awaitReceived("speak", 3);
                    on.command(call, "stop-playback");
                }, SPOKEN, STOPPED),
                row("the outcome of a command that may have failed is not that of the next",
                        List.of(SPEAK + UNSURE, SPEAK_ON), on -> {
                            late("call.speak.ended");
                            telnyx().faults().on("speak").dropAfterEffect();
                            SimulatedCall call = on.flow();
                            telnyx().awaitReceived("speak", 2);
                            later();
                            on.command(call, "stop-playback");
                        }, "OutcomeUnknownException", STOPPED),
                // transfer
                row("transfer: bridged", List.of(TRANSFER), on -> {
                    on.flow();
                    target("transfer", 1).answer();
                }, "call.bridged"),
                row("transfer: bridged before the answer of the command", List.of(TRANSFER), on -> {
                    telnyx().answerDialedCalls(true).faults().on("transfer").afterEffect().latency(Duration.ofMillis(200));
                    on.flow();
                }, "call.bridged"),
                row("transfer: busy, and the caller hears so", List.of(TRANSFER, SPEAK), on -> {
                    on.flow();
                    target("transfer", 1).hangup("user_busy");
                }, "call.hangup user_busy", SPOKEN),
                row("transfer: no answer", List.of(TRANSFER, SPEAK), on -> {
                    on.flow();
                    target("transfer", 1);
                    telnyx().clock().advance(Duration.ofSeconds(31));
                }, "call.hangup timeout", SPOKEN),
                row("transfer: rejected", List.of(TRANSFER), on -> {
                    on.flow();
                    target("transfer", 1).hangup("call_rejected");
                }, "call.hangup call_rejected"),
                row("transfer: the caller hangs up", List.of(TRANSFER), on -> {
                    SimulatedCall call = on.flow();
                    telnyx().awaitReceived("transfer", 1);
                    call.hangup();
                }, CALL_OVER),
                row("transfer: the events of the new leg come out of order", List.of(TRANSFER, TRANSFER), on -> {
                    SimulatedCall call = telnyx().call().answer();
                    telnyx().awaitIdle();
                    telnyx().webhookFaults().on("call.initiated").late(Duration.ofSeconds(10));
                    on.start(call);
                    target("transfer", 1).hangup("user_busy");
                    SimulatedCall second = target("transfer", 2);
                    telnyx().clock().advance(Duration.ofSeconds(10));
                    second.hangup("call_rejected");
                }, "call.hangup user_busy", "call.hangup call_rejected"),
                row("transfer: with a state of the author", List.of(OWN_STATE, OWN_STATE), on -> {
                    on.flow();
                    target("transfer", 1).hangup("user_busy");
                    target("transfer", 2).answer();
                }, "call.hangup user_busy", "call.bridged"),
                row("transfer: the first target hangs up while the second rings",
                        List.of(OWN_STATE + "&parkAfterUnbridge=self", OWN_STATE), on -> {
                            SimulatedCall call = on.flow();
                            SimulatedCall first = target("transfer", 1).answer();
                            SimulatedCall second = target("transfer", 2);
                            call.send("call.hangup", Map.of("call_control_id", first.callControlId(), "call_leg_id",
                                    first.callLegId(), "client_state", first.clientState(), "hangup_cause", "normal_clearing"));
                            telnyx().awaitIdle();
                            second.answer();
                        }, "call.bridged", "call.bridged"),
                // dial
                row("dial: answered", List.of(DIAL, SPEAK), on -> {
                    on.start(null);
                    target("dial", 1).answer();
                }, "call.answered", SPOKEN),
                row("dial: busy", List.of(DIAL, SPEAK), on -> {
                    on.start(null);
                    target("dial", 1).hangup("user_busy");
                }, "call.hangup user_busy", "CallEndedException"),
                row("dial: no answer", List.of(DIAL + "&timeoutSecs=20"), on -> {
                    on.start(null);
                    target("dial", 1);
                    telnyx().clock().advance(Duration.ofSeconds(21));
                }, "call.hangup timeout"),
                row("dial: answered before the answer of the command", List.of(DIAL, SPEAK), on -> {
                    telnyx().answerDialedCalls(true).faults().on("dial").afterEffect().latency(Duration.ofMillis(200));
                    on.start(null);
                }, "call.answered", SPOKEN),
                row("dial: carried out and retried", List.of(DIAL), on -> {
                    telnyx().answerDialedCalls(true).faults().on("dial").dropAfterEffect();
                    on.start(null);
                }, "call.answered"),
                // others
                row("refer: completed", List.of("refer?await=true&sipAddress=sip:a@b.example"), AwaitTelnyxTest::flow,
                        "call.refer.completed"),
                row("refer: failed", List.of("refer?await=true&sipAddress=sip:a@b.example"),
                        on -> on.start(telnyx().call().answer().referOutcome(603)), "call.refer.failed"),
                row("reject", List.of("reject?await=true&cause=USER_BUSY"), on -> on.start(telnyx().call()),
                        "call.hangup user_busy"),
                row("answer", List.of("answer?await=true"), on -> on.start(telnyx().call()), "call.answered"),
                row("bridge", List.of("bridge?await=true&callControlIdToBridge=v3:other"), on -> {
                    telnyx().call(CallOptions.defaults().callControlId("v3:other")).answer();
                    on.flow();
                }, "call.bridged"),
                row("a recording is saved after the hang-up", List.of(RECORD), on -> {
                    SimulatedCall call = on.flow();
                    telnyx().awaitReceived("start-recording", 1);
                    call.hangup();
                }, "call.recording.saved"),
                row("a recording is saved while the call goes on", List.of(RECORD, SPEAK), on -> {
                    SimulatedCall call = on.flow();
                    telnyx().awaitReceived("start-recording", 1);
                    on.command(call, "stop-recording");
                }, "call.recording.saved", SPOKEN),
                row("an event is forged", List.of(SPEAK + SHORT, GATHER), on -> {
                    telnyx().webhookFaults().on("call.speak.ended").foreignKey();
                    SimulatedCall call = on.flow();
                    telnyx().awaitReceived("gather", 1);
                    call.type("1");
                }, TIME_OUT, "call.gather.ended valid 1"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("telnyxDoes")
    void theRouteSeesItsOwnOutcomes(String name, List<String> steps, Script script, List<String> expected) throws Exception {
        addRoutes(steps);

        script.play(this);

        await().atMost(TelnyxSimulator.PATIENCE).until(() -> seen.size() >= expected.size());
        assertThat(seen).isEqualTo(expected);
    }

    @Test
    void severalDialsAtOnceGetTheirOwnAnswers() throws Exception {
        addRoutes(List.of(DIAL));
        telnyx().answerDialedCalls(true).faults().on("dial").times(8).afterEffect().latency(Duration.ofMillis(300));

        List<CompletableFuture<Exchange>> flows = Stream.generate(() -> start(null)).limit(8).toList();
        List<Exchange> ended = flows.stream().map(CompletableFuture::join).toList();

        assertThat(ended).allSatisfy(exchange -> assertThat(exchange.getMessage().getBody(VoiceEvent.class).payload())
                .containsEntry("call_control_id", exchange.getMessage().getHeader(TelnyxVoiceConstants.CALL_CONTROL_ID)));
        assertThat(ended.stream().map(exchange -> exchange.getMessage().getBody(VoiceEvent.class).id()))
                .doesNotHaveDuplicates();
    }

    @Test
    void twoTransfersInOneSessionDoNotMix() throws Exception {
        addRoutes(List.of("transfer?await=true&to=${header.to}&targetLegClientStateText=agent"));
        List<SimulatedCall> calls = Stream.of("v3:a", "v3:b")
                .map(id -> telnyx().call(CallOptions.defaults().callControlId(id).callSessionId("one")).answer())
                .toList();
        telnyx().awaitIdle();
        List<CompletableFuture<Exchange>> flows = new ArrayList<>();
        List<SimulatedCall> targets = new ArrayList<>();
        for (SimulatedCall call : calls) {
            flows.add(template().asyncSend("direct:flow", exchange -> exchange.getMessage()
                    .setHeaders(new HashMap<>(Map.of(
                            TelnyxVoiceConstants.CALL_CONTROL_ID, call.callControlId(), TelnyxVoiceConstants.CALL_SESSION_ID,
                            "one",
                            "to", "sip:" + call.callControlId().substring(3) + "@pbx.example.com")))));
            targets.add(target("transfer", flows.size()));
        }

        targets.get(1).hangup("user_busy");
        targets.get(0).answer();

        assertThat(described(flows.get(1).join().getMessage().getBody())).isEqualTo("call.hangup user_busy");
        assertThat(described(flows.get(0).join().getMessage().getBody())).isEqualTo("call.bridged");
    }

    @Test
    void anEventOfAKeyThatTheEndpointDoesNotTrustWakesNobody() throws Exception {
        addRoutes(List.of(SPEAK));
        TelnyxVoiceComponent other = newComponent();
        other.getConfiguration().setPublicKey(WebhookSigner.generate().publicKey());
        context().addComponent("other-account", other);
        assertThatThrownBy(() -> routeTo("other-account:" + SPEAK + SHORT)).rootCause()
                .hasMessageContaining(
                        "telnyx-voice:speak: await cannot verify the events that arrive at /telnyx/voice. Give this endpoint");
        context().addRoutes(RouteBuilder.loadRoutesBuilder(
                builder -> builder.from("other-account:webhook?path=/other").to("mock:nothing")));
        String from = routeTo("other-account:" + SPEAK + SHORT);

        Exchange exchange = send(from, null,
                Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, telnyx().call().answer().callControlId()));

        assertThat(exchange.getException()).isInstanceOf(ExchangeTimedOutException.class);
        assertThat(telnyx().awaitDelivery("call.speak.ended").status()).isEqualTo(200);
    }

    // Camel sends a step again

    private void redelivered(String step, Processor before) throws Exception {
        context().addRoutes(new RouteBuilder() {

            @Override
            public void configure() {
                from("telnyx-voice:webhook?events=call.recording.transcription.saved").to("mock:nothing");
                from("direct:flow")
                        .errorHandler(defaultErrorHandler().maximumRedeliveries(3).redeliveryDelay(0).onRedelivery(before))
                        .to("telnyx-voice:" + step);
            }
        });
    }

    private String result(SimulatedCall call) {
        Exchange exchange = start(call).join();
        return exchange.getException() == null
                ? described(exchange.getMessage().getBody())
                : exchange.getException().getClass().getSimpleName();
    }

    @Test
    void aCommandOfUnknownOutcomeFindsItsOutcomeWhenItIsSentAgain() throws Exception {
        redelivered(SPEAK + UNSURE, exchange -> telnyx().awaitDelivery("call.speak.ended"));
        telnyx().faults().on("speak").dropAfterEffect();

        assertThat(result(telnyx().call().answer())).isEqualTo(SPOKEN);
        assertThat(telnyx().effects("speak")).isEqualTo(1);
    }

    @Test
    void aCommandOfUnknownOutcomeGetsItsOutcomeAfterItIsSentAgain() throws Exception {
        late("call.speak.ended");
        redelivered(SPEAK + UNSURE, exchange -> {
        });
        telnyx().faults().on("speak").dropAfterEffect();
        SimulatedCall call = telnyx().call().answer();
        CompletableFuture<Exchange> flow = start(call);
        telnyx().awaitReceived("speak", 2);
        later();

        assertThat(described(flow.join().getMessage().getBody())).isEqualTo(SPOKEN);
        assertThat(telnyx().effects("speak")).isEqualTo(1);
    }

    @Test
    void aDialOfUnknownOutcomeFindsItsAnswerWhenItIsSentAgain() throws Exception {
        redelivered(DIAL + UNSURE, exchange -> telnyx().awaitDelivery("call.answered"));
        telnyx().answerDialedCalls(true).faults().on("dial").dropAfterEffect();

        assertThat(result(null)).isEqualTo("call.answered");
        assertThat(telnyx().effects("dial")).isEqualTo(1);
    }

    @Test
    void anAcceptedCommandIsNotSentAgain() throws Exception {
        late("call.speak.ended");
        redelivered(SPEAK + SHORT, exchange -> later());

        assertThat(result(telnyx().call().answer())).isEqualTo(SPOKEN);
        assertThat(telnyx().received("speak")).hasSize(1);
    }

    @Test
    void aWebhookThatComesAgainFindsTheOutcomeOfItsCommand() throws Exception {
        context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> builder.from("telnyx-voice:webhook?events=call.initiated")
                .to("telnyx-voice:answer?await=true" + UNSURE)
                .process(this::note)));
        telnyx().faults().on("answer").dropAfterEffect();

        telnyx().call();
        saw(1);

        assertThat(seen).containsExactly("call.answered");
        assertThat(telnyx().received("answer")).hasSize(2);
    }

    // without a route that receives events

    @Test
    void withoutAWebhookRouteEventsArriveAtAPathOfTheirOwn() throws Exception {
        for (String path : List.of("/telnyx/voice", "/outcomes")) {
            telnyx().webhookUrl(webhookUrl(path));
            String from = routeTo("telnyx-voice:" + SPEAK + "&awaitPath=" + path);
            SimulatedCall call = telnyx().call().answer();

            Exchange exchange = send(from, null, Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, call.callControlId()));

            assertThat(exchange.getException()).isNull();
            assertThat(described(exchange.getMessage().getBody())).isEqualTo(SPOKEN);
            assertThat(telnyx().awaitIdle()).allMatch(delivery -> delivery.status() == 200);
        }
    }

    @Test
    void aRouteThatStopsDoesNotTakeThePathFromOthers() throws Exception {
        String first = routeTo("telnyx-voice:" + SPEAK);
        String second = routeTo("telnyx-voice:" + GATHER + "&awaitTimeout=5000");
        context().getRouteController()
                .stopRoute(context().getRoutes()
                        .stream()
                        .filter(route -> Objects.equals(route.getEndpoint().getEndpointUri(), first.replace(":", "://")))
                        .findFirst()
                        .orElseThrow()
                        .getRouteId());
        SimulatedCall call = telnyx().call().answer();
        CompletableFuture<Exchange> flow = template().asyncSend(second,
                exchange -> exchange.getMessage().setHeader(TelnyxVoiceConstants.CALL_CONTROL_ID, call.callControlId()));
        telnyx().awaitReceived("gather", 1);
        call.type("1");

        assertThat(flow.join().getException()).isNull();
        assertThat(described(flow.join().getMessage().getBody())).isEqualTo("call.gather.ended valid 1");
    }
}
