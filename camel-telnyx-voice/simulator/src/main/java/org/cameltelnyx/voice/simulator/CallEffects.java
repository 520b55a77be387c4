package org.cameltelnyx.voice.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import static java.util.Map.entry;
import static org.cameltelnyx.voice.simulator.Effects.ok;
import static org.cameltelnyx.voice.simulator.Effects.okWith;

/** The effects of the operations on calls. */
final class CallEffects {

    static final Map<String, Effects.Effect> BY_ACTION = Map.ofEntries(
            entry("dial", CallEffects::dial),
            entry("retrieve-status", on -> Answer.ok(on.call().json())),
            entry("answer", CallEffects::answer),
            entry("reject", ok(on -> on.call().endByApplication(cause(on)))),
            entry("hangup", ok(on -> on.call().endByApplication(SimulatedCall.NORMAL_CLEARING))),
            entry("bridge", ok(on -> on.call().links().bridge(toBridgeWith(on), on.body()))),
            entry("transfer", ok(CallEffects::transfer)),
            entry("refer", ok(on -> on.call().refer())),
            entry("enqueue", ok(on -> on.call().links().enqueue(on.body()))),
            entry("leave-queue", ok(on -> on.call().links().leaveQueue())),
            entry("update-client-state", ok(on -> {
            })),
            entry("send-dtmf", ok(on -> on.call().sendDigits(on.text("digits")))),
            entry("send-sip-info", ok(on -> on.call().receivedSipInfo())),
            entry("speak", ok(on -> on.call().media().speak(on.body()))),
            entry("start-playback", ok(on -> on.call().media().play(on.body()))),
            entry("stop-playback", ok(on -> on.call().media().stopPlayback(on.body()))),
            entry("gather", ok(on -> on.call().gather(on.body(), null))),
            entry("gather-using-speak",
                    ok(on -> on.call().gather(on.body(), over -> on.call().media().prompt(on.body(), over)))),
            entry("gather-using-audio", ok(on -> on.call().gather(on.body(), over -> on.call().media().play(on.body(), over)))),
            entry("stop-gather", ok(on -> on.call().stopGather())),
            entry("gather-using-ai", on -> okWith("conversation_id", on.call().conversation().gather(on.body()))),
            entry("start-ai-assistant", on -> okWith("conversation_id", on.call().conversation().start())),
            entry("join-ai-assistant", on -> okWith("conversation_id", on.text("conversation_id"))),
            entry("add-ai-assistant-messages", ok(on -> {
            })),
            entry("stop-ai-assistant", ok(on -> on.call().conversation().end(null))),
            entry("start-conversation-relay", on -> okWith("conversation_relay_id", on.call().conversation().start())),
            entry("stop-conversation-relay", ok(on -> on.call().conversation().end(null))),
            entry("pay", ok(on -> on.call().pay(on.body()))),
            entry("start-recording", ok(on -> on.call().media().startRecording(on.body()))),
            entry("pause-recording", ok(on -> {
            })),
            entry("resume-recording", ok(on -> {
            })),
            entry("stop-recording", ok(on -> on.call().media().stopRecording(on.body()))),
            entry("start-transcription", ok(on -> on.call().media().startTranscription())),
            entry("stop-transcription", ok(on -> on.call().media().stopTranscription())),
            entry("start-streaming", ok(on -> on.call().media().startStreaming(on.text("stream_url")))),
            entry("stop-streaming", ok(on -> on.call().media().stopStreaming())),
            entry("start-forking", ok(on -> on.call().media().startFork())),
            entry("stop-forking", ok(on -> on.call().media().stopForkOrRefuse())),
            entry("start-siprec", ok(CallEffects::startSiprec)),
            entry("stop-siprec", ok(on -> on.call().media().stopSiprec(SimulatedCall.NORMAL_CLEARING))),
            entry("start-noise-suppression", ok(on -> on.call().media().suppressNoise(true))),
            entry("stop-noise-suppression", ok(on -> on.call().media().suppressNoise(false))),
            entry("switch-supervisor-role", ok(on -> on.call().links().switchSupervisorRole(on.text("role")))));

    private CallEffects() {
    }

    /**
     * Dials one number, or several at the same time. Telnyx documents that the answer contains the ids of one leg, but not
     * of which one, nor what happens to the others: here it is the first leg, and each leg rings and is answered on its
     * own.
     */
    private static Answer dial(Effects.Request on) {
        List<String> numbers = new ArrayList<>();
        if (on.body().path("to").isArray()) {
            on.body().path("to").forEach(number -> numbers.add(number.asText()));
        } else {
            numbers.add(on.text("to"));
        }
        if (numbers.isEmpty()) {
            throw new Refusal(TelnyxError.MISSING_PARAMETER, "'to' must contain a destination.", "/to");
        }
        SimulatedCall linked = on.text("link_to").isEmpty() ? null : on.switchboard().active(on.text("link_to"), "link_to");
        SimulatedCall supervised = on.text("supervise_call_control_id").isEmpty()
                ? null
                : on.switchboard().active(on.text("supervise_call_control_id"), "supervise_call_control_id");
        String session = linked == null ? UUID.randomUUID().toString() : linked.callSessionId();
        List<SimulatedCall> calls = numbers.stream()
                .map(number -> on.switchboard()
                        .dial(CallOptions.defaults()
                                .from(on.text("from"))
                                .to(number)
                                .connectionId(on.text("connection_id"))
                                .callSessionId(session)
                                .clientState(textOrNull(on.body(), "client_state")), on.body()))
                .toList();
        for (SimulatedCall call : calls) {
            if (linked != null && on.body().path("bridge_on_answer").asBoolean()) {
                call.links().bridgeOnAnswer(linked);
            }
            if (supervised != null) {
                call.links().supervise(supervised, on.body().path("supervisor_role").asText("barge"));
            }
        }
        ObjectNode data = calls.get(0).json();
        calls.forEach(on.switchboard()::settle);
        return Answer.ok(data);
    }

    private static Answer answer(Effects.Request on) {
        String recordingId = on.call().answer(on.body());
        ObjectNode data = Json.object().put("result", "ok");
        return Answer.ok(recordingId == null ? data : data.put("recording_id", recordingId));
    }

    private static void transfer(Effects.Request on) {
        SimulatedCall target = on.switchboard()
                .dial(CallOptions.defaults()
                        .from(on.body().path("from").asText(on.call().to()))
                        .to(on.text("to"))
                        .connectionId(on.call().connectionId())
                        .callSessionId(on.call().callSessionId())
                        .clientState(textOrNull(on.body(), "target_leg_client_state")), on.body());
        on.call().sendWebhooksTo(on.body());
        target.links().bridgeOnAnswer(on.call());
        on.switchboard().settle(target);
    }

    /** Telnyx documents no code for a connector that the account does not have. */
    private static void startSiprec(Effects.Request on) {
        String name = textOrNull(on.body(), "connector_name");
        if (name != null && !on.switchboard().account().hasConnector(name)) {
            throw new Refusal(TelnyxError.INVALID_VALUE, "There is no SIPREC connector with this name.", "/connector_name");
        }
        on.call().media().startSiprec();
    }

    /** Returns the call that the command names, or the first call in the queue that it names. */
    private static SimulatedCall toBridgeWith(Effects.Request on) {
        if (on.body().has("queue")) {
            return on.switchboard()
                    .queue(on.text("queue"))
                    .first()
                    .orElseThrow(() -> new Refusal(TelnyxError.NOT_IN_QUEUE, "No call waits in the queue.", "/queue"));
        }
        return on.switchboard().active(on.text("call_control_id"), "call_control_id");
    }

    private static String cause(Effects.Request on) {
        return on.text("cause").toLowerCase(Locale.ROOT);
    }

    private static String textOrNull(JsonNode body, String field) {
        return body.path(field).textValue();
    }
}
