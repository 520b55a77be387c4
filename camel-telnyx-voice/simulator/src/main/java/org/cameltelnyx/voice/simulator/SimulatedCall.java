package org.cameltelnyx.voice.simulator;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One call leg of the simulated Telnyx. A test acts as the other party ({@link #answer()}, {@link #type},
 * {@link #hangup()}) and reads the effects of commands. Speech and audio take no time unless the simulator has a
 * {@linkplain TelnyxSimulatorBuilder#manualClock() manual clock}: they end as soon as they start, unless a command repeats
 * them for ever. Timeouts happen when the test moves the {@linkplain TelnyxSimulator#clock() clock}. The monitor of the
 * switchboard guards all mutable state.
 */
public final class SimulatedCall {

    /** The state of a leg. */
    public enum State {
        /** The leg rings, and waits for an answer. */
        PARKED,
        /** The leg is answered. */
        ANSWERED,
        /** The leg has ended; commands are refused. */
        ENDED
    }

    /** The direction of a call. */
    public enum Direction {
        /** Another party calls a number of the application. */
        INCOMING,
        /** A command of the application calls another party. */
        OUTGOING
    }

    static final String NORMAL_CLEARING = "normal_clearing";

    private static final String ON_HOLD = "on hold";
    private static final String CALLER = "caller";
    private static final String CALLEE = "callee";
    private static final String UNKNOWN = "unknown";
    private static final int SIP_TRYING = 100;
    private static final int SIP_OK = 200;
    private static final int RING_SECONDS = 30;
    private static final int MAX_SECONDS = 14_400;
    private static final int FIRST_SIP_FAILURE = 300;
    private static final int LAST_SIP_STATUS = 699;
    private static final List<String> HANGUP_CAUSES = List.of(
            "call_rejected", NORMAL_CLEARING, "originator_cancel", "timeout", "time_limit", "user_busy", "not_found",
            "no_answer", "unspecified");
    /** The status codes of RFC 3261; Telnyx does not document which cause has which status. */
    private static final Map<String, Integer> SIP_STATUS_OF_CAUSE = Map.of(
            "call_rejected", 603, "timeout", 408, "user_busy", 486, "not_found", 404, "no_answer", 480);
    private static final List<String> RECORDING_ERRORS = List.of(
            "Failed to authorize with storage using custom credentials", "Invalid credentials json", "Unsupported backend",
            "Internal server error");
    private static final List<String> DETECTED = List.of(
            "human", "machine", "not_sure", "human_residence", "human_business", "silence", "fax_detected");

    private final Switchboard switchboard;
    private final CallOptions options;
    private final EventSource events;
    private final Direction direction;
    /** The fields of the command that created the call, which apply once it is answered. */
    private final JsonNode wishes;
    private final String callLegId = UUID.randomUUID().toString();
    private final Instant startTime;
    private final StringBuilder digits = new StringBuilder();
    private final CallLinks links;
    private final CallMedia media = new CallMedia(this);
    private final Conversation conversation = new Conversation(this);

    private State state = State.PARKED;
    private Instant endTime;
    private String clientState;
    private CallWebhooks webhooks;
    private String answeredBy = "human";
    private boolean onHold;
    private Gather gather;
    private Payment payment;
    private String paymentRefusal;
    private SimulatorClock.Timer ringing;
    private SimulatorClock.Timer timeLimit;
    private int referOutcome = SIP_OK;

    SimulatedCall(
            Switchboard switchboard, CallOptions options, EventSource events, Direction direction, JsonNode wishes) {
        this.switchboard = switchboard;
        this.options = options;
        this.events = events;
        this.direction = direction;
        this.wishes = wishes;
        this.clientState = options.clientState();
        this.webhooks = switchboard.webhooksOf(options.connectionId()).changedBy(wishes);
        this.startTime = events.now();
        this.links = new CallLinks(this, switchboard, wishes);
    }

    /**
     * The called party answers: delivers call.answered, and the result of answering machine detection if the call was
     * dialed with it. Does nothing if the call is already answered.
     *
     * @return                       this call
     * @throws IllegalStateException if the call has ended
     */
    public SimulatedCall answer() {
        synchronized (switchboard) {
            refuseUnless(state != State.ENDED, "cannot be answered: it has ended");
            if (state == State.PARKED) {
                answered(wishes);
                detectMachine();
                links.answered();
            }
            return this;
        }
    }

    /**
     * Scripts the result of answering machine detection.
     *
     * @param  result                   the result of the event, such as {@code machine}; by default {@code human}, or for
     *                                  premium detection {@code human_residence}
     * @return                          this call
     * @throws IllegalArgumentException if Telnyx documents no such result
     */
    public SimulatedCall answeredBy(String result) {
        synchronized (switchboard) {
            answeredBy = Names.require("result of a detection", result, DETECTED);
            return this;
        }
    }

    /**
     * The caller presses keys: delivers call.dtmf.received for each, and call.gather.ended if digits are being gathered
     * and this was the last of them.
     *
     * @param  keys                     the keys, such as {@code 12#}
     * @return                          this call
     * @throws IllegalArgumentException if a telephone does not have these keys
     * @throws IllegalStateException    if the call is not answered, or a payment is in progress
     */
    public SimulatedCall type(String keys) {
        if (!keys.matches("[0-9A-D*#]+")) {
            throw new IllegalArgumentException(
                    "The keys '" + keys + "' do not exist: a telephone has the keys 0 to 9, * and #, and at most A to D");
        }
        synchronized (switchboard) {
            refuseUnlessAnswered("no keys can be pressed");
            refuseUnless(payment == null, "collects the details of a payment, whose keys are not delivered; use pay()");
            for (char key : keys.toCharArray()) {
                emit("call.dtmf.received", parties().put("digit", String.valueOf(key)));
                String status = gather == null ? null : gather.take(key);
                if (status != null) {
                    endGather(status);
                }
            }
            return this;
        }
    }

    /**
     * The time for pressing keys ends: delivers call.gather.ended.
     *
     * @return                       this call
     * @throws IllegalStateException if no digits are being gathered
     */
    public SimulatedCall letGatherTimeOut() {
        synchronized (switchboard) {
            refuseUnless(gather != null, "gathers no digits; wait until the command has been received");
            gather.timeOut();
            return this;
        }
    }

    /**
     * The caller enters all remaining details of a payment: delivers call.payment.progress for each and for the processing,
     * then call.payment.completed with the result success, unless {@linkplain #refusePayments payments are refused}. The
     * details are those of a test card or a test account.
     *
     * @return                       this call
     * @throws IllegalStateException if no details are being collected
     */
    public SimulatedCall pay() {
        synchronized (switchboard) {
            collecting().pay();
            return this;
        }
    }

    /**
     * The caller enters an invalid value for the current detail of a payment: delivers call.payment.progress with the
     * status failed, and after the last attempt call.payment.completed with the result too-many-failed-attempts. For a
     * caller who enters nothing, move the clock.
     *
     * @param  errorType                the error, such as {@code invalid-card-number}
     * @return                          this call
     * @throws IllegalArgumentException if Telnyx documents no such error
     * @throws IllegalStateException    if no details are being collected
     */
    public SimulatedCall payWrongly(String errorType) {
        Names.require("error_type of call.payment.progress", errorType, Payment.ERRORS);
        synchronized (switchboard) {
            collecting().fail(errorType);
            return this;
        }
    }

    /**
     * A payment ends while its details are being collected: delivers call.payment.completed.
     *
     * @param  result                   the result, such as {@code internal-error}
     * @return                          this call
     * @throws IllegalArgumentException if Telnyx documents no such result
     * @throws IllegalStateException    if no details are being collected
     */
    public SimulatedCall endPayment(String result) {
        Names.require("result of call.payment.completed", result, Payment.RESULTS);
        synchronized (switchboard) {
            collecting();
            endPayment(result, Json.object());
            return this;
        }
    }

    /**
     * Scripts that the payment connector refuses payments, from now on: their result is payment-connector-error.
     *
     * @param  errorCode the pay_error_code of the event, such as {@code card_declined}; null lets payments succeed again
     * @return           this call
     */
    public SimulatedCall refusePayments(String errorCode) {
        synchronized (switchboard) {
            paymentRefusal = errorCode;
            return this;
        }
    }

    /**
     * The call has waited in its queue for the maximum time: delivers call.dequeued.
     *
     * @return                       this call
     * @throws IllegalStateException if the call waits in no queue
     */
    public SimulatedCall letQueueTimeOut() {
        synchronized (switchboard) {
            refuseUnless(links.queue() != null, "waits in no queue; wait until the command has been received");
            links.queue().remove(this, "timeout");
            return this;
        }
    }

    /**
     * An AI assistant has gathered its data: delivers call.ai_gather.ended.
     *
     * @param  result                the data that the assistant has gathered
     * @return                       this call
     * @throws IllegalStateException if no assistant gathers anything
     */
    public SimulatedCall gatheredByAi(Map<String, ?> result) {
        synchronized (switchboard) {
            refuseUnless(conversation.gathers(), "has no assistant that gathers; wait until the command has been received");
            conversation.gathered(result);
            return this;
        }
    }

    /**
     * An AI assistant gives up before it has gathered its data: delivers call.ai_gather.ended with the status invalid.
     * Telnyx does not document when it sends that status; the simulator also sends it if the conversation is stopped or the
     * call ends.
     *
     * @return                       this call
     * @throws IllegalStateException if no assistant gathers anything
     */
    public SimulatedCall notGatheredByAi() {
        synchronized (switchboard) {
            refuseUnless(conversation.gathers(), "has no assistant that gathers; wait until the command has been received");
            conversation.end(null);
            return this;
        }
    }

    /**
     * The conversation of an AI assistant or a relay ends, and the call continues: delivers call.conversation.ended.
     *
     * @param  reason                the reason of the event, such as {@code customer_disconnect}; null for none
     * @return                       this call
     * @throws IllegalStateException if no conversation is in progress
     */
    public SimulatedCall endConversation(String reason) {
        synchronized (switchboard) {
            refuseUnless(conversation.isUnderWay(), "has no conversation; wait until the command has been received");
            conversation.end(reason);
            return this;
        }
    }

    /**
     * The caller speaks: delivers call.transcription if the call is being transcribed.
     *
     * @param  text                  the spoken text
     * @return                       this call
     * @throws IllegalStateException if the call is not answered
     */
    public SimulatedCall say(String text) {
        synchronized (switchboard) {
            refuseUnlessAnswered("speech is not heard");
            media.hear(text);
            return this;
        }
    }

    /**
     * The other party puts the call on hold: delivers call.hold.
     *
     * @return                       this call
     * @throws IllegalStateException if the call is not answered, or is already on hold
     */
    public SimulatedCall hold() {
        synchronized (switchboard) {
            refuseUnlessAnswered("it cannot be put on hold");
            refuseUnless(!onHold, "is already on hold");
            onHold = true;
            emit("call.hold", parties());
            return this;
        }
    }

    /**
     * The other party resumes the call: delivers call.unhold.
     *
     * @return                       this call
     * @throws IllegalStateException if the call is not on hold
     */
    public SimulatedCall unhold() {
        synchronized (switchboard) {
            refuseUnless(onHold && state == State.ANSWERED, "is not on hold");
            onHold = false;
            emit("call.unhold", parties());
            return this;
        }
    }

    /**
     * The other party hangs up: ends all activities of the call, and delivers call.hangup. Does nothing if the call has
     * already ended.
     *
     * @return this call
     */
    public SimulatedCall hangup() {
        return hangup(NORMAL_CLEARING);
    }

    /**
     * The call ends for the given reason: ends all its activities, and delivers call.hangup. A bridged call ends as well,
     * unless it is to be parked; a call that a transfer was to bridge with it continues. Does nothing if the call has
     * already ended.
     *
     * @param  cause                    the hangup_cause, such as {@code user_busy}
     * @return                          this call
     * @throws IllegalArgumentException if Telnyx documents no such cause
     */
    public SimulatedCall hangup(String cause) {
        Names.require("hangup_cause", cause, HANGUP_CAUSES);
        synchronized (switchboard) {
            end(cause, direction == Direction.INCOMING ? CALLER : CALLEE);
            return this;
        }
    }

    /** Ends the call because of a command of the application. */
    void endByApplication(String cause) {
        end(cause, direction == Direction.INCOMING ? CALLEE : CALLER);
    }

    private void end(String cause, String source) {
        if (state == State.ENDED) {
            return;
        }
        state = State.ENDED;
        endTime = events.now();
        Stream.of(ringing, timeLimit).filter(Objects::nonNull).forEach(SimulatorClock.Timer::cancel);
        if (gather != null) {
            endGather(CallMedia.HANGUP);
        }
        if (payment != null) {
            endPayment("cancelled", Json.object());
        }
        media.hangUp(cause);
        links.hangUp();
        emit("call.hangup", withSipHeaders(parties())
                .put("start_time", startedAt())
                .put("state", "hangup")
                .put("hangup_cause", cause)
                .put("hangup_source", source)
                .put("sip_hangup_cause", sipStatus(cause)));
        media.stopRecording(Json.object());
        conversation.end(null);
        links.unbridgePeer(cause);
    }

    /** The SIP status with which the called party answered the INVITE; an incoming call has none. */
    private String sipStatus(String cause) {
        return direction == Direction.INCOMING
                ? "unspecified"
                : String.valueOf(SIP_STATUS_OF_CAUSE.getOrDefault(cause, SIP_OK));
    }

    /**
     * Delivers any event about this call: the ids, client state, from and to of this call, and the given fields.
     *
     * @param  eventType the type as on the wire, such as {@code call.cost}
     * @param  fields    further fields of the payload; they override those of this call
     * @return           the id of the event
     */
    public String send(String eventType, Map<String, ?> fields) {
        synchronized (switchboard) {
            ObjectNode payload = parties();
            fields.forEach((name, value) -> payload.set(name, Json.of(value)));
            return emit(eventType, payload);
        }
    }

    /**
     * Delivers an event about this call with the fields of Telnyx' example, and those ids of this call that such an event
     * contains.
     *
     * @param  eventType                the type as on the wire, such as {@code call.cost}
     * @return                          the id of the event
     * @throws IllegalArgumentException if Telnyx documents no such event
     */
    public String sendExample(String eventType) {
        synchronized (switchboard) {
            return emit(eventType, EventTypes.example(eventType, parties()));
        }
    }

    /**
     * The types of all events that Telnyx documents.
     *
     * @return the types as on the wire
     */
    public static List<String> eventTypes() {
        return EventTypes.documented();
    }

    /**
     * Scripts how the receiver of a transfer by REFER reacts, from now on.
     *
     * @param  sipStatus                below 300 leads to call.refer.completed, which is the default with 200; 300 and
     *                                  above, such as 603, to call.refer.failed
     * @return                          this call
     * @throws IllegalArgumentException if the status is not from 200 to 699
     */
    public SimulatedCall referOutcome(int sipStatus) {
        if (sipStatus < SIP_OK || sipStatus > LAST_SIP_STATUS) {
            throw new IllegalArgumentException(sipStatus + " is not a final status of SIP, from 200 to 699");
        }
        synchronized (switchboard) {
            this.referOutcome = sipStatus;
            return this;
        }
    }

    /**
     * Scripts that no SIPREC session can be started, from now on: start-siprec leads to siprec.failed.
     *
     * @param  cause the failure_cause of the event, such as {@code no_answer}; null lets sessions start again
     * @return       this call
     */
    public SimulatedCall failSiprec(String cause) {
        synchronized (switchboard) {
            media.failSiprec(cause);
            return this;
        }
    }

    /**
     * Scripts that no stream can be started, from now on: start-streaming leads to streaming.failed.
     *
     * @param  reason the failure_reason of the event, such as {@code connection_failed}; null lets streams start again
     * @return        this call
     */
    public SimulatedCall failStreaming(String reason) {
        synchronized (switchboard) {
            media.failStreaming(reason);
            return this;
        }
    }

    /**
     * Scripts that no recording can be saved, from now on: the end of a recording leads to call.recording.error. Telnyx
     * does not document when it sends that event; the simulator sends it in place of call.recording.saved, and without the
     * call control id, as in Telnyx' example.
     *
     * @param  reason                   the reason of the event, such as {@code Internal server error}; null lets recordings be
     *                                  saved again
     * @return                          this call
     * @throws IllegalArgumentException if Telnyx documents no such reason
     */
    public SimulatedCall failRecording(String reason) {
        synchronized (switchboard) {
            media.failRecording(
                    reason == null ? null : Names.require("reason of call.recording.error", reason, RECORDING_ERRORS));
            return this;
        }
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
     * The id that all legs of the call session share.
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
     * The caller.
     *
     * @return a number or SIP URI
     */
    public String from() {
        return options.from();
    }

    /**
     * The called party.
     *
     * @return a number or SIP URI
     */
    public String to() {
        return options.to();
    }

    /**
     * The client state that the latest command has set; every later event of this leg repeats it.
     *
     * @return base64, as on the wire; null without a client state
     */
    public String clientState() {
        synchronized (switchboard) {
            return clientState;
        }
    }

    /**
     * The client state as plain text.
     *
     * @return the decoded text; null without a client state
     */
    public String clientStateText() {
        String base64 = clientState();
        return base64 == null ? null : new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }

    /**
     * The state of the leg.
     *
     * @return the state
     */
    public State state() {
        synchronized (switchboard) {
            return state;
        }
    }

    /**
     * All DTMF digits and pauses that send-dtmf has sent, in order.
     *
     * @return the digits; empty if none were sent
     */
    public String digits() {
        synchronized (switchboard) {
            return digits.toString();
        }
    }

    /**
     * The leg that this one was dialed to supervise.
     *
     * @return the other leg; empty unless the dial command named one
     */
    public Optional<SimulatedCall> supervised() {
        synchronized (switchboard) {
            return Optional.ofNullable(links.supervised());
        }
    }

    /**
     * The role of a supervisor: the one that this leg was dialed with, or to which switch-supervisor-role has switched.
     *
     * @return {@code barge}, {@code whisper} or {@code monitor}; null for a leg that never had one
     */
    public String supervisorRole() {
        synchronized (switchboard) {
            return links.supervisorRole();
        }
    }

    /**
     * Whether a SIPREC session is running.
     *
     * @return true between start-siprec and stop-siprec or the end of the call
     */
    public boolean recording() {
        synchronized (switchboard) {
            return media.hasSiprec();
        }
    }

    /**
     * Whether noise suppression is active.
     *
     * @return true between start-noise-suppression and stop-noise-suppression
     */
    public boolean noiseSuppression() {
        synchronized (switchboard) {
            return media.suppressesNoise();
        }
    }

    /**
     * Whether the application calls or is called.
     *
     * @return the direction
     */
    public Direction direction() {
        return direction;
    }

    /**
     * The leg that is bridged with this one.
     *
     * @return the other leg; empty unless they are bridged
     */
    public Optional<SimulatedCall> peer() {
        synchronized (switchboard) {
            return Optional.ofNullable(links.peer());
        }
    }

    /** The activities of this leg, in the words of the commands that start them. */
    List<String> underWay() {
        List<String> all = new ArrayList<>();
        if (gather != null) {
            all.add("gather");
        }
        if (payment != null) {
            all.add("payment");
        }
        if (conversation.isUnderWay()) {
            all.add(conversation.gathers() ? "ai gather" : "assistant");
        }
        all.addAll(media.underWay());
        if (onHold) {
            all.add(ON_HOLD);
        }
        if (links.supervisorRole() != null) {
            all.add("supervisor: " + links.supervisorRole());
        }
        return all;
    }

    private void refuseUnlessAnswered(String consequence) {
        refuseUnless(state == State.ANSWERED,
                (state == State.ENDED ? "has ended: " : "is not answered: ") + consequence);
    }

    private void refuseUnless(boolean possible, String objection) {
        if (!possible) {
            throw new IllegalStateException("The call " + callControlId() + " " + objection);
        }
    }

    CallMedia media() {
        return media;
    }

    CallLinks links() {
        return links;
    }

    Conversation conversation() {
        return conversation;
    }

    String emit(String eventType, ObjectNode payload) {
        return events.emit(eventType, payload, webhooks);
    }

    Instant now() {
        return events.now();
    }

    /** Runs an action when the clock reaches the end of a delay, unless the call has ended by then. */
    SimulatorClock.Timer after(Duration delay, Runnable action) {
        return switchboard.after(delay, () -> {
            if (state != State.ENDED) {
                action.run();
            }
        });
    }

    boolean soundsTakeTime() {
        return switchboard.soundsTakeTime();
    }

    Duration lengthOf(JsonNode body) {
        return switchboard.lengthOf(body);
    }

    void ring() {
        boolean incoming = direction == Direction.INCOMING;
        emit("call.initiated", withSipHeaders(parties())
                .put("start_time", startedAt())
                .put("direction", incoming ? "incoming" : "outgoing")
                .put("state", incoming ? "parked" : "bridging"));
        if (!incoming) {
            // the simulator does not try another route to the number
            String cause = wishes.path("retry_on_timeout").asBoolean(true) ? "timeout" : "no_answer";
            ringing = after(seconds("timeout_secs", RING_SECONDS), () -> end(cause, UNKNOWN));
        }
    }

    void changeClientState(String newClientState) {
        this.clientState = newClientState;
    }

    /** Answers the call by command; returns the id of the recording that starts with it, or null. */
    String answer(JsonNode body) {
        if (direction == Direction.OUTGOING) {
            throw new Refusal(TelnyxError.NOT_INCOMING, "The called party answers an outgoing call, not a command.");
        }
        sendWebhooksTo(body);
        return state == State.PARKED ? answered(body) : null;
    }

    /** Applies the webhook settings of a command to the webhooks that follow. */
    void sendWebhooksTo(JsonNode body) {
        webhooks = webhooks.changedBy(body);
    }

    private String answered(JsonNode wanted) {
        state = State.ANSWERED;
        if (ringing != null) {
            ringing.cancel();
            timeLimit = after(seconds("time_limit_secs", MAX_SECONDS), () -> end("time_limit", UNKNOWN));
        }
        emit("call.answered", withSipHeaders(parties()).put("start_time", startedAt()).put("state", "answered"));
        return media.begin(wanted);
    }

    private void detectMachine() {
        String mode = wishes.path("answering_machine_detection").asText("disabled");
        if (mode.equals("disabled")) {
            return;
        }
        boolean premium = mode.equals("premium");
        String result = premium && answeredBy.equals("human") ? "human_residence" : answeredBy;
        emit("call.machine." + (premium ? "premium." : "") + "detection.ended", parties().put("result", result));
        if (result.equals("machine") && !mode.equals("detect")) {
            emit("call.machine." + (premium ? "premium." : "") + "greeting.ended",
                    parties().put("result", premium || mode.equals("detect_beep") ? "beep_detected" : "ended"));
        }
    }

    /**
     * Collects digits. The prompt takes what to run after it, and is null without a prompt. Telnyx does not document what
     * happens to an earlier gathering: here it is cancelled.
     */
    void gather(JsonNode body, Function<Runnable, CallMedia.Sound> prompt) {
        stopGather();
        gather = new Gather(this, body, prompt);
        gather.begin();
    }

    void stopGather() {
        if (gather != null) {
            endGather("cancelled");
        }
    }

    void endGather(String status) {
        Gather ended = gather;
        gather = null;
        ended.end(status);
        emit("call.gather.ended", parties().put("digits", ended.digits()).put("status", status));
    }

    /**
     * Collects a payment; with a token it ends immediately. Telnyx does not document what happens to an earlier payment:
     * here it is cancelled.
     */
    void pay(JsonNode body) {
        if (payment != null) {
            endPayment("cancelled", Json.object());
        }
        payment = new Payment(this, body);
        payment.begin();
    }

    void endPayment(String result, ObjectNode fields) {
        Payment ended = payment;
        payment = null;
        ended.end();
        emit("call.payment.completed", ended.payload().put("result", result).setAll(fields));
    }

    private Payment collecting() {
        refuseUnless(payment != null, "collects no payment; wait until the command has been received");
        return payment;
    }

    /** The caller mistypes the first detail of a payment. */
    void mistypePayment() {
        synchronized (switchboard) {
            collecting().mistype();
        }
    }

    /** The caller enters details that the payment connector refuses. Later payments succeed or fail as scripted. */
    void payInVain(String errorCode) {
        synchronized (switchboard) {
            String scripted = paymentRefusal;
            paymentRefusal = errorCode;
            try {
                pay();
            } finally {
                paymentRefusal = scripted;
            }
        }
    }

    /** The error code with which the payment connector refuses payments, or null. */
    String paymentRefusal() {
        synchronized (switchboard) {
            return paymentRefusal;
        }
    }

    void refer() {
        emit("call.refer.started", parties().put("sip_notify_response", SIP_TRYING));
        String end = referOutcome < FIRST_SIP_FAILURE ? "call.refer.completed" : "call.refer.failed";
        emit(end, parties().put("sip_notify_response", referOutcome));
    }

    void receivedSipInfo() {
        emit("call.sip_info.received", parties());
    }

    void sendDigits(String sent) {
        digits.append(sent);
    }

    /** The JSON of the call, for its status and for the answer to dial. */
    ObjectNode json() {
        ObjectNode json = Json.object()
                .put("record_type", "call")
                .put("call_control_id", callControlId())
                .put("call_leg_id", callLegId)
                .put("call_session_id", callSessionId())
                .put("client_state", clientState)
                .put("is_alive", state != State.ENDED)
                .put("start_time", startedAt());
        if (endTime != null) {
            json.put("end_time", EventSource.format(endTime)).put("call_duration", secondsUntil(endTime));
        }
        return json;
    }

    /** The JSON of the call in the list of active calls of its connection. */
    ObjectNode jsonOfActive(Instant now) {
        return Json.object()
                .put("record_type", "call")
                .put("call_control_id", callControlId())
                .put("call_leg_id", callLegId)
                .put("call_session_id", callSessionId())
                .put("client_state", clientState)
                .put("call_duration", secondsUntil(now));
    }

    Archive archive() {
        return switchboard.archive();
    }

    ObjectNode ids() {
        return Json.object()
                .put("call_control_id", callControlId())
                .put("call_leg_id", callLegId)
                .put("call_session_id", callSessionId())
                .put("connection_id", connectionId())
                .put("client_state", clientState());
    }

    ObjectNode parties() {
        return ids().put("from", from()).put("to", to());
    }

    /** Adds the SIP headers, as Telnyx delivers a Diversion header of the INVITE; the number of a command counts as one. */
    private ObjectNode withSipHeaders(ObjectNode payload) {
        String diversion = wishes.path("diversion").asText(options.diversion());
        if (diversion != null) {
            payload.putArray("sip_headers").addObject().put("name", "Diversion").put("value", diversion);
        }
        return payload;
    }

    long secondsUntil(Instant end) {
        return Duration.between(startTime, end).toSeconds();
    }

    private Duration seconds(String field, int otherwise) {
        return Duration.ofSeconds(wishes.path(field).asInt(otherwise));
    }

    private String startedAt() {
        return EventSource.format(startTime);
    }
}
