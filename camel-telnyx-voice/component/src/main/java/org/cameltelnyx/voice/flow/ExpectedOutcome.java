package org.cameltelnyx.voice.flow;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.cameltelnyx.voice.api.CommandStatistics;
import org.cameltelnyx.voice.command.PreparedCommand;
import org.cameltelnyx.voice.event.VoiceEvent;
import org.cameltelnyx.voice.support.ResourceId;
import org.cameltelnyx.voice.webhook.WebhookDelivery;

/**
 * The outcome that a command will have, whether a flow waits for it or not, and its place in the lines of {@link Flows},
 * whose lock guards it. It keeps the place as long as an event of the command can arrive.
 */
public final class ExpectedOutcome {

    private static final String END_OF_CALL = "call.hangup";
    private static final String END_OF_CONFERENCE = "conference.ended";
    private static final String PLAYBACK = "call.playback.";
    private static final String RECORDING_SAVED = "call.recording.saved";
    /** The fields of events that name an audio, and the fields of commands that name the same audio. */
    private static final Map<String, List<String>> MEDIA = Map.of("media_url", List.of("audio_url", "invalid_audio_url"),
            "media_name", List.of("media_name", "invalid_media_name"));
    /** After this time Telnyx ends a call by default. */
    private static final Duration LONGEST_CALL = Duration.ofHours(4);

    private final PreparedCommand command;
    /** The event types that are an outcome of the command. */
    private final List<String> outcomes;
    /** The event types that end the wait. */
    private final Set<String> types;
    private final Set<String> keys;
    private final CommandStatistics statistics;
    private final boolean awaited;
    /** The event types of the command that have not arrived, by the id with which they arrive. */
    private final Map<String, Set<String>> toCome = new LinkedHashMap<>();
    private final String session;
    private final CompletableFuture<Ending> outcome = new CompletableFuture<>();
    private long forgottenAt;
    private Ending ending;
    private boolean unknown;
    private boolean over;
    private String target;
    private volatile boolean waiting;
    private volatile boolean late;

    /**
     * Creates an expected outcome.
     *
     * @param command    the command
     * @param types      the event types that are its outcome
     * @param keys       the public keys that sign its events, or null to accept any
     * @param session    the call session, or null if it is not known
     * @param awaited    whether a flow waits for it
     * @param statistics counts the waits
     */
    ExpectedOutcome(PreparedCommand command, Set<String> types, Set<String> keys, String session, boolean awaited,
            CommandStatistics statistics) {
        this.command = command;
        this.outcomes = command.action().outcomes(command.json());
        this.types = types;
        this.keys = keys;
        this.session = session;
        this.awaited = awaited;
        this.statistics = statistics;
        forget(command.action().outcomeTimeout(command.json()).plus(LONGEST_CALL));
        if (state() != null) {
            toCome.put(state(), allTypes());
        }
        String id = command.callControlId() != null ? command.callControlId() : command.ids().get(ResourceId.CONFERENCE_ID);
        if (id != null) {
            toCome.put(id, allTypes());
        }
        if (id != null && hasTarget()) {
            // all its other events are about the new leg, not about this one
            toCome.get(id).removeIf(type -> !TargetLeg.BRIDGED.equals(type));
        }
    }

    /**
     * {@return the awaited events, the outcomes and the events of the start; without the latter two, those events could be
     * assigned to another command of the same kind}
     */
    private Set<String> allTypes() {
        Set<String> all = new HashSet<>(types);
        all.addAll(outcomes);
        command.action().events().stream().filter(type -> type.endsWith(".started")).forEach(all::add);
        return all;
    }

    private boolean hasTarget() {
        return command.action().field(TargetLeg.FIELD).isPresent();
    }

    /** The client state of the new leg, or null. */
    private String state() {
        return hasTarget() ? command.json().path(TargetLeg.STATE).textValue() : null;
    }

    /** {@return the ids with which events of the command arrive} */
    Set<String> ids() {
        return toCome.keySet();
    }

    void forget(Duration after) {
        forgottenAt = System.nanoTime() + after.toNanos();
    }

    boolean isOverdue(long now) {
        return !waiting && forgottenAt - now < 0;
    }

    boolean isAwaited() {
        return awaited;
    }

    boolean isStop() {
        return command.action().isStopping();
    }

    boolean isOutlivingCall() {
        return command.action().isOutlivingCall();
    }

    /** Whether its events contain the call leg id, but no call control id. */
    boolean needsLeg() {
        return outcomes.contains(RECORDING_SAVED);
    }

    /** Adds another id for the same leg. */
    void isAlso(String known, String other) {
        toCome.put(other, toCome.get(known));
    }

    /** Adds the id of the leg that the command has created. */
    void hasCreated(String id) {
        toCome.put(id, allTypes());
    }

    /** Whether it is the same command, with the same id, which Telnyx executes only once. */
    boolean isSame(ExpectedOutcome other) {
        return command.commandId().equals(other.command.commandId())
                && command.action() == other.command.action() && types.equals(other.types) && awaited == other.awaited;
    }

    // the leg that a transfer calls

    /**
     * Whether a leg with the client state of the new leg can be that leg. If the author has set the client state, other legs
     * can have it, too.
     */
    boolean canHaveTarget(VoiceEvent event, String leg, String state) {
        return target == null && state.equals(state()) && !leg.equals(command.callControlId())
                && (TargetLeg.isOurs(state) || (session != null
                        ? session.equals(event.envelope().text(ResourceId.CALL_SESSION_ID.wireName()))
                        : isTo(event)));
    }

    boolean isTo(VoiceEvent event) {
        return Objects.equals(event.envelope().text("to"), command.json().path("to").textValue());
    }

    void hasTarget(String leg) {
        target = leg;
        isAlso(state(), leg);
    }

    // events

    /** Whether an event with this id belongs to the command. */
    boolean takes(WebhookDelivery delivery, String id) {
        return trusts(delivery) && (isOneOf(toCome.get(id), delivery.event()) && playsNothingElse(delivery.event())
                || absorbs(delivery.event()));
    }

    /**
     * Whether the event is about the audio of a command that has another outcome, such as a prompt, which Telnyx may play
     * several times.
     */
    private boolean absorbs(VoiceEvent event) {
        return isPlayback(event) && plays(event) && isOneOf(command.action().events(), event)
                && !isOneOf(outcomes, event);
    }

    /** Records the arrival of an event of the command, and returns whether the event ends the wait. */
    boolean has(VoiceEvent event, String id) {
        boolean isIt = ending == null && isOneOf(types, event);
        boolean isEnd = isOneOf(outcomes, event);
        if (isEnd && !(hasTarget() && event.names().contains(TargetLeg.BRIDGED))) {
            // awaited events can arrive out of order, so keep them
            toCome.values().forEach(left -> left.retainAll(ending != null || isIt ? Set.of() : types));
        } else {
            // both legs report call.bridged, and the new leg is hung up later
            toCome.get(id).removeAll(event.names());
        }
        return isIt;
    }

    /** Whether an event of the command can still arrive, or the command can be sent again. */
    boolean isOpen() {
        return (!over || isOutlivingCall()) && (unknown && !over || ending == null
                || toCome.values().stream().anyMatch(left -> !left.isEmpty()));
    }

    private static boolean isOneOf(Collection<String> types, VoiceEvent event) {
        return types.stream().anyMatch(event.names()::contains);
    }

    boolean trusts(WebhookDelivery delivery) {
        return keys == null || delivery.publicKey() != null && keys.contains(delivery.publicKey());
    }

    private static boolean isPlayback(VoiceEvent event) {
        return event.names().stream().anyMatch(name -> name.startsWith(PLAYBACK));
    }

    private boolean playsNothingElse(VoiceEvent event) {
        return !isPlayback(event) || isStop() || plays(event) || MEDIA.entrySet()
                .stream()
                .noneMatch(media -> event.envelope().text(media.getKey()) != null && isGiven(media.getValue()));
    }

    private boolean isGiven(List<String> fields) {
        return fields.stream().anyMatch(field -> command.json().hasNonNull(field));
    }

    private boolean plays(VoiceEvent event) {
        return MEDIA.entrySet().stream().anyMatch(media -> {
            String played = event.envelope().text(media.getKey());
            return played != null
                    && media.getValue().stream().anyMatch(field -> played.equals(command.json().path(field).textValue()));
        });
    }

    /** Whether an event is the end of the call leg or conference with this id. */
    static boolean isEndOf(VoiceEvent event, String id) {
        return event.names().contains(END_OF_CALL) && id.equals(event.envelope().text(ResourceId.CALL_CONTROL_ID.wireName()))
                || event.names().contains(END_OF_CONFERENCE)
                        && id.equals(event.envelope().text(ResourceId.CONFERENCE_ID.wireName()));
    }

    /** Whether an event reports that a command ended because the call was hung up. */
    static boolean isHangup(VoiceEvent event) {
        return "call_hangup".equals(event.envelope().text("status"))
                || event.names().contains("call.dequeued") && "hangup".equals(event.envelope().text("reason"));
    }

    // its end

    /** Sets whether it is unknown if the command took effect. If it is sent again, this is its outcome. */
    void isUnknown(boolean isSo) {
        unknown = isSo;
    }

    /** Stores the end, before the waiting flow continues. Returns false if the end was known already. */
    boolean isFound(Ending how) {
        boolean isFirst = ending == null;
        if (isFirst) {
            ending = how;
        }
        return isFirst;
    }

    /** Records the end of the call leg or conference with this id. */
    void isOver(String id) {
        over |= id.equals(command.callControlId()) || id.equals(command.ids().get(ResourceId.CONFERENCE_ID));
    }

    /** Continues the waiting flow. Called once, without holding the lock. */
    void ends(Ending how) {
        if (!how.callOver() && !awaited) {
            statistics.unawaitedOutcome();
        } else if (!how.callOver() && late) {
            statistics.lateOutcome();
        }
        outcome.complete(how);
    }

    /**
     * Ends a wait without an outcome.
     *
     * @param failure why
     */
    public void fail(Exception failure) {
        outcome.completeExceptionally(failure);
    }

    /** {@return whether the outcome is there} */
    boolean isThere() {
        return outcome.isDone();
    }

    /**
     * Waits for the outcome. After a timeout it can be called again.
     *
     * @param  patience the timeout
     * @param  call     the call leg that the command acts on or has created, or null
     * @return          completes with the end, or with a failure: a {@link TimeoutException} after the timeout
     */
    public CompletableFuture<Ending> await(Duration patience, String call) {
        waiting = true;
        late = false;
        CommandStatistics.Wait wait = statistics.waits(call);
        return outcome.copy().orTimeout(patience.toNanos(), TimeUnit.NANOSECONDS).whenComplete((how, failure) -> {
            waiting = false;
            late = failure instanceof TimeoutException;
            wait.ended(failure != null
                    ? late ? CommandStatistics.WaitEnd.TIMEOUT : CommandStatistics.WaitEnd.STOPPED
                    : how.callOver() ? CommandStatistics.WaitEnd.CALL_ENDED : CommandStatistics.WaitEnd.OUTCOME);
        });
    }

    /** {@return the command} */
    public PreparedCommand command() {
        return command;
    }

    @Override
    public String toString() {
        return command.toString();
    }
}
