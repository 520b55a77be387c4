package org.cameltelnyx.voice.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.support.DefaultMessage;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.util.StringHelper;
import org.cameltelnyx.voice.event.EventReader;
import org.cameltelnyx.voice.event.VoiceEvent;
import org.cameltelnyx.voice.statistics.VoiceStatistics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens on one path, and hands what is genuine to the receivers that want it. A request is verified once, however
 * many receivers there are.
 */
final class WebhookListener implements Processor {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookListener.class);
    private static final String RETRY_AFTER_SECONDS = "1";
    private static final long WARNING_INTERVAL_MILLIS = TimeUnit.MINUTES.toMillis(10);
    private final CamelContext camelContext;
    private final String path;
    private final WebhookSettings settings;
    private final WebhookVerifier verifier;
    /** By receiver id. Written under the lock of {@link Webhooks}, read by the server's threads. */
    private final Map<String, WebhookReceiver> receivers = new ConcurrentHashMap<>();
    /** By route id: those of all paths. */
    private final Map<String, AwaitedRoute> awaited;
    private final WebhookStatistics statistics;
    private final Clock clock;
    /** When, by what was warned of. */
    private final Map<String, Long> lastWarnings = new ConcurrentHashMap<>();
    private final ScheduledExecutorService looks;
    private Consumer httpConsumer;
    private Probe probe;

    /**
     * Makes a listener that does not listen yet.
     *
     * @param awaited who does not receive yet, by route id, for as long as that is so
     * @param looks   runs the check of the port
     */
    WebhookListener(CamelContext camelContext, String path, WebhookSettings settings, Clock clock,
            Map<String, AwaitedRoute> awaited, ScheduledExecutorService looks) {
        this.camelContext = camelContext;
        this.path = path;
        this.settings = settings;
        this.clock = clock;
        this.awaited = awaited;
        this.looks = looks;
        this.statistics = VoiceStatistics.of(camelContext)
                .get(WebhookStatistics.class, path, () -> new WebhookStatistics(path));
        this.verifier = settings.verifies() ? new WebhookVerifier(settings.keys(), settings.tolerance(), clock) : null;
    }

    void start() throws Exception {
        if (!settings.verifies()) {
            LOG.warn("Webhook {} does not verify signatures (verifySignature=false): anyone who can reach it can forge events",
                    path);
        }
        httpConsumer = HttpServers.createConsumer(camelContext, settings.httpServerComponent(), path, this);
        probe = new Probe(path, httpConsumer.getEndpoint(), statistics::isReached);
        ServiceHelper.startService(httpConsumer);
        if (HttpServers.canLosePort(httpConsumer)) {
            probe.checkLater(looks);
        }
    }

    void stop() {
        // what still comes here must come again
        receivers.clear();
        VoiceStatistics.of(camelContext).remove(WebhookStatistics.class, path);
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

    Probe probe() {
        return probe;
    }

    WebhookStatistics statistics() {
        return statistics;
    }

    WebhookSettings settings() {
        return settings;
    }

    Map<String, WebhookReceiver> receivers() {
        return receivers;
    }

    /** The routes that are to receive here. */
    Stream<AwaitedRoute> awaited() {
        return awaited.values().stream().filter(route -> route.fits(path, settings) && route.isOurs() && route.isKnown());
    }

    @Override
    public void process(Exchange request) {
        WebhookAnswer answer;
        statistics.reached();
        try {
            WebhookDelivery delivery = verified(request.getMessage());
            statistics.accepted(delivery.event(), clock.instant());
            answer = dispatch(delivery);
        } catch (RefusedException e) {
            LOG.debug("Webhook {} refused a request: {}", path, e.reason());
            warnOfForeignKey(e);
            statistics.refused(e.reason(), clock.instant());
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
        if (e.reason() == RefusalReason.SIGNATURE_WRONG && isTime(e.reason().toString())) {
            LOG.warn(
                    "Webhook {} refused a request that no key of publicKey has signed. If it came from Telnyx, publicKey is not"
                            + " the key of the account whose events arrive here. (Said once in {} minutes.)",
                    path,
                    TimeUnit.MILLISECONDS.toMinutes(WARNING_INTERVAL_MILLIS));
        }
    }

    /** One route that does not run keeps events from all others, so its name must be somewhere. */
    private void warnOfAbsent(String route, VoiceEvent event) {
        if (isTime("absent " + route)) {
            LOG.warn(
                    "Webhook {} answers {} with 503, also for the other routes that want it: route {} wants it too, and has not"
                            + " started, or is stopped or suspended. Telnyx does not come again for ever. Unless the route is"
                            + " about to start, start it, or stop and remove it. (Said once in {} minutes for each route.)",
                    path, event.eventType(), route, TimeUnit.MILLISECONDS.toMinutes(WARNING_INTERVAL_MILLIS));
        }
    }

    private boolean isTime(String reason) {
        long now = clock.millis();
        Long last = lastWarnings.putIfAbsent(reason, now);
        return last == null || now - last >= WARNING_INTERVAL_MILLIS && lastWarnings.replace(reason, last, now);
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

    private WebhookAnswer dispatch(WebhookDelivery delivery) {
        VoiceEvent event = delivery.event();
        // asked before the receivers are listed, so that one which is added meanwhile is found by one or the other
        String awaitedRoute = awaitedFor(event);
        List<WebhookReceiver> takers = takers(event);
        String absent = awaitedRoute == null ? notReady(takers) : awaitedRoute;
        // without receivers the listener has stopped, and another one may have taken its place
        if (!camelContext.isStarted() || camelContext.isStopping() || receivers.isEmpty()) {
            return WebhookAnswer.UNAVAILABLE;
        }
        if (absent != null) {
            warnOfAbsent(absent, event);
            return WebhookAnswer.UNAVAILABLE;
        }
        if (takers.isEmpty()) {
            statistics.unwanted();
            LOG.debug("Webhook {}: no route wants {}", path, event.eventType());
        }
        WebhookAnswer answer = WebhookAnswer.OK;
        for (WebhookReceiver taker : takers) {
            WebhookAnswer each = receive(taker, delivery);
            // 500 says more than 503, and both say more than 200
            answer = each == WebhookAnswer.OK || answer == WebhookAnswer.FAILED ? answer : each;
        }
        return answer;
    }

    /** A route that is to receive the event, or null: at most times there is none. */
    private String awaitedFor(VoiceEvent event) {
        return awaited.isEmpty()
                ? null
                : awaited().filter(route -> route.wants(event)).map(AwaitedRoute::routeId).findFirst().orElse(null);
    }

    private List<WebhookReceiver> takers(VoiceEvent event) {
        List<WebhookReceiver> takers = new ArrayList<>();
        for (WebhookReceiver receiver : receivers.values()) {
            if (receiver.accepts(event)) {
                takers.add(receiver);
            }
        }
        return takers;
    }

    /** One that takes nothing now, or null. */
    private static String notReady(List<WebhookReceiver> takers) {
        for (WebhookReceiver taker : takers) {
            if (!taker.isReady()) {
                return taker.receiverId();
            }
        }
        return null;
    }

    /** Whatever goes wrong with one receiver, the others get the event, and the caller a fixed text. */
    private WebhookAnswer receive(WebhookReceiver taker, WebhookDelivery delivery) {
        try {
            return taker.receive(delivery);
        } catch (RuntimeException | Error e) {
            LOG.warn("Webhook {}: route {} has not taken event {}", path, taker.receiverId(), delivery.identity(), e);
            return WebhookAnswer.FAILED;
        }
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
