package org.cameltelnyx.voice;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.Route;
import org.cameltelnyx.voice.event.EventTypes;
import org.cameltelnyx.voice.support.EndpointName;
import org.cameltelnyx.voice.support.Suggestion;
import org.cameltelnyx.voice.webhook.EventFilter;
import org.cameltelnyx.voice.webhook.WebhookKey;
import org.cameltelnyx.voice.webhook.WebhookPath;
import org.cameltelnyx.voice.webhook.WebhookSettings;
import org.cameltelnyx.voice.webhook.Webhooks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An endpoint that receives signed events.
 */
@SideName(EndpointName.WEBHOOK)
final class WebhookSide extends Side {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookSide.class);
    private static final int LARGEST_BODY = 64 * 1024 * 1024;
    private static final int PART_OF_HEAP = 16;
    private static final long MOST_IN_FLIGHT = 64L * 1024 * 1024;
    /** Allows one spelling of each path, and no characters that a server decodes or interprets as a wildcard. */
    private static final Pattern PATH = Pattern.compile("(/(?!\\.{1,2}(/|$))[A-Za-z0-9._~!$&'()+,;=@-]+)+");

    WebhookSide(TelnyxVoiceEndpoint endpoint) {
        super(endpoint);
    }

    @Override
    String label() {
        return "consumer";
    }

    @Override
    String owner() {
        return EndpointName.uri(EndpointName.WEBHOOK);
    }

    @Override
    String purpose() {
        return "receives events";
    }

    @Override
    void check() {
        filter();
        EventFilter.unknown(endpoint.getEvents())
                .forEach(type -> LOG.warn("telnyx-voice:webhook: events names {}, a type that this version does not know{}. The"
                        + " route waits for it nevertheless.", type, Suggestion.question(type, EventTypes.known().keySet())));
        requirePath("path", endpoint.getPath());
        requirePositive("signatureTolerance", configuration().getSignatureTolerance());
        requirePositive("maxBodySize", configuration().getMaxBodySize());
        if (configuration().getMaxBodySize() > LARGEST_BODY) {
            throw wrong(
                    "maxBodySize must not be greater than " + LARGEST_BODY + ": events have a few thousand bytes, and any"
                            + " client that reaches the webhook can make it use that much memory");
        }
        requirePositive("bodyTimeout", configuration().getBodyTimeout());
        if (configuration().getMaxBytesInFlight() != 0
                && configuration().getMaxBytesInFlight() < configuration().getMaxBodySize()) {
            throw wrong(
                    "maxBytesInFlight must be 0, for its default, or not less than maxBodySize, which is "
                            + configuration().getMaxBodySize() + ": an event of that size would always be refused");
        }
        requirePositive("sequentialTimeout", configuration().getSequentialTimeout());
        // must exist before Camel creates the first route, so that Camel reports this route to it
        webhooks();
    }

    void requirePath(String option, String path) {
        if (path == null || !PATH.matcher(path).matches()) {
            throw wrong(option
                    + " must begin with / and not end with it, and consist of letters, digits and -._~!$&'()+,;=@, without"
                    + " wildcards and without empty or dot segments, for example /telnyx/voice");
        }
    }

    private EventFilter filter() {
        return EventFilter.parse(endpoint.getEvents());
    }

    private Webhooks webhooks() {
        return Webhooks.of(endpoint.getCamelContext());
    }

    WebhookSettings settings() {
        return new WebhookSettings(
                configuration().isVerifySignature() ? keys() : List.of(),
                Duration.ofMillis(configuration().getSignatureTolerance()),
                configuration().getMaxBodySize(), maxBytesInFlight(), Duration.ofMillis(configuration().getBodyTimeout()),
                configuration().getHttpServerComponent(), endpoint.getComponent().getClock());
    }

    private long maxBytesInFlight() {
        if (configuration().getMaxBytesInFlight() > 0) {
            return configuration().getMaxBytesInFlight();
        }
        return Math.max(configuration().getMaxBodySize(),
                Math.min(Runtime.getRuntime().maxMemory() / PART_OF_HEAP, MOST_IN_FLIGHT));
    }

    private List<WebhookKey> keys() {
        if (isBlank(configuration().getPublicKey())) {
            throw wrong(
                    "no public key, which distinguishes events from forged requests. Telnyx shows it under Keys &"
                            + " Credentials, Public Key; set it with the option publicKey of the component (camel.component.telnyx-voice."
                            + "public-key) or with the environment variable TELNYX_PUBLIC_KEY");
        }
        try {
            return WebhookKey.parseAll(configuration().getPublicKey());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(EndpointName.uri(endpoint.getAction()) + ": " + e.getMessage(), e);
        }
    }

    @Override
    Producer newProducer() {
        throw new IllegalArgumentException(
                owner() + " receives events, so use it in from(...). To send a command, name its action, such as"
                        + " telnyx-voice:answer.");
    }

    @Override
    Consumer newConsumer(Processor processor) {
        return new TelnyxVoiceConsumer(endpoint, processor, filter(), settings());
    }

    @Override
    void announce(Route route) {
        webhooks().announce(endpoint.getPath(), route, filter(), settings());
    }

    @Override
    String serviceUrl() {
        return endpoint.getPath();
    }

    @Override
    Optional<WebhookPath> path() {
        return Optional.ofNullable(webhooks().path(endpoint.getPath()));
    }
}
