package org.cameltelnyx.voice.webhook;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;
import org.apache.camel.support.service.ServiceHelper;
import org.cameltelnyx.voice.event.EventReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens on one path: checks the headers of each request, verifies the signature once the body has arrived, hands genuine
 * deliveries to the {@link WebhookPath}, and answers. A door, {@link VertxDoor} or {@link ExchangeDoor}, connects it to one
 * kind of HTTP server.
 */
final class WebhookListener {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookListener.class);
    /** A media type with its parameters (RFC 9110, section 8.3.1). */
    private static final Pattern JSON = Pattern.compile(
            "application/json(\\s*;\\s*([\\w!#$%&'*+.^`|~-]+=([\\w!#$%&'*+.^`|~-]+|\"([^\"\\\\]|\\\\.)*+\"))?)*+\\s*",
            Pattern.CASE_INSENSITIVE);

    private final CamelContext camelContext;
    private final String path;
    private final WebhookSettings settings;
    private final WebhookVerifier verifier;
    private final WebhookStatistics statistics;
    private final Function<WebhookDelivery, CompletableFuture<WebhookAnswer>> taker;
    private final Throttle warnings = new Throttle();
    /** The bytes of all received bodies without an answer. */
    private final AtomicLong bytesInFlight = new AtomicLong();
    private Consumer httpConsumer;
    private Probe probe;
    private volatile boolean stopped;
    /** Whether a request has arrived through this server; an earlier listener may have used another one. */
    private volatile boolean reached;

    /**
     * The request line and headers of a request.
     *
     * @param method      the method
     * @param contentType the content type, or null
     * @param length      the declared length of the body in bytes, or -1 if none is declared
     * @param query       the raw query, or null
     * @param timestamps  the values of the timestamp header
     * @param signatures  the values of the signature header
     */
    record Head(String method, String contentType, long length, String query, List<String> timestamps,
            List<String> signatures) {
    }

    /**
     * Creates a listener, which does not listen yet.
     *
     * @param taker receives genuine deliveries
     */
    WebhookListener(CamelContext camelContext, String path, WebhookSettings settings, WebhookStatistics statistics,
            Function<WebhookDelivery, CompletableFuture<WebhookAnswer>> taker) {
        this.camelContext = camelContext;
        this.path = path;
        this.settings = settings;
        this.statistics = statistics;
        this.taker = taker;
        this.verifier = settings.verifies()
                ? new WebhookVerifier(settings.keys(), settings.tolerance(), settings.clock())
                : null;
    }

    /**
     * Starts to listen.
     *
     * @param timer  schedules the check whether requests arrive
     * @param worker runs routes
     */
    void start(ScheduledExecutorService timer, Executor worker) throws Exception {
        if (!settings.verifies()) {
            LOG.warn("Webhook {} does not verify signatures (verifySignature=false): anyone who can reach it can forge events",
                    path);
        }
        httpConsumer = HttpServers.createConsumer(camelContext, path, this, worker);
        probe = new Probe(path, httpConsumer.getEndpoint(), () -> reached);
        ServiceHelper.startService(httpConsumer);
        if (HttpServers.canLosePort(httpConsumer)) {
            probe.checkLater(timer);
        }
    }

    void stop() {
        // Telnyx must deliver again what still arrives here
        stopped = true;
        if (httpConsumer != null) {
            probe.stop();
            ServiceHelper.stopAndShutdownService(httpConsumer);
            // the registry would keep it for as long as the context lives
            try {
                camelContext.removeEndpoint(httpConsumer.getEndpoint());
            } catch (Exception e) {
                LOG.debug("Cannot remove the endpoint of webhook {}", path, e);
            }
        }
    }

    WebhookSettings settings() {
        return settings;
    }

    Probe probe() {
        return probe;
    }

    /**
     * Checks the headers of a request, before its body is read.
     *
     * @param  head the request line and headers
     * @return                  the claim to verify once the body has arrived, or null if signatures are not verified
     * @throws RefusedException if the request cannot be a webhook, whatever its body is
     */
    WebhookVerifier.Claim admit(Head head) throws RefusedException {
        if (!reached) {
            reached = true;
        }
        if (!"POST".equals(head.method)) {
            throw new RefusedException(RefusalReason.METHOD);
        }
        if (head.length > settings.maxBodySize()) {
            throw new RefusedException(RefusalReason.SIZE);
        }
        if (head.contentType == null || !JSON.matcher(head.contentType).matches()) {
            throw new RefusedException(RefusalReason.CONTENT_TYPE);
        }
        if (verifier == null) {
            return null;
        }
        refuseHeadersInQuery(head.query);
        return verifier.claim(head.timestamps, head.signatures);
    }

    /**
     * Servers copy query parameters into the headers of the exchange, but only genuine HTTP headers may carry the
     * signature.
     */
    private static void refuseHeadersInQuery(String query) throws RefusedException {
        if (query == null) {
            return;
        }
        String names;
        try {
            names = URLDecoder.decode(query, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(RefusalReason.QUERY);
        }
        if (names.contains(WebhookVerifier.TIMESTAMP_HEADER.toLowerCase(Locale.ROOT))
                || names.contains(WebhookVerifier.SIGNATURE_HEADER.toLowerCase(Locale.ROOT))) {
            throw new RefusedException(RefusalReason.HEADER_IN_QUERY);
        }
    }

    /**
     * Reserves memory for a part of a body.
     *
     * @param  bytes the size of the part
     * @return       false if the limit is reached; the caller then has nothing to release
     */
    boolean reserve(int bytes) {
        if (bytesInFlight.addAndGet(bytes) <= settings.maxBytesInFlight()) {
            return true;
        }
        release(bytes);
        return false;
    }

    /**
     * Releases reserved memory.
     *
     * @param bytes the total reserved for a request
     */
    void release(int bytes) {
        bytesInFlight.addAndGet(-bytes);
    }

    long bytesInFlight() {
        return bytesInFlight.get();
    }

    /**
     * Takes a request whose body has arrived.
     *
     * @param  claim what its headers claim, or null if signatures are not verified
     * @param  body  the body
     * @return       the answer; the future never fails
     */
    CompletableFuture<WebhookAnswer> take(WebhookVerifier.Claim claim, byte[] body) {
        CompletableFuture<WebhookAnswer> answer;
        try {
            if (body.length > settings.maxBodySize()) {
                throw new RefusedException(RefusalReason.SIZE);
            }
            WebhookDelivery delivery = verified(claim, body);
            statistics.accepted(delivery.event(), settings.clock().instant());
            answer = stopped ? WebhookAnswer.UNAVAILABLE.atOnce() : taker.apply(delivery);
        } catch (RefusedException e) {
            return refuse(e).atOnce();
        } catch (RuntimeException | Error e) {
            answer = CompletableFuture.failedFuture(e);
        }
        return answer.exceptionally(this::failed).thenApply(this::answered);
    }

    private WebhookDelivery verified(WebhookVerifier.Claim claim, byte[] body) throws RefusedException {
        WebhookKey key = claim == null ? null : verifier.verify(claim, body);
        try {
            return new WebhookDelivery(EventReader.read(body), key == null ? null : key.toString());
        } catch (IllegalArgumentException e) {
            throw new RefusedException(RefusalReason.BODY);
        }
    }

    /**
     * Refuses a request.
     *
     * @param  e why
     * @return   the answer
     */
    WebhookAnswer refuse(RefusedException e) {
        RefusalReason reason = e.reason();
        LOG.debug("Webhook {} refused a request: {}", path, reason);
        if (reason == RefusalReason.SIGNATURE_WRONG && warnings.permits(path, reason.toString(), settings.clock())) {
            // a wrong publicKey causes this refusal for every event; attackers cause it, too
            LOG.warn(
                    "Webhook {} refused a request that no key of publicKey has signed. If it came from Telnyx, publicKey is not"
                            + " the key of the account whose events arrive here. (Logged once in {} minutes.)",
                    path, Throttle.MINUTES);
        } else if (reason == RefusalReason.BUSY && warnings.permits(path, reason.toString(), settings.clock())) {
            LOG.warn(
                    "Webhook {} answers with 503: the requests in flight hold {} of maxBytesInFlight={} bytes, or too many"
                            + " events wait for a thread. Routes are slow, or bodies arrive slowly, for which bodyTimeout sets a limit."
                            + " Let slow routes answer early, by seda or a queue. (Logged once in {} minutes.)",
                    path, bytesInFlight, settings.maxBytesInFlight(), Throttle.MINUTES);
        }
        statistics.refused(reason, settings.clock().instant());
        return answered(reason.answer());
    }

    private WebhookAnswer failed(Throwable failure) {
        LOG.error("Webhook {} has failed", path, failure);
        return WebhookAnswer.FAILED;
    }

    private WebhookAnswer answered(WebhookAnswer answer) {
        statistics.answered(answer);
        return answer;
    }
}
