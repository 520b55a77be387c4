package org.cameltelnyx.voice.simulator;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers events as Telnyx does: each at once, in order of occurrence, without waiting for the one before; signed anew
 * for every attempt; again after a while when the receiver does not answer, or answers with 3xx, 408, 429 or 5xx.
 * <p>
 * The held-back events, the waiting attempts and the attempt being written are confined to the loop, and only the loop
 * changes the requests in flight. This object's monitor guards the numbers of the events in flight, the number of the
 * latest one, the current round ({@link #reset()} starts a new one) and the closed state.
 */
final class WebhookDispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookDispatcher.class);
    private static final Duration LONGEST_HOLD = Duration.ofSeconds(2);
    /** The longest time for which an unreachable receiver delays the next webhook. */
    private static final Duration LONGEST_SETTING_OUT = Duration.ofMillis(20);
    /** Each request needs a connection, and receivers accept a limited number of them. */
    private static final int MAX_REQUESTS = 200;

    private final Loop loop;
    private volatile Settings settings;
    private final WebhookFaults faults;
    private final History<Delivery> deliveries;
    private final Observer observer;
    private final List<Job> heldBack = new ArrayList<>();
    private final Set<CompletableFuture<Integer>> requests = ConcurrentHashMap.newKeySet();
    private final Queue<Attempt> attempts = new ArrayDeque<>();
    /** The attempt being written; the next one waits for it. */
    private Attempt settingOut;

    private volatile String url;
    private final Map<Long, Job> underWay = new LinkedHashMap<>();
    /** The numbers of the events in flight that wait for the clock or for real time. */
    private final Set<Long> waiting = new HashSet<>();
    private long latest;
    private long round;
    private boolean closed;

    WebhookDispatcher(
            Loop loop, Settings settings, WebhookFaults faults, History<Delivery> deliveries, Observer observer) {
        this.loop = loop;
        this.settings = settings;
        this.faults = faults;
        this.deliveries = deliveries;
        this.observer = observer;
    }

    /** The settings for deliveries. */
    record Settings(WebhookSigner signer, SimulatorClock clock, Duration timeout, List<Duration> retryDelays) {
    }

    /** One event for one receiver; events are numbered in order of occurrence. */
    private record Job(
            WebhookEvent event, CallWebhooks.Target target, List<Duration> retryDelays, WebhookFate fate, long number,
            long round) {
    }

    /** An attempt to deliver an event; the first has the number 1. */
    private record Attempt(Job job, int number) {
    }

    /** Applies new settings to later events. */
    void settings(Settings newSettings) {
        settings = newSettings;
    }

    /** The URL that receives events; null if they are only recorded. */
    String url() {
        return url;
    }

    /** Sends events to this URL from now on; null to only record them. */
    void url(String newUrl) {
        if (newUrl != null) {
            requireHttp(newUrl);
        }
        this.url = newUrl;
    }

    void publish(WebhookEvent event, CallWebhooks webhooks) {
        List<CallWebhooks.Target> targets = isClosed() ? List.of() : webhooks.targets(event.type(), url);
        if (targets.isEmpty()) {
            Delivery none = undelivered(event);
            deliveries.add(none);
            observer.published(event, WebhookFate.NORMAL);
            observer.delivered(none, true);
            return;
        }
        WebhookFate fate = faults.take(event.type());
        observer.published(event, fate);
        List<Duration> retryDelays = webhooks.retries(event.type(), settings.retryDelays());
        for (CallWebhooks.Target target : targets) {
            Job job = begin(event, target, retryDelays, fate);
            later(job, fate.delay(), () -> start(job));
            for (Duration later : fate.duplicates()) {
                Job duplicate = begin(event, target, retryDelays, fate);
                later(duplicate, fate.delay().plus(later), () -> attempt(duplicate, 1));
            }
        }
    }

    /** Continues a job when the delay has passed, in real time or by the clock. */
    private void later(Job job, Duration delay, Runnable action) {
        if (delay.isZero()) {
            loop.execute(action);
            return;
        }
        SimulatorClock.Timer timer = waitFor(delay, job, action);
        loop.after(delay, () -> {
            if (isCancelled(timer, job)) {
                action.run();
            }
        });
    }

    /** Starts the timer and marks the job as waiting in one step, so that the clock cannot move in between. */
    private synchronized SimulatorClock.Timer waitFor(Duration delay, Job job, Runnable action) {
        waiting.add(job.number());
        notifyAll();
        return settings.clock().after(delay, () -> resume(job, action));
    }

    /**
     * Cancels the timer and unmarks the job in one step, so that a thread that moves the clock sees the job either waiting
     * or in flight.
     */
    private synchronized boolean isCancelled(SimulatorClock.Timer timer, Job job) {
        boolean cancelled = timer.cancel();
        if (cancelled) {
            waiting.remove(job.number());
        }
        return cancelled;
    }

    private void resume(Job job, Runnable action) {
        stopWaiting(job);
        loop.execute(action);
    }

    /**
     * Waits until all events, except those that wait for the clock, are delivered or given up; returns false after the
     * timeout.
     */
    synchronized boolean awaitSettled(Duration timeout) {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (!waiting.containsAll(underWay.keySet())) {
            if (!Waiting.until(deadline, this)) {
                return false;
            }
        }
        return true;
    }

    /** Waits until all events are delivered or given up; returns false after the timeout. */
    synchronized boolean awaitIdle(Duration timeout) {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (!underWay.isEmpty()) {
            if (!Waiting.until(deadline, this)) {
                return false;
            }
        }
        return true;
    }

    /** The types of the events in flight. */
    synchronized List<String> underWay() {
        return underWay.values().stream().map(job -> job.event().type()).toList();
    }

    /** Gives up all events in flight. */
    synchronized void reset() {
        round++;
        underWay.clear();
        waiting.clear();
        notifyAll();
    }

    /** Gives up all events permanently; once the loop is closed too, no request follows. */
    synchronized void close() {
        closed = true;
        reset();
    }

    /** Gives up the requests in flight, after the loop has been closed. */
    void abandon() {
        requests.forEach(request -> request.cancel(true));
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private synchronized Job begin(
            WebhookEvent event, CallWebhooks.Target target, List<Duration> retryDelays, WebhookFate fate) {
        Job job = new Job(event, target, retryDelays, fate, ++latest, round);
        underWay.put(job.number(), job);
        return job;
    }

    private synchronized void end(Job job) {
        waiting.remove(job.number());
        if (underWay.remove(job.number()) != null) {
            notifyAll();
        }
    }

    private synchronized boolean isCurrent(Job job) {
        return !isClosed() && job.round() == round;
    }

    /** Records a delivery; returns false if a reset has happened in between. */
    private synchronized boolean note(Job job, Delivery delivery, boolean isLast) {
        if (job.round() == round) {
            deliveries.add(delivery);
            observer.delivered(delivery, isLast);
        }
        return job.round() == round;
    }

    private void start(Job job) {
        if (!job.fate().isHeldBack()) {
            attempt(job, 1);
            return;
        }
        heldBack.add(job);
        later(job, LONGEST_HOLD, () -> release(job));
    }

    private void release(Job job) {
        if (heldBack.remove(job)) {
            stopWaiting(job);
            attempt(job, 1);
        }
    }

    private synchronized void stopWaiting(Job job) {
        waiting.remove(job.number());
    }

    private void attempt(Job job, int number) {
        attempts.add(new Attempt(job, number));
        proceed();
    }

    private void proceed() {
        while (settingOut == null && requests.size() < MAX_REQUESTS && !attempts.isEmpty()) {
            Attempt next = attempts.remove();
            if (isCurrent(next.job())) {
                request(next);
            }
        }
    }

    private void hasSetOut(Attempt attempt) {
        if (settingOut == attempt) {
            settingOut = null;
            proceed();
        }
    }

    private void request(Attempt attempt) {
        Job job = attempt.job();
        Instant now = settings.clock().instant();
        // signed by the machine's clock: the application would refuse a signature of the future
        CallWebhooks.Target target = job.target();
        byte[] body = job.event().body(attempt.number(), target.url());
        // a GET has no body to sign
        WebhookFate.Outgoing outgoing = job.fate()
                .seal(settings.signer(), target.isGet() ? new byte[0] : body, settings.clock().unmoved());
        settingOut = attempt;
        Runnable sent = () -> loop.execute(() -> hasSetOut(attempt));
        CompletableFuture<Integer> request = target.isGet()
                ? WebhookClient.get(target.withQuery(Json.read(body).orElseGet(Json::missing)), outgoing, settings.timeout(),
                        sent)
                : WebhookClient.post(target.url(), outgoing, settings.timeout(), sent);
        requests.add(request);
        loop.after(LONGEST_SETTING_OUT, () -> hasSetOut(attempt));
        request.whenCompleteAsync((status, failure) -> {
            requests.remove(request);
            hasSetOut(attempt);
            finish(job, failure == null
                    ? delivery(attempt, outgoing, body, now, status, null)
                    : delivery(attempt, outgoing, body, now, 0, WebhookClient.describe(failure)));
            proceed();
        }, loop);
    }

    private void finish(Job job, Delivery delivery) {
        int retry = delivery.attempt() - 1;
        boolean isLast = !isWorthAnotherAttempt(delivery) || retry >= job.retryDelays().size();
        if (!note(job, delivery, isLast)) {
            return;
        }
        List.copyOf(heldBack).stream().filter(held -> held.number() < job.number()).forEach(this::release);
        if (isLast) {
            LOG.debug("{}", delivery);
            end(job);
            return;
        }
        later(job, job.retryDelays().get(retry), () -> attempt(job, delivery.attempt() + 1));
    }

    /**
     * Whether to retry. The documentation of Telnyx agrees that 4xx is final except for 408 and 429, and that 5xx is not;
     * it disagrees about 3xx.
     */
    private static boolean isWorthAnotherAttempt(Delivery delivery) {
        int status = delivery.status();
        return !delivery.acknowledged() && (status < 400 || status >= 500 || status == 408 || status == 429);
    }

    /** Creates the record of an attempt; for GET the body is the JSON whose fields the query contains. */
    private static Delivery delivery(
            Attempt attempt, WebhookFate.Outgoing outgoing, byte[] body, Instant sentAt, int status, String failure) {
        Job job = attempt.job();
        return new Delivery(
                job.event().id(), job.event().type(), attempt.number(), job.target().url(), status, failure,
                outgoing.headers(), job.target().isGet() ? body : outgoing.body(), sentAt);
    }

    private Delivery undelivered(WebhookEvent event) {
        return new Delivery(
                event.id(), event.type(), 0, null, 0, InVain.NO_URL, Map.of(), event.body(0, null),
                settings.clock().instant());
    }

    private static void requireHttp(String url) {
        URI uri = URI.create(url);
        if (uri.getHost() == null || !("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
            throw new IllegalArgumentException(
                    "The webhook URL " + url + " is not valid; it must start with http:// or https:// and name a host");
        }
    }
}
