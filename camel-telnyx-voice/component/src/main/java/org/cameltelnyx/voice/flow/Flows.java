package org.cameltelnyx.voice.flow;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.apache.camel.CamelContext;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.spi.ShutdownStrategy;
import org.apache.camel.support.LifecycleStrategySupport;
import org.cameltelnyx.voice.action.ActionModel;
import org.cameltelnyx.voice.api.ApiStatistics;
import org.cameltelnyx.voice.command.PreparedCommand;
import org.cameltelnyx.voice.event.EventEnvelope;
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
 * that a transfer calls is recognized by its client state. It belongs to that transfer until it ends, because the next transfer
 * can have the same state of the author.</dd>
 * <dt>Unknown</dt>
 * <dd>A command of which nobody knows whether Telnyx has it keeps its place. If it is sent again, its outcome is there if it has
 * come in between.</dd>
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
    /** More events than arrive between two deliveries of one. */
    private static final int REMEMBERED = 10_000;
    /** Every so many commands those are looked for whose call must have ended unseen. */
    private static final int SWEEP = 1_024;
    /** How long Telnyx does not carry out the same command again. */
    private static final Duration COMMAND_ID_MEMORY = Duration.ofMinutes(1);
    private static final String STATE = "client_state";
    /** How long error handlers have before Camel gives up. */
    private static final Duration FOR_ERROR_HANDLERS = Duration.ofSeconds(2);

    private final Webhooks webhooks;
    private final ApiStatistics statistics;
    private final Lock lock = new ReentrantLock();
    /** Event types that endpoints have waited for: another one may come at any time, and must find what was sent before it. */
    private final Set<String> watched = ConcurrentHashMap.newKeySet();
    /** By the ids under which events come. Guarded by {@link #lock}, as all that follows. */
    private final Map<String, List<ExpectedOutcome>> lines = new HashMap<>();
    private final Deque<WebhookDelivery> kept = new ArrayDeque<>();
    private final IdempotentRepository seen = DuplicateGuard.memory(REMEMBERED);
    private final Set<ExpectedOutcome> dials = new LinkedHashSet<>();
    private int expected;
    private volatile boolean stopped;

    private Flows(CamelContext camelContext) {
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
        watched.addAll(types);
    }

    /**
     * Whether commands of an action have to stand in line, although no flow waits for them.
     *
     * @param  action the action
     * @return        true if a flow may wait for an event that can be an outcome of theirs
     */
    public boolean concern(ActionModel action) {
        return !watched.isEmpty() && !action.outcomes().isEmpty()
                && Stream.concat(action.possibleOutcomes().stream(), action.events().stream())
                        .anyMatch(watched::contains);
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
                dials.removeIf(dial -> dial.isOverdue(now));
            }
            // what is sent again, after it was not known what had become of it, has the place and the outcome that it had
            if (command.commandId() != null) {
                Collection<ExpectedOutcome> line = outcome.ids().isEmpty()
                        ? dials
                        : lines.getOrDefault(outcome.ids().iterator().next(), List.of());
                Optional<ExpectedOutcome> before = line.stream().filter(outcome::isSame).findFirst();
                if (before.isPresent()) {
                    return before.get();
                }
            }
            if (outcome.ids().isEmpty()) {
                dials.add(outcome);
            }
            if (leg != null && command.callControlId() != null && outcome.needsLeg()) {
                outcome.isAlso(command.callControlId(), leg);
            }
            outcome.ids().forEach(id -> enter(id, outcome));
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
            outcome.isUnknown(false);
            if (!outcome.isOpen()) {
                remove(outcome);
            } else if (dials.contains(outcome)) {
                if (call != null) {
                    outcome.hasCreated(call);
                    enter(call, outcome);
                    List<WebhookDelivery> early = kept.stream()
                            .filter(delivery -> idsOf(delivery.event()).contains(call))
                            .toList();
                    kept.removeAll(early);
                    early.forEach(delivery -> assign(delivery, wakes));
                }
                dialled(outcome);
            }
        } finally {
            lock.unlock();
        }
        wakes.forEach(Runnable::run);
    }

    private void dialled(ExpectedOutcome outcome) {
        dials.remove(outcome);
        if (dials.isEmpty()) {
            kept.clear();
        }
    }

    /**
     * It is not known whether the command has had an effect. Its outcome may come all the same, which must not be taken for that
     * of the next, and which is there if the command is sent again.
     *
     * @param outcome the outcome that may come
     */
    public void unknown(ExpectedOutcome outcome) {
        lock.lock();
        try {
            outcome.isUnknown(true);
            if (outcome.ids().isEmpty() && outcome.command().commandId() == null) {
                dialled(outcome);
            } else if (outcome.ids().isEmpty()) {
                outcome.forget(COMMAND_ID_MEMORY);
            } else if (outcome.isOpen()) {
                outcome.ids().forEach(id -> enter(id, outcome));
            }
        } finally {
            lock.unlock();
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
            dialled(outcome);
            remove(outcome);
        } finally {
            lock.unlock();
        }
    }

    /** Whether an event wakes a flow. */
    boolean occurred(WebhookDelivery delivery) {
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
        learn(delivery);
        List<String> ids = idsOf(event).stream().filter(lines::containsKey).toList();
        String call = event.envelope().text(ResourceId.CALL_CONTROL_ID.wireName());
        if (call != null && !ids.contains(call)) {
            keep(delivery);
        }
        if (ids.isEmpty()) {
            return false;
        }
        Map<ExpectedOutcome, String> takers = new LinkedHashMap<>();
        List<ExpectedOutcome> over = new ArrayList<>();
        for (String id : ids) {
            List<ExpectedOutcome> line = lines.get(id);
            if (ExpectedOutcome.isEndOf(event, id)) {
                line.stream().filter(outcome -> outcome.takes(delivery, id)).forEach(outcome -> takers.put(outcome, id));
                line.stream().filter(outcome -> outcome.trusts(delivery)).forEach(outcome -> {
                    outcome.isOver(id);
                    if (!takers.containsKey(outcome) && !outcome.isOutlivingCall()) {
                        over.add(outcome);
                    }
                });
            } else if (takers.isEmpty()) {
                takers(delivery, id, line).forEach(outcome -> takers.put(outcome, id));
            }
        }
        if (takers.isEmpty() && over.isEmpty() || !seen.add(delivery.identity())) {
            return false;
        }
        boolean isHangup = ExpectedOutcome.isHangup(event);
        List<ExpectedOutcome> woken = new ArrayList<>();
        takers.forEach((outcome, id) -> {
            if (outcome.has(event, id)) {
                end(outcome, new Ending(delivery, isHangup), woken, wakes);
            }
            if (!outcome.isOpen()) {
                remove(outcome);
            }
        });
        over.forEach(outcome -> {
            remove(outcome);
            end(outcome, new Ending(delivery, true), woken, wakes);
        });
        return woken.stream().anyMatch(ExpectedOutcome::isAwaited);
    }

    private static void end(ExpectedOutcome outcome, Ending how, List<ExpectedOutcome> woken, List<Runnable> wakes) {
        if (outcome.isFound(how)) {
            woken.add(outcome);
            wakes.add(() -> outcome.ends(how));
        }
    }

    /** It may be of a leg that is being dialled. */
    private void keep(WebhookDelivery delivery) {
        long now = System.nanoTime();
        if (dials.removeIf(dial -> dial.isOverdue(now)) && dials.isEmpty()) {
            kept.clear();
        }
        if (!dials.isEmpty()) {
            kept.add(delivery);
            if (kept.size() > KEPT) {
                kept.remove();
            }
        }
    }

    /** The first that the event belongs to, and the first that has stopped it, which was sent after it. */
    private static List<ExpectedOutcome> takers(WebhookDelivery delivery, String id, List<ExpectedOutcome> line) {
        Predicate<ExpectedOutcome> isTaker = outcome -> outcome.takes(delivery, id);
        Optional<ExpectedOutcome> first = line.stream().filter(outcome -> !outcome.isStop()).filter(isTaker).findFirst();
        Stream<ExpectedOutcome> stop = line.stream()
                .skip(first.map(line::indexOf).orElse(0))
                .filter(ExpectedOutcome::isStop)
                .filter(isTaker)
                .limit(1);
        return Stream.concat(first.stream(), stop).toList();
    }

    /** An event tells further ids of what is in line under one of its ids. */
    private void learn(WebhookDelivery delivery) {
        EventEnvelope fields = delivery.event().envelope();
        String call = fields.text(ResourceId.CALL_CONTROL_ID.wireName());
        String leg = fields.text(ResourceId.CALL_LEG_ID.wireName());
        String state = fields.text(STATE);
        if (call == null) {
            return;
        }
        if (leg != null) {
            trusting(delivery, call).filter(ExpectedOutcome::needsLeg).toList().forEach(outcome -> {
                outcome.isAlso(call, leg);
                enter(leg, outcome);
            });
        }
        if (state != null && trusting(delivery, state).noneMatch(outcome -> outcome.ids().contains(call))) {
            // a new leg is that of one transfer
            trusting(delivery, state).filter(outcome -> outcome.canHaveTarget(delivery.event(), call, state))
                    .min(Comparator.comparing(outcome -> !outcome.isTo(delivery.event())))
                    .ifPresent(outcome -> {
                        outcome.hasTarget(call);
                        enter(call, outcome);
                    });
        }
    }

    private Stream<ExpectedOutcome> trusting(WebhookDelivery delivery, String id) {
        return lines.getOrDefault(id, List.of()).stream().filter(outcome -> outcome.trusts(delivery));
    }

    private static List<String> idsOf(VoiceEvent event) {
        return Stream.of(ResourceId.CALL_CONTROL_ID.wireName(), ResourceId.CALL_LEG_ID.wireName(),
                ResourceId.CONFERENCE_ID.wireName())
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
        stopped = true;
        List<ExpectedOutcome> waiting;
        lock.lock();
        try {
            waiting = lines.values().stream().flatMap(List::stream).distinct().toList();
        } finally {
            lock.unlock();
        }
        waiting.forEach(outcome -> outcome.fail(stopped()));
    }

    /** {@return whether no wait may begin any more, because the context stops} */
    public boolean isStopped() {
        return stopped;
    }

    /** {@return what a wait fails with that cannot go on} */
    public static CancellationException stopped() {
        return new CancellationException("the application stops while the outcome is awaited");
    }

    @Override
    public void onContextStopped(CamelContext context) {
        stop();
        lock.lock();
        try {
            stopped = false;
            lines.clear();
            kept.clear();
            seen.clear();
            dials.clear();
        } finally {
            lock.unlock();
        }
    }

    /** {@return how many ids something stands in line under, dials that are under way and events that are kept for them} */
    int size() {
        lock.lock();
        try {
            return lines.size() + dials.size() + kept.size();
        } finally {
            lock.unlock();
        }
    }
}
