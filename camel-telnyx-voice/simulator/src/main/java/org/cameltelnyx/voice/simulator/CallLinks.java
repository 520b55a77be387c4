package org.cameltelnyx.voice.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The connections of a leg: a bridged leg, a conference, a queue, a supervised leg. Guarded by the switchboard's monitor.
 */
final class CallLinks {

    private final SimulatedCall call;
    private final Switchboard switchboard;
    private boolean parksAfterUnbridge;
    private SimulatedCall peer;
    private SimulatedCall bridgesOnAnswer;
    private SimulatedQueue queue;
    private SimulatorClock.Timer queueTimeOut;
    private SimulatedConference conference;
    private SimulatedCall supervised;
    private String supervisorRole;

    CallLinks(SimulatedCall call, Switchboard switchboard, JsonNode wishes) {
        this.call = call;
        this.switchboard = switchboard;
        this.parksAfterUnbridge = parks(wishes);
    }

    SimulatedCall peer() {
        return peer;
    }

    void bridgeOnAnswer(SimulatedCall other) {
        bridgesOnAnswer = other;
    }

    void answered() {
        if (bridgesOnAnswer != null && bridgesOnAnswer.state() != SimulatedCall.State.ENDED) {
            bridge(bridgesOnAnswer);
        }
    }

    void bridge(SimulatedCall other, JsonNode body) {
        if (other == call) {
            throw new Refusal(TelnyxError.INVALID_VALUE, "A call cannot be bridged with itself.", "/call_control_id");
        }
        parksAfterUnbridge = parks(body);
        bridge(other);
        call.media().recordIfWanted(body);
    }

    /** Bridges two legs. Each leaves its queue, and loses the leg that it was bridged with. */
    private void bridge(SimulatedCall other) {
        List<SimulatedCall> pair = List.of(call, other);
        List<SimulatedCall> leftAlone = new ArrayList<>();
        for (SimulatedCall leg : pair) {
            CallLinks links = leg.links();
            if (links.queue != null) {
                links.queue.remove(leg, "bridged");
            }
            if (links.peer != null && !pair.contains(links.peer)) {
                leftAlone.add(links.peer);
            }
        }
        peer = other;
        other.links().peer = call;
        pair.forEach(leg -> leg.emit("call.bridged", leg.parties()));
        leftAlone.forEach(leg -> leg.links().unbridged(SimulatedCall.NORMAL_CLEARING));
    }

    private void unbridged(String cause) {
        peer = null;
        if (!parksAfterUnbridge) {
            call.endByApplication(cause);
        }
    }

    private static boolean parks(JsonNode body) {
        return body.path("park_after_unbridge").asText().equals("self");
    }

    /** Leaves the queue and the conference, because the leg has ended. */
    void hangUp() {
        if (queue != null) {
            queue.hangUp(call);
        }
        if (conference != null) {
            conference.leave(call);
        }
    }

    /** Hangs up the bridged leg, because this leg was hung up. */
    void unbridgePeer(String cause) {
        SimulatedCall other = peer;
        if (other != null) {
            peer = null;
            other.links().unbridged(cause);
        }
    }

    SimulatedQueue queue() {
        return queue;
    }

    void enqueue(JsonNode body) {
        if (queue != null) {
            throw new Refusal(TelnyxError.ALREADY_IN_QUEUE, "The call already waits in the queue " + queue.name() + ".");
        }
        SimulatedQueue joined = switchboard.queueToWaitIn(body);
        joined.add(call, body.path("keep_after_hangup").asBoolean());
        queue = joined;
        if (body.has("max_wait_time_secs")) {
            queueTimeOut = call.after(
                    Duration.ofSeconds(body.path("max_wait_time_secs").asInt()), () -> joined.remove(call, "timeout"));
        }
    }

    void leaveQueue() {
        if (queue == null) {
            throw new Refusal(TelnyxError.NOT_IN_QUEUE, "The call waits in no queue.");
        }
        queue.remove(call, "leave");
    }

    void leftQueue() {
        queue = null;
        if (queueTimeOut != null) {
            queueTimeOut.cancel();
        }
    }

    boolean isInConference() {
        return conference != null;
    }

    void joined(SimulatedConference newConference) {
        conference = newConference;
    }

    SimulatedCall supervised() {
        return supervised;
    }

    void supervise(SimulatedCall other, String role) {
        supervised = other;
        supervisorRole = role;
    }

    String supervisorRole() {
        return supervisorRole;
    }

    void switchSupervisorRole(String role) {
        supervisorRole = role;
    }
}
