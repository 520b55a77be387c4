package org.cameltelnyx.voice.simulator;

import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The conversation of an AI assistant or a conversation relay with a leg. Guarded by the switchboard's monitor. */
final class Conversation {

    private final SimulatedCall call;
    private String id;
    private boolean gathers;

    Conversation(SimulatedCall call) {
        this.call = call;
    }

    boolean isUnderWay() {
        return id != null;
    }

    boolean gathers() {
        return gathers;
    }

    String start() {
        if (id != null) {
            throw new Refusal(TelnyxError.ASSISTANT_ACTIVE, "An assistant is already active in this call.");
        }
        id = UUID.randomUUID().toString();
        return id;
    }

    String gather(JsonNode body) {
        String started = start();
        gathers = true;
        if (body.path("send_message_history_updates").asBoolean()) {
            ObjectNode payload = call.parties();
            payload.putArray("message_history");
            call.emit("call.ai_gather.message_history_updated", payload);
        }
        if (body.path("send_partial_results").asBoolean()) {
            ObjectNode payload = call.parties();
            payload.putArray("message_history");
            payload.putObject("partial_results");
            call.emit("call.ai_gather.partial_results", payload);
        }
        return started;
    }

    void gathered(Map<String, ?> result) {
        endGather("valid", result);
        end(null);
    }

    private void endGather(String status, Map<String, ?> result) {
        gathers = false;
        ObjectNode payload = call.parties().put("status", status);
        payload.putArray("message_history");
        payload.set("result", Json.of(result));
        call.emit("call.ai_gather.ended", payload);
    }

    /** Ends the conversation if one is in progress; the reason may be null. */
    void end(String reason) {
        if (id == null) {
            return;
        }
        if (gathers) {
            endGather("invalid", Map.of());
        }
        ObjectNode ended = call.parties()
                .put("conversation_id", id)
                .put("calling_party_type", "pstn")
                .put("duration_sec", call.secondsUntil(call.now()))
                .put("reason", reason);
        id = null;
        call.emit("call.conversation.ended", ended);
        ObjectNode insights = call.ids()
                .put("calling_party_type", "pstn")
                .put("insight_group_id", UUID.randomUUID().toString());
        insights.putArray("results");
        call.emit("call.conversation_insights.generated", insights);
    }
}
