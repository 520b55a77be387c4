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
 * Finds the command of which an event is the outcome. The rules are:
 * <dl>
 * <dt>Lines</dt>
 * <dd>There is one line of commands for each id of a call leg or conference. A command enters the line before it is sent,
 * because the event can arrive before the answer. It enters whether a flow waits for it or not, because Telnyx executes
 * commands of one kind one after the other. An event is assigned to the first command in the line that can have this
 * outcome. Playbacks are distinguished by their audio.</dd>
 * <dt>New legs</dt>
 * <dd>The id of a dialled leg is unknown until Telnyx has answered, so events of unknown legs are kept while a dial command
 * is in flight. The leg that a transfer calls is recognized by its client state. It belongs to that transfer until it ends,
 * because the author can set the same client state for the next transfer.</dd>
 * <dt>Unknown</dt>
 * <dd>If it is unknown whether Telnyx has received a command, the command keeps its place. If it is sent again, an outcome
 * that has arrived in the meantime counts.</dd>
 * <dt>Ends</dt>
 * <dd>The end of a leg ends all its waits, except for events that follow the call, such as a saved recording. An outcome
 * that reports that the call was hung up is such an end, too, because it can arrive before or after
 * {@code call.hangup}.</dd>
 * <dt>Late</dt>
 * <dd>After a timeout the command keeps its place until the call ends, so that its event is not assigned to the next
 * command.</dd>
 * <dt>Twice</dt>
 * <dd>Repeated deliveries of an event have no effect.</dd>
 * <dt>Trust</dt>
 * <dd>An event counts if one of the keys of the endpoint has signed it.</dd>
 * <dt>Stop</dt>
 * <dd>While the context stops, events still continue flows. Waits that remain fail shortly before the shutdown timeout of
 * Camel.</dd>
 * </dl>
 */
public final class Flows extends LifecycleStrategySupport {

    private static final int KEPT = 1_000;
    /** Larger than the number of events that arrive between two deliveries of the same event. */
    private static final int REMEMBERED = 10_000;
    /** After this number of commands, those are removed whose call must have ended although no event reported it. */
    private static final int SWEEP = 1_024;
    /** How long Telnyx does not execute the same command again. */
    private static final Duration COMMAND_ID_MEMORY = Duration.ofMinutes(1);
    private static final String STATE = "client_state";
    /** The time for error handlers before the shutdown timeout of Camel. */
    private static final Duration FOR_ERROR_HANDLERS = Duration.ofSeconds(2);

    private final Webhooks webhooks;
    private final ApiStatistics statistics;
    private final Lock lock = new ReentrantLock();
    /**
     * The event types that endpoints wait for, or have waited for: a new wait can begin at any time, and the line must then
     * contain the commands that were sent before.
     */
    private final Set<String> watched = ConcurrentHashMap.newKeySet();
    /** The commands in line, by the ids with which events arrive. {@link #lock} guards this field and all that follow. */
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
     * Returns the flows of a context, which all its components share.
     *
     * @param  camelContext the context
     * @return              the same object for as long as the context lives
     */
    public static Flows of(CamelContext camelContext) {
        return ContextPlugins.get(camelContext, Flows.class, Flows::new);
    }

    /**
     * Records the event types that an endpoint waits for.
     *
     * @param types the event types
     */
    public void watch(Collection<String> types) {
        watched.addAll(types);
    }

    /**
     * Whether commands of an action must enter the line although no flow waits for them.
     *
     * @param  action the action
     * @return        true if a flow may wait for an event that can be an outcome of the action
     */
    public boolean concern(ActionModel action) {
        return !watched.isEmpty() && !action.outcomes().isEmpty()
                && Stream.concat(action.possibleOutcomes().stream(), action.events().stream())
                        .anyMatch(watched::contains);
    }

    /**
     * Puts a command into the line before it is sent.
     *
     * @param  command the command
     * @param  types   the event types that are its outcome
     * @param  keys    the public keys that sign its events, or null to accept any
     * @param  leg     the call leg id, or null if it is not known
     * @param  session the call session id, or null if it is not known
     * @param  awaited whether a flow will wait for it
     * @return         its outcome, to pass to {@link #accepted}, {@link #unknown} or {@link #withdraw}
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
            // a repetition of a command whose effect was unknown gets the place and the outcome of the first attempt
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
     * Called when Telnyx has accepted the command.
     *
     * @param outcome the expected outcome
     * @param call    the leg that the command acts on or has created
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
     * Called when it is unknown whether the command took effect. Its outcome can still arrive. It must not be assigned to
     * the next command, and it counts if the command is sent again.
     *
     * @param outcome the outcome that may arrive
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
     * Called when the command had no effect.
     *
     * @param outcome the expected outcome
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

    /** Assigns an event to commands, and returns whether it continues a flow. */
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

    /** Keeps an event that can belong to a leg that is being dialled. */
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

    /** Returns the first command that the event belongs to, and the first command after it that has stopped it. */
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

    /** Adds the other ids of an event to the commands that are in line with one of its ids. */
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
            // a new leg belongs to one transfer
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

    /** {@return whether waits can no longer begin, because the context stops} */
    public boolean isStopped() {
        return stopped;
    }

    /** {@return the failure of a wait that ends because the context stops} */
    public static CancellationException stopped() {
        return new CancellationException("the application stopped while the route waited for the outcome");
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

    /** {@return the number of lines, of dial commands in flight, and of events that are kept for them} */
    int size() {
        lock.lock();
        try {
            return lines.size() + dials.size() + kept.size();
        } finally {
            lock.unlock();
        }
    }
}
