package org.cameltelnyx.voice.simulator;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers events as Telnyx does: each at once, in order of occurrence, without waiting for the one before; signed anew
 * for every attempt; again after a while when the receiver does not answer, or answers with 3xx, 408, 429 or 5xx.
 * <p>
 * The events that are held back and the attempts under way are confined to the timer's thread. How many events are under way,
 * the number of the latest, the current round ({@link #reset()} begins a new one) and whether all is over are guarded by this
 * object's monitor.
 */
final class WebhookDispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookDispatcher.class);
    private static final Duration LONGEST_HOLD = Duration.ofSeconds(2);
    /**
     * One for all simulators, since a client of JDK 17 cannot be closed, and lives on until it is garbage. It has no state
     * but connections. With one thread requests set out in the order in which they are made.
     */
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .executor(Executors.newSingleThreadExecutor(TelnyxSimulator::daemon))
            .build();

    private final Timer timer;
    private final Settings settings;
    private final WebhookFaults faults;
    private final History<Delivery> deliveries;
    private final Observer observer;
    private final List<Job> heldBack = new ArrayList<>();
    private final Set<CompletableFuture<?>> attempts = new HashSet<>();

    private volatile String url;
    private int underWay;
    private long latest;
    private long round;
    private boolean closed;

    WebhookDispatcher(
            Timer timer, Settings settings, WebhookFaults faults, History<Delivery> deliveries, Observer observer) {
        this.timer = timer;
        this.settings = settings;
        this.faults = faults;
        this.deliveries = deliveries;
        this.observer = observer;
    }

    /** How webhooks are delivered. */
    record Settings(WebhookSigner signer, Clock clock, Duration timeout, List<Duration> retryDelays) {
    }

    /** One event on its way to one receiver; events are numbered in order of occurrence. */
    private record Job(WebhookEvent event, String url, WebhookFate fate, long number, long round) {
    }

    /** Where events go; null for nowhere. */
    String url() {
        return url;
    }

    /** Sends events there from now on; null for nowhere. */
    void url(String newUrl) {
        if (newUrl != null) {
            requireHttp(newUrl);
        }
        this.url = newUrl;
    }

    void publish(WebhookEvent event) {
        String target = isClosed() ? null : url;
        if (target == null) {
            Delivery none = undelivered(event);
            deliveries.add(none);
            observer.published(event, WebhookFate.NORMAL);
            observer.delivered(none, true);
            return;
        }
        WebhookFate fate = faults.take(event.type());
        observer.published(event, fate);
        Job job = begin(event, target, fate);
        timer.soon(() -> timer.after(fate.delay(), () -> start(job)));
        for (Duration later : fate.duplicates()) {
            Job duplicate = begin(event, target, fate);
            timer.soon(() -> timer.after(fate.delay().plus(later), () -> attempt(duplicate, 1)));
        }
    }

    /** Whether all events have been delivered or given up within the time. */
    synchronized boolean awaitIdle(Duration timeout) {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (underWay > 0) {
            if (!Waiting.until(deadline, this)) {
                return false;
            }
        }
        return true;
    }

    /** Gives up all events that are under way. */
    synchronized void reset() {
        round++;
        underWay = 0;
        notifyAll();
    }

    /** Gives up all events for good, and breaks off the attempts under way. */
    synchronized void close() {
        closed = true;
        reset();
        timer.soon(() -> List.copyOf(attempts).forEach(attempt -> attempt.cancel(true)));
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private synchronized Job begin(WebhookEvent event, String target, WebhookFate fate) {
        underWay++;
        return new Job(event, target, fate, ++latest, round);
    }

    private synchronized void end(Job job) {
        if (job.round() == round) {
            underWay--;
            notifyAll();
        }
    }

    private synchronized boolean isCurrent(Job job) {
        return !isClosed() && job.round() == round;
    }

    /** Puts a delivery on record unless a reset has come in between; false then. */
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
        timer.after(LONGEST_HOLD, () -> release(job));
    }

    private void release(Job job) {
        if (heldBack.remove(job)) {
            attempt(job, 1);
        }
    }

    private void attempt(Job job, int number) {
        if (!isCurrent(job)) {
            return;
        }
        Instant now = settings.clock().instant();
        WebhookFate.Outgoing outgoing = job.fate().seal(settings.signer(), job.event().body(number, job.url()), now);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(job.url()))
                .timeout(settings.timeout())
                .POST(HttpRequest.BodyPublishers.ofByteArray(outgoing.body()));
        outgoing.headers().forEach(request::setHeader);
        CompletableFuture<HttpResponse<Void>> sent = CLIENT.sendAsync(
                request.build(), HttpResponse.BodyHandlers.discarding());
        attempts.add(sent);
        sent.whenComplete((response, failure) -> timer.soon(() -> {
            attempts.remove(sent);
            finish(job, failure == null
                    ? delivery(job, number, outgoing, now, response.statusCode(), null)
                    : delivery(job, number, outgoing, now, 0, describe(failure)));
        }));
    }

    private void finish(Job job, Delivery delivery) {
        int retry = delivery.attempt() - 1;
        boolean isLast = !isWorthAnotherAttempt(delivery) || retry >= settings.retryDelays().size();
        if (!note(job, delivery, isLast)) {
            return;
        }
        List.copyOf(heldBack).stream().filter(held -> held.number() < job.number()).forEach(this::release);
        if (isLast) {
            LOG.debug("{}", delivery);
            end(job);
            return;
        }
        timer.after(settings.retryDelays().get(retry), () -> attempt(job, delivery.attempt() + 1));
    }

    /** The official texts agree that 4xx is final but for these two, and that 5xx is not; about 3xx they differ. */
    private static boolean isWorthAnotherAttempt(Delivery delivery) {
        int status = delivery.status();
        return !delivery.acknowledged() && (status < 400 || status >= 500 || status == 408 || status == 429);
    }

    private static Delivery delivery(
            Job job, int number, WebhookFate.Outgoing outgoing, Instant sentAt, int status, String failure) {
        return new Delivery(
                job.event().id(), job.event().type(), number, job.url(), status, failure, outgoing.headers(),
                outgoing.body(), sentAt);
    }

    private Delivery undelivered(WebhookEvent event) {
        return new Delivery(
                event.id(), event.type(), 0, null, 0, "no webhook URL", Map.of(), event.body(0, null),
                settings.clock().instant());
    }

    /** The client wraps what has happened, and often says only within why. */
    private static String describe(Throwable failure) {
        Throwable told = failure instanceof CompletionException ? failure.getCause() : failure;
        Throwable why = told;
        while (why.getMessage() == null && why.getCause() != null) {
            why = why.getCause();
        }
        String text = why instanceof UnresolvedAddressException
                ? "unknown host"
                : why.getMessage() == null && told instanceof ConnectException ? "connection refused" : why.getMessage();
        return told.getClass().getSimpleName() + ": " + text;
    }

    private static void requireHttp(String url) {
        URI uri = URI.create(url);
        if (uri.getHost() == null || !("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
            throw new IllegalArgumentException(
                    "The webhook URL " + url + " is not one; it must begin with http:// or https:// and name a host");
        }
    }
}
