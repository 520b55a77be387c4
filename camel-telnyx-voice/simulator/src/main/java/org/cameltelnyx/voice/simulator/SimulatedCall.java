package org.cameltelnyx.voice.simulator;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One leg of a call, as Telnyx would keep it. A test lets things happen to it ({@link #answer()}, {@link #hangup()})
 * and reads what commands have made of it. Everything that changes is guarded by this object's monitor; a command is
 * carried out while it is held, so that two commands for one leg never mix.
 */
public final class SimulatedCall {

    /** What a leg can be in. */
    public enum State {
        /** It rings, and waits for an answer. */
        PARKED,
        /** It has been answered. */
        ANSWERED,
        /** It is over; commands are refused. */
        ENDED
    }

    private static final int SIP_TRYING = 100;
    private static final int SIP_OK = 200;
    private static final int FIRST_SIP_FAILURE = 300;
    private static final String NORMAL_CLEARING = "normal_clearing";

    private final CallOptions options;
    private final EventSource events;
    private final String callLegId = UUID.randomUUID().toString();
    private final Instant startTime;
    private final StringBuilder digits = new StringBuilder();

    private State state = State.PARKED;
    private String clientState;
    private String supervisorRole;
    private boolean recording;
    private boolean noiseSuppression;
    private int referOutcome = SIP_OK;
    private String siprecFailure;

    SimulatedCall(CallOptions options, EventSource events) {
        this.options = options;
        this.events = events;
        this.clientState = options.clientState();
        this.startTime = events.now();
    }

    /**
     * The called party answers: delivers call.answered. Does nothing unless the call is parked.
     *
     * @return this call
     */
    public synchronized SimulatedCall answer() {
        if (state == State.PARKED) {
            state = State.ANSWERED;
            events.emit("call.answered", parties().put("start_time", startedAt()).put("state", "answered"));
        }
        return this;
    }

    /**
     * The caller hangs up: delivers siprec.stopped if the call was being recorded, then call.hangup. Does nothing when
     * the call is over already.
     *
     * @return this call
     */
    public SimulatedCall hangup() {
        return hangup(NORMAL_CLEARING);
    }

    /**
     * The call ends for the given reason: delivers siprec.stopped if the call was being recorded, then call.hangup.
     * Does nothing when the call is over already.
     *
     * @param  cause the hangup_cause of both events, such as {@code user_busy}
     * @return       this call
     */
    public synchronized SimulatedCall hangup(String cause) {
        if (state == State.ENDED) {
            return this;
        }
        state = State.ENDED;
        stopSiprec(cause);
        events.emit("call.hangup", parties()
                .put("start_time", startedAt())
                .put("state", "hangup")
                .put("hangup_cause", cause)
                .put("hangup_source", "caller")
                .put("sip_hangup_cause", Integer.toString(SIP_OK)));
        return this;
    }

    /**
     * Delivers an event of the test's own choice about this call: the ids, client state, from and to of this call, and
     * the given fields on top.
     *
     * @param  eventType the type as on the wire, such as {@code call.dtmf.received}
     * @param  fields    further fields of the payload; they win over this call's own
     * @return           the id of the event
     */
    public synchronized String send(String eventType, Map<String, ?> fields) {
        ObjectNode payload = parties();
        fields.forEach((name, value) -> payload.set(name, Json.of(value)));
        return events.emit(eventType, payload);
    }

    /**
     * Scripts how the receiver of a transfer by REFER reacts, from now on.
     *
     * @param  sipStatus below 300 leads to call.refer.completed, which is the default with 200; 300 and above, such as
     *                   603, to call.refer.failed
     * @return           this call
     */
    public synchronized SimulatedCall referOutcome(int sipStatus) {
        this.referOutcome = sipStatus;
        return this;
    }

    /**
     * Scripts that no SIPREC session can be started, from now on: start-siprec leads to siprec.failed.
     *
     * @param  cause the failure_cause of the event, such as {@code no_answer}; null lets sessions start again
     * @return       this call
     */
    public synchronized SimulatedCall failSiprec(String cause) {
        this.siprecFailure = cause;
        return this;
    }

    /**
     * The id by which commands name this leg.
     *
     * @return the call control id, not percent-encoded
     */
    public String callControlId() {
        return options.callControlId();
    }

    /**
     * The id of this leg in events.
     *
     * @return the call leg id
     */
    public String callLegId() {
        return callLegId;
    }

    /**
     * The id that the legs of one conversation share.
     *
     * @return the call session id
     */
    public String callSessionId() {
        return options.callSessionId();
    }

    /**
     * The id of the Call Control application.
     *
     * @return the connection id
     */
    public String connectionId() {
        return options.connectionId();
    }

    /**
     * Who calls.
     *
     * @return a number or SIP URI
     */
    public String from() {
        return options.from();
    }

    /**
     * Who is called.
     *
     * @return a number or SIP URI
     */
    public String to() {
        return options.to();
    }

    /**
     * The client state that the latest command has set, which every later event of this leg repeats.
     *
     * @return base64, as on the wire; null when there is none
     */
    public synchronized String clientState() {
        return clientState;
    }

    /**
     * What the leg is in.
     *
     * @return the state
     */
    public synchronized State state() {
        return state;
    }

    /**
     * All DTMF digits and pauses that send-dtmf has sent, in order.
     *
     * @return the digits; empty when none were sent
     */
    public synchronized String digits() {
        return digits.toString();
    }

    /**
     * The role to which switch-supervisor-role has switched.
     *
     * @return {@code barge}, {@code whisper} or {@code monitor}; null when it was never switched
     */
    public synchronized String supervisorRole() {
        return supervisorRole;
    }

    /**
     * Whether a SIPREC session is running.
     *
     * @return true between start-siprec and stop-siprec or the end of the call
     */
    public synchronized boolean recording() {
        return recording;
    }

    /**
     * Whether noise is being suppressed.
     *
     * @return true between start-noise-suppression and stop-noise-suppression
     */
    public synchronized boolean noiseSuppression() {
        return noiseSuppression;
    }

    synchronized void ring() {
        events.emit("call.initiated", parties()
                .put("start_time", startedAt())
                .put("direction", "incoming")
                .put("state", "parked"));
    }

    synchronized void changeClientState(String newClientState) {
        this.clientState = newClientState;
    }

    synchronized void refer() {
        events.emit("call.refer.started", parties().put("sip_notify_response", SIP_TRYING));
        String end = referOutcome < FIRST_SIP_FAILURE ? "call.refer.completed" : "call.refer.failed";
        events.emit(end, parties().put("sip_notify_response", referOutcome));
    }

    synchronized void startSiprec() {
        if (siprecFailure != null) {
            events.emit("siprec.failed", ids().put("failure_cause", siprecFailure));
            return;
        }
        recording = true;
        events.emit("siprec.started", ids());
    }

    synchronized void stopSiprec() {
        stopSiprec(NORMAL_CLEARING);
    }

    synchronized void sendDigits(String sent) {
        digits.append(sent);
    }

    synchronized void startNoiseSuppression() {
        noiseSuppression = true;
    }

    synchronized void stopNoiseSuppression() {
        noiseSuppression = false;
    }

    synchronized void switchSupervisorRole(String role) {
        this.supervisorRole = role;
    }

    private void stopSiprec(String cause) {
        if (recording) {
            recording = false;
            events.emit("siprec.stopped", ids().put("hangup_cause", cause));
        }
    }

    private ObjectNode parties() {
        return ids().put("from", from()).put("to", to());
    }

    private ObjectNode ids() {
        return Json.object()
                .put("call_control_id", callControlId())
                .put("call_leg_id", callLegId)
                .put("call_session_id", callSessionId())
                .put("connection_id", connectionId())
                .put("client_state", clientState);
    }

    private String startedAt() {
        return EventSource.format(startTime);
    }
}
