package org.cameltelnyx.voice.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;

import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.support.DefaultMessage;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.util.StringHelper;
import org.cameltelnyx.voice.event.EventReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens on one path: verifies each request once, hands what is genuine to the {@link WebhookPath}, and answers.
 */
final class WebhookListener implements Processor {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookListener.class);
    private static final String RETRY_AFTER_SECONDS = "1";

    private final CamelContext camelContext;
    private final String path;
    private final WebhookSettings settings;
    private final WebhookVerifier verifier;
    private final WebhookStatistics statistics;
    private final Function<WebhookDelivery, WebhookAnswer> taker;
    private final Throttle warnings = new Throttle();
    private Consumer httpConsumer;
    private Probe probe;
    private volatile boolean stopped;
    /** Through this server: one before it may have been another. */
    private volatile boolean reached;

    /**
     * Makes a listener that does not listen yet.
     *
     * @param taker takes what is genuine
     */
    WebhookListener(CamelContext camelContext, String path, WebhookSettings settings, WebhookStatistics statistics,
            Function<WebhookDelivery, WebhookAnswer> taker) {
        this.camelContext = camelContext;
        this.path = path;
        this.settings = settings;
        this.statistics = statistics;
        this.taker = taker;
        this.verifier = settings.verifies()
                ? new WebhookVerifier(settings.keys(), settings.tolerance(), settings.clock())
                : null;
    }

    void start(ScheduledExecutorService timer) throws Exception {
        if (!settings.verifies()) {
            LOG.warn("Webhook {} does not verify signatures (verifySignature=false): anyone who can reach it can forge events",
                    path);
        }
        httpConsumer = HttpServers.createConsumer(camelContext, settings.httpServerComponent(), path, this);
        probe = new Probe(path, httpConsumer.getEndpoint(), () -> reached);
        ServiceHelper.startService(httpConsumer);
        if (HttpServers.canLosePort(httpConsumer)) {
            probe.checkLater(timer);
        }
    }

    void stop() {
        // what still comes here must come again
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

    @Override
    public void process(Exchange request) {
        WebhookAnswer answer;
        if (!reached) {
            reached = true;
        }
        try {
            WebhookDelivery delivery = verified(request.getMessage());
            statistics.accepted(delivery.event(), settings.clock().instant());
            answer = stopped ? WebhookAnswer.UNAVAILABLE : taker.apply(delivery);
        } catch (RefusedException e) {
            LOG.debug("Webhook {} refused a request: {}", path, e.reason());
            warnOfForeignKey(e);
            statistics.refused(e.reason(), settings.clock().instant());
            answer = e.reason().answer();
        } catch (RuntimeException | Error e) {
            LOG.error("Webhook {} has failed", path, e);
            answer = WebhookAnswer.FAILED;
        }
        statistics.answered(answer);
        // a fresh message: the headers of a request would be sent back to the caller
        Message response = new DefaultMessage(camelContext);
        response.setHeader(Exchange.HTTP_RESPONSE_CODE, answer.status());
        response.setHeader(Exchange.CONTENT_TYPE, "text/plain");
        if (answer == WebhookAnswer.UNAVAILABLE) {
            response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
        } else if (answer == WebhookAnswer.METHOD_NOT_ALLOWED) {
            response.setHeader("Allow", "POST");
        }
        response.setBody(answer.text());
        request.setMessage(response);
    }

    /** The one refusal that a mistake of our own makes for every event; said now and then only, since attackers cause it too. */
    private void warnOfForeignKey(RefusedException e) {
        if (e.reason() == RefusalReason.SIGNATURE_WRONG && warnings.permits(path, e.reason().toString(), settings.clock())) {
            LOG.warn(
                    "Webhook {} refused a request that no key of publicKey has signed. If it came from Telnyx, publicKey is not"
                            + " the key of the account whose events arrive here. (Said once in {} minutes.)",
                    path, Throttle.MINUTES);
        }
    }

    private WebhookDelivery verified(Message request) throws RefusedException {
        if (!"POST".equals(String.valueOf(request.getHeader(Exchange.HTTP_METHOD)))) {
            throw new RefusedException(RefusalReason.METHOD);
        }
        if (declaredSize(request) > settings.maxBodySize()) {
            throw new RefusedException(RefusalReason.SIZE);
        }
        if (!isJson(request.getHeader(Exchange.CONTENT_TYPE, String.class))) {
            throw new RefusedException(RefusalReason.CONTENT_TYPE);
        }
        byte[] body = body(request);
        WebhookKey key = verifier == null ? null : signedBy(request, body);
        try {
            return new WebhookDelivery(EventReader.read(body), key == null ? null : key.toString());
        } catch (IllegalArgumentException e) {
            throw new RefusedException(RefusalReason.BODY);
        }
    }

    /** What the request says, or 0 if it does not. */
    private long declaredSize(Message request) {
        Object length = request.getHeader(Exchange.CONTENT_LENGTH);
        Long size = length == null ? null : camelContext.getTypeConverter().tryConvertTo(Long.class, length);
        return size == null ? 0 : size;
    }

    private byte[] body(Message request) throws RefusedException {
        Object body = request.getBody();
        byte[] bytes;
        try {
            if (body == null) {
                bytes = new byte[0];
            } else if (body instanceof InputStream stream) {
                bytes = stream.readNBytes(settings.maxBodySize() + 1);
            } else {
                bytes = request.getMandatoryBody(byte[].class);
            }
        } catch (IOException | org.apache.camel.InvalidPayloadException e) {
            throw new RefusedException(RefusalReason.BODY_UNREADABLE);
        }
        if (bytes.length > settings.maxBodySize()) {
            throw new RefusedException(RefusalReason.SIZE);
        }
        return bytes;
    }

    private WebhookKey signedBy(Message request, byte[] body) throws RefusedException {
        if (isInQuery(request)) {
            throw new RefusedException(RefusalReason.HEADER_IN_QUERY);
        }
        return verifier.verify(values(request, WebhookVerifier.TIMESTAMP_HEADER),
                values(request, WebhookVerifier.SIGNATURE_HEADER), body);
    }

    private static boolean isJson(String contentType) {
        return contentType != null
                && StringHelper.before(contentType, ";", contentType).strip().equalsIgnoreCase("application/json");
    }

    private static List<String> values(Message request, String header) {
        Object value = request.getHeader(header);
        if (value == null) {
            return List.of();
        }
        return value instanceof Collection<?> all ? all.stream().map(String::valueOf).toList() : List.of(value.toString());
    }

    /** Servers add the parameters of the query to the headers, and Telnyx vouches by headers alone. */
    private static boolean isInQuery(Message request) {
        String query = request.getHeader(Exchange.HTTP_QUERY, String.class);
        if (query == null) {
            return false;
        }
        try {
            String names = URLDecoder.decode(query, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
            return names.contains(WebhookVerifier.TIMESTAMP_HEADER.toLowerCase(Locale.ROOT))
                    || names.contains(WebhookVerifier.SIGNATURE_HEADER.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return true;
        }
    }
}
