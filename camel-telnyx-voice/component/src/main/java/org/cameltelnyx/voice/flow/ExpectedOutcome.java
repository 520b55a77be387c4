package org.cameltelnyx.voice.flow;

import java.time.Duration;
import java.util.ArrayList;
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
 * The outcome that a command will have, whether a flow waits for it or not. Events are recognized as its outcome by the ids
 * under which it stands in the lines of {@link Flows}, under whose lock it changes.
 */
public final class ExpectedOutcome {

    private static final String END_OF_CALL = "call.hangup";
    private static final String END_OF_CONFERENCE = "conference.ended";
    private static final String PLAYBACK_ENDED = "call.playback.ended";
    private static final String RECORDING_SAVED = "call.recording.saved";
    /** Which audio a command plays, and how the event says which one it was. */
    private static final Map<String, List<String>> MEDIA = Map.of("media_url", List.of("audio_url", "invalid_audio_url"),
            "media_name", List.of("media_name", "invalid_media_name"));
    /** How long a call can go on at Telnyx without being hung up. */
    private static final Duration LONGEST_CALL = Duration.ofHours(4);

    private final PreparedCommand command;
    private final Set<String> types;
    private final Set<String> keys;
    private final CommandStatistics statistics;
    private final boolean awaited;
    private final long forgottenAt;
    /** The event types that are the outcome, by the id under which they come. */
    private final Map<String, Set<String>> typesById = new LinkedHashMap<>();
    private final String session;
    private final CompletableFuture<Ending> outcome = new CompletableFuture<>();
    private volatile boolean waiting;
    private volatile boolean late;

    /**
     * Expects an outcome.
     *
     * @param command    the command
     * @param types      the event types that are its outcome
     * @param keys       the public keys that its events are signed with, or null if any will do
     * @param session    the call session, or null if it is not known
     * @param awaited    whether a flow waits for it
     * @param statistics where waits are counted
     */
    ExpectedOutcome(PreparedCommand command, Set<String> types, Set<String> keys, String session, boolean awaited,
            CommandStatistics statistics) {
        this.command = command;
        this.types = types;
        this.keys = keys;
        this.session = session;
        this.awaited = awaited;
        this.statistics = statistics;
        this.forgottenAt = System.nanoTime()
                + command.action().outcomeTimeout(command.json()).plus(LONGEST_CALL).toNanos();
        String target = command.json().path(TargetLeg.STATE).textValue();
        List<String> own = new ArrayList<>(types);
        if (command.action().field(TargetLeg.FIELD).isPresent()) {
            // what it does to the new leg is no outcome of this one
            own.removeIf(type -> !TargetLeg.BRIDGED.equals(type));
            if (target != null) {
                typesById.put(target, types);
            }
        }
        String id = command.callControlId() != null ? command.callControlId() : command.ids().get(ResourceId.CONFERENCE_ID);
        if (id != null) {
            typesById.put(id, Set.copyOf(own));
        }
    }

    /** {@return the ids under which events say what becomes of it} */
    Set<String> ids() {
        return typesById.keySet();
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

    /** Whether its events come under the id of the leg alone. */
    boolean needsLeg() {
        return command.action().outcomes().contains(RECORDING_SAVED);
    }

    /** It is known under another id from now on. */
    void isAlso(String known, String other) {
        typesById.put(other, typesById.get(known));
    }

    /** The id of what the command has created. */
    void hasCreated(String id) {
        typesById.put(id, types);
    }

    /** Whether an event that came under an id is the outcome. */
    boolean isEndedBy(WebhookDelivery delivery, String id) {
        return isOneOf(typesById.get(id), delivery.event()) && trusts(delivery) && isOfTarget(delivery.event(), id)
                && playsNothingElse(delivery.event());
    }

    /** Whether it is the end of an audio that belongs to this command and does not end it, such as a prompt. */
    boolean absorbs(WebhookDelivery delivery, String id) {
        VoiceEvent event = delivery.event();
        return event.names().contains(PLAYBACK_ENDED) && command.action().events().contains(PLAYBACK_ENDED)
                && !isOneOf(typesById.get(id), event) && plays(event);
    }

    private static boolean isOneOf(Set<String> types, VoiceEvent event) {
        return types.stream().anyMatch(event.names()::contains);
    }

    boolean trusts(WebhookDelivery delivery) {
        return keys == null || keys.contains(delivery.publicKey());
    }

    /** Whether an event that came under the state of the new leg is of that leg: other legs may have the state of an author. */
    boolean isOfTarget(VoiceEvent event, String id) {
        if (!id.equals(command.json().path(TargetLeg.STATE).textValue()) || TargetLeg.isOurs(id)) {
            return true;
        }
        boolean isOtherLeg = !Objects.equals(event.envelope().text(ResourceId.CALL_CONTROL_ID.wireName()),
                command.callControlId());
        return isOtherLeg && (session != null
                ? session.equals(event.envelope().text(ResourceId.CALL_SESSION_ID.wireName()))
                : Objects.equals(event.envelope().text("to"), command.json().path("to").textValue()));
    }

    private boolean playsNothingElse(VoiceEvent event) {
        return !event.names().contains(PLAYBACK_ENDED) || isStop() || plays(event) || MEDIA.entrySet()
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

    /** Whether an event is the end of what it came under: a call leg or a conference. */
    static boolean isEndOf(VoiceEvent event, String id) {
        return event.names().contains(END_OF_CALL) && id.equals(event.envelope().text(ResourceId.CALL_CONTROL_ID.wireName()))
                || event.names().contains(END_OF_CONFERENCE)
                        && id.equals(event.envelope().text(ResourceId.CONFERENCE_ID.wireName()));
    }

    /** Whether an event says that what it is about has ended because the call was hung up. */
    static boolean isHangup(VoiceEvent event) {
        return "call_hangup".equals(event.envelope().text("status"));
    }

    /** Called once. */
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
    public boolean isThere() {
        return outcome.isDone();
    }

    /**
     * Waits. After a wait that took too long there can be another one.
     *
     * @param  patience how long
     * @return          the outcome, or what has failed: a {@link TimeoutException} after that time
     */
    public CompletableFuture<Ending> await(Duration patience) {
        waiting = true;
        late = false;
        CommandStatistics.Wait wait = statistics.waits(command.callControlId());
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
