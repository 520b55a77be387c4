package org.cameltelnyx.voice.simulator;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers events as Telnyx does: each at once, in order of occurrence, without waiting for the one before; signed anew
 * for every attempt; again after a while when the receiver does not answer, or answers with 3xx, 408, 429 or 5xx.
 * <p>
 * The events that are held back are confined to the thread of this object's context. How many events are under way,
 * the number of the latest, the current round ({@link #reset()} begins a new one) and whether all is over are guarded by this
 * object's monitor.
 */
final class WebhookDispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookDispatcher.class);
    private static final Duration LONGEST_HOLD = Duration.ofSeconds(2);
    private static final int CONNECTIONS = 200;
    private static final int KEEP_ALIVE_SECONDS = 5;

    private final Timer timer;
    private final Context context;
    private final HttpClient client;
    private final Settings settings;
    private final WebhookFaults faults;
    private final History<Delivery> deliveries;
    private final Observer observer;
    private final List<Job> heldBack = new ArrayList<>();

    private volatile String url;
    private int underWay;
    private long latest;
    private long round;
    /** Null as long as events are delivered. */
    private Future<Void> closed;

    WebhookDispatcher(
            Vertx vertx, Settings settings, WebhookFaults faults, History<Delivery> deliveries, Observer observer) {
        this.timer = new Timer(vertx);
        this.context = vertx.getOrCreateContext();
        this.client = vertx.httpClientBuilder()
                .with(new HttpClientOptions().setKeepAliveTimeout(KEEP_ALIVE_SECONDS))
                .with(new PoolOptions().setHttp1MaxSize(CONNECTIONS))
                .withConnectHandler(BrokenConnections::expect)
                .build();
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
        context.runOnContext(now -> timer.after(fate.delay(), () -> start(job)));
        for (Duration later : fate.duplicates()) {
            Job duplicate = begin(event, target, fate);
            context.runOnContext(now -> timer.after(fate.delay().plus(later), () -> attempt(duplicate, 1)));
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

    /** Gives up all events for good. It is done once no attempt is being made, so that the client may be closed. */
    synchronized Future<Void> close() {
        if (closed == null) {
            Promise<Void> idle = Promise.promise();
            closed = idle.future();
            reset();
            context.runOnContext(now -> idle.complete());
        }
        return closed;
    }

    private synchronized boolean isClosed() {
        return closed != null;
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
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(job.url())
                .setTimeout(settings.timeout().toMillis());
        outgoing.headers().forEach(options::putHeader);
        client.request(options)
                .compose(request -> request.send(Buffer.buffer(outgoing.body())))
                .map(HttpClientResponse::statusCode)
                .onSuccess(status -> finish(job, delivery(job, number, outgoing, now, status, null)))
                .onFailure(failure -> finish(job, delivery(job, number, outgoing, now, 0, describe(failure))));
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

    private static String describe(Throwable failure) {
        return failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }

    private static void requireHttp(String url) {
        URI uri = URI.create(url);
        if (uri.getHost() == null || !("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
            throw new IllegalArgumentException(
                    "The webhook URL " + url + " is not one; it must begin with http:// or https:// and name a host");
        }
    }
}
