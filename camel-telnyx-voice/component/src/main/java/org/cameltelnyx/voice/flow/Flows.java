package org.cameltelnyx.voice.flow;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

import org.apache.camel.CamelContext;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.spi.ShutdownStrategy;
import org.apache.camel.support.LifecycleStrategySupport;
import org.cameltelnyx.voice.action.ActionModel;
import org.cameltelnyx.voice.api.ApiStatistics;
import org.cameltelnyx.voice.command.PreparedCommand;
import org.cameltelnyx.voice.event.VoiceEvent;
import org.cameltelnyx.voice.support.ContextPlugins;
import org.cameltelnyx.voice.support.ResourceId;
import org.cameltelnyx.voice.webhook.DuplicateGuard;
import org.cameltelnyx.voice.webhook.WebhookDelivery;
import org.cameltelnyx.voice.webhook.Webhooks;

/**
 * Tells which event is the outcome of which command. The rules are these:
 * <dl>
 * <dt>Lines</dt>
 * <dd>Commands stand in line by the id of the call leg, or conference, that they act on, from before they are sent: the event
 * may come before the answer. All do, whether a flow waits for them or not, since Telnyx carries those of one kind out one after
 * the other. An event is the outcome of the first that it can be the outcome of. Which audio it was tells playbacks apart.</dd>
 * <dt>New legs</dt>
 * <dd>A dialled leg has an id once Telnyx has answered, so events of unknown legs are kept while any is being dialled. The leg
 * that a transfer calls is recognized by its client state.</dd>
 * <dt>Ends</dt>
 * <dd>The end of a leg ends all waits for it, but for what is saved after the call. An outcome that says that the call was hung up
 * is such an end too: which of the two events comes first is chance.</dd>
 * <dt>Late</dt>
 * <dd>A wait that took too long keeps its place until the call ends, so that its event is not taken for that of the next.</dd>
 * <dt>Twice</dt>
 * <dd>An event that comes again wakes nobody.</dd>
 * <dt>Trust</dt>
 * <dd>An event counts if one of the keys of the endpoint has signed it.</dd>
 * <dt>Stop</dt>
 * <dd>While the context stops, events still wake flows. What still waits fails a little before Camel gives up.</dd>
 * </dl>
 */
public final class Flows extends LifecycleStrategySupport {

    private static final int KEPT = 1_000;
    private static final int REMEMBERED = 100_000;
    /** Every so many commands those are looked for whose call must have ended unseen. */
    private static final int SWEEP = 1_024;
    /** How long error handlers have before Camel gives up. */
    private static final Duration FOR_ERROR_HANDLERS = Duration.ofSeconds(2);

    private final CamelContext camelContext;
    private final Webhooks webhooks;
    private final ApiStatistics statistics;
    private final Lock lock = new ReentrantLock();
    /** Event types that an endpoint waits for, and how many do. */
    private final Map<String, Integer> watched = new ConcurrentHashMap<>();
    /** By the ids under which events come. Guarded by {@link #lock}, as all that follows. */
    private final Map<String, List<ExpectedOutcome>> lines = new HashMap<>();
    private final Deque<WebhookDelivery> kept = new ArrayDeque<>();
    private final IdempotentRepository seen = DuplicateGuard.memory(REMEMBERED);
    private int dialling;
    private int expected;

    private Flows(CamelContext camelContext) {
        this.camelContext = camelContext;
        this.webhooks = Webhooks.of(camelContext);
        this.statistics = ApiStatistics.of(camelContext);
        webhooks.setFlows(this::occurred);
    }

    /**
     * The flows of a context, whatever number of components it has.
     *
     * @param  camelContext the context
     * @return              the same object for as long as the context lives
     */
    public static Flows of(CamelContext camelContext) {
        return ContextPlugins.get(camelContext, Flows.class, Flows::new);
    }

    /**
     * An endpoint waits for outcomes from now on.
     *
     * @param types the event types
     */
    public void watch(Collection<String> types) {
        types.forEach(type -> watched.merge(type, 1, Integer::sum));
    }

    /**
     * An endpoint does not wait any more.
     *
     * @param types the event types
     */
    public void unwatch(Collection<String> types) {
        types.forEach(type -> watched.computeIfPresent(type, (key, number) -> number == 1 ? null : number - 1));
    }

    /**
     * Whether commands of an action have to stand in line, although no flow waits for them.
     *
     * @param  action the action
     * @return        true if a flow may wait for an event that can be an outcome of theirs
     */
    public boolean concern(ActionModel action) {
        return !watched.isEmpty() && Stream.concat(action.possibleOutcomes().stream(), action.events().stream())
                .anyMatch(watched::containsKey);
    }

    /**
     * Puts a command into line, before it is sent.
     *
     * @param  command the command
     * @param  types   the event types that are its outcome
     * @param  keys    the public keys that its events are signed with, or null if any will do
     * @param  leg     the call leg id, or null if it is not known
     * @param  session the call session id, or null if it is not known
     * @param  awaited whether a flow will wait for it
     * @return         its outcome, which is accepted or withdrawn next
     */
    public ExpectedOutcome expect(PreparedCommand command, Collection<String> types, Set<String> keys, String leg,
            String session, boolean awaited) {
        ExpectedOutcome outcome = new ExpectedOutcome(command, Set.copyOf(types), keys, session, awaited,
                statistics.action(command.action().name()));
        lock.lock();
        try {
            if (++expected % SWEEP == 0) {
                long now = System.nanoTime();
                lines.values()
                        .stream()
                        .flatMap(List::stream)
                        .filter(each -> each.isOverdue(now))
                        .distinct()
                        .toList()
                        .forEach(this::remove);
            }
            if (outcome.ids().isEmpty()) {
                dialling++;
            }
            if (leg != null && command.callControlId() != null && outcome.needsLeg()) {
                outcome.isAlso(command.callControlId(), leg);
            }
            outcome.ids().forEach(id -> enterAnew(id, outcome));
        } finally {
            lock.unlock();
        }
        return outcome;
    }

    private void enter(String id, ExpectedOutcome outcome) {
        List<ExpectedOutcome> line = lines.computeIfAbsent(id, key -> new ArrayList<>(1));
        if (!line.contains(outcome)) {
            line.add(outcome);
        }
    }

    /** A command that is sent again, after it was not known what had become of it, has the place that it had. */
    private void enterAnew(String id, ExpectedOutcome outcome) {
        String commandId = outcome.command().commandId();
        List<ExpectedOutcome> line = lines.getOrDefault(id, List.of());
        for (int i = 0; i < line.size(); i++) {
            if (commandId != null && commandId.equals(line.get(i).command().commandId())) {
                line.set(i, outcome);
                return;
            }
        }
        enter(id, outcome);
    }

    private void remove(ExpectedOutcome outcome) {
        outcome.ids().forEach(id -> lines.computeIfPresent(id, (key, line) -> {
            line.remove(outcome);
            return line.isEmpty() ? null : line;
        }));
    }

    /**
     * Telnyx has accepted the command.
     *
     * @param outcome the outcome that is expected
     * @param call    the leg that it acts on or has created
     */
    public void accepted(ExpectedOutcome outcome, String call) {
        List<Runnable> wakes = new ArrayList<>();
        lock.lock();
        try {
            if (!outcome.ids().isEmpty()) {
                return;
            }
            if (call != null) {
                outcome.hasCreated(call);
                enter(call, outcome);
                List<WebhookDelivery> early = kept.stream().filter(delivery -> idsOf(delivery.event()).contains(call)).toList();
                kept.removeAll(early);
                early.forEach(delivery -> assign(delivery, wakes));
            }
            dialled();
        } finally {
            lock.unlock();
        }
        wakes.forEach(Runnable::run);
    }

    private void dialled() {
        dialling--;
        if (dialling == 0) {
            kept.clear();
        }
    }

    /**
     * The command has had no effect.
     *
     * @param outcome the outcome that was expected
     */
    public void withdraw(ExpectedOutcome outcome) {
        lock.lock();
        try {
            if (outcome.ids().isEmpty()) {
                dialled();
            }
            remove(outcome);
        } finally {
            lock.unlock();
        }
    }

    /** Whether an event wakes a flow. */
    private boolean occurred(WebhookDelivery delivery) {
        if (watched.isEmpty()) {
            return false;
        }
        List<Runnable> wakes = new ArrayList<>();
        boolean isAwaited;
        lock.lock();
        try {
            isAwaited = assign(delivery, wakes);
        } finally {
            lock.unlock();
        }
        wakes.forEach(Runnable::run);
        return isAwaited;
    }

    private boolean assign(WebhookDelivery delivery, List<Runnable> wakes) {
        VoiceEvent event = delivery.event();
        List<String> ids = idsOf(event).stream().filter(lines::containsKey).toList();
        String call = event.envelope().text(ResourceId.CALL_CONTROL_ID.wireName());
        if (dialling > 0 && call != null && !ids.contains(call)) {
            kept.add(delivery);
            if (kept.size() > KEPT) {
                kept.remove();
            }
        }
        ids.forEach(id -> learn(event, id));
        List<ExpectedOutcome> ended = ended(delivery, ids);
        List<ExpectedOutcome> over = ids.stream()
                .filter(id -> ExpectedOutcome.isEndOf(event, id))
                .flatMap(id -> lines.get(id).stream())
                .filter(outcome -> outcome.trusts(delivery) && !ended.contains(outcome))
                .toList();
        if (ended.isEmpty() && over.isEmpty() || !seen.add(delivery.identity())) {
            return false;
        }
        boolean isHangup = ExpectedOutcome.isHangup(event);
        ended.forEach(outcome -> ends(outcome, new Ending(delivery, isHangup), wakes));
        over.stream()
                .filter(outcome -> !outcome.isOutlivingCall())
                .forEach(outcome -> ends(outcome, new Ending(delivery, true), wakes));
        return Stream.concat(ended.stream(), over.stream()).anyMatch(ExpectedOutcome::isAwaited);
    }

    private void ends(ExpectedOutcome outcome, Ending how, List<Runnable> wakes) {
        remove(outcome);
        wakes.add(() -> outcome.ends(how));
    }

    /** The first that the event can be the outcome of, and the first that has stopped it. All, if the event is the end of a leg. */
    private List<ExpectedOutcome> ended(WebhookDelivery delivery, List<String> ids) {
        Set<ExpectedOutcome> ended = new LinkedHashSet<>();
        boolean began = false;
        boolean stopped = false;
        for (String id : ids) {
            boolean all = ExpectedOutcome.isEndOf(delivery.event(), id);
            for (ExpectedOutcome outcome : lines.get(id)) {
                if (!outcome.isStop() && !began && outcome.absorbs(delivery, id)) {
                    // of nobody else
                    began = true;
                } else if (outcome.isEndedBy(delivery, id) && (all || !(outcome.isStop() ? stopped : began))) {
                    ended.add(outcome);
                    began |= !outcome.isStop();
                    stopped |= outcome.isStop();
                }
            }
        }
        return new ArrayList<>(ended);
    }

    /** An event tells further ids of what is in line under one of its ids. */
    private void learn(VoiceEvent event, String id) {
        String leg = event.envelope().text(ResourceId.CALL_LEG_ID.wireName());
        String call = event.envelope().text(ResourceId.CALL_CONTROL_ID.wireName());
        boolean isState = !id.equals(call) && id.equals(event.envelope().text("client_state"));
        for (ExpectedOutcome outcome : List.copyOf(lines.get(id))) {
            String other = isState ? call : id.equals(call) && outcome.needsLeg() ? leg : null;
            if (other != null && outcome.isOfTarget(event, id)) {
                outcome.isAlso(id, other);
                enter(other, outcome);
            }
        }
    }

    private static List<String> idsOf(VoiceEvent event) {
        return Stream.of(ResourceId.CALL_CONTROL_ID.wireName(), ResourceId.CALL_LEG_ID.wireName(),
                ResourceId.CONFERENCE_ID.wireName(), "client_state")
                .map(event.envelope()::text)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    @Override
    public void onContextStopping(CamelContext context) {
        ShutdownStrategy shutdown = context.getShutdownStrategy();
        Duration timeout = Duration.of(shutdown.getTimeout(), shutdown.getTimeUnit().toChronoUnit());
        Duration patience = timeout.compareTo(FOR_ERROR_HANDLERS.multipliedBy(2)) > 0
                ? timeout.minus(FOR_ERROR_HANDLERS)
                : timeout.dividedBy(2);
        if (watched.isEmpty()) {
            return;
        }
        webhooks.timer().schedule(() -> webhooks.goOn(this::stop), patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void stop() {
        List<ExpectedOutcome> waiting;
        lock.lock();
        try {
            waiting = lines.values().stream().flatMap(List::stream).distinct().toList();
        } finally {
            lock.unlock();
        }
        waiting.forEach(outcome -> outcome.fail(stopped()));
    }

    /** {@return what a wait fails with that cannot go on} */
    public static CancellationException stopped() {
        return new CancellationException("the application stops while the outcome is awaited");
    }

    @Override
    public void onContextStopped(CamelContext context) {
        lock.lock();
        try {
            lines.clear();
            kept.clear();
            seen.clear();
            dialling = 0;
        } finally {
            lock.unlock();
        }
    }

    /** {@return how many ids something stands in line under} */
    int size() {
        lock.lock();
        try {
            return lines.size();
        } finally {
            lock.unlock();
        }
    }
}
