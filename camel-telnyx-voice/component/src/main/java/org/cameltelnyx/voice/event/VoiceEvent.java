package org.cameltelnyx.voice.event;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * An event of Telnyx' voice API: one record for each type, whose fields are those of the event's payload. Camel
 * converts it to the signed bytes ({@code byte[]}, {@code String}, {@code InputStream}) and to the document
 * ({@code Map}, {@code JsonNode}).
 */
public sealed interface VoiceEvent permits CallEvent, ConferenceEvent, UnknownEvent {

    /**
     * What every event says of itself; the methods of this interface tell it one by one.
     *
     * @return the envelope
     */
    EventEnvelope envelope();

    /**
     * The id of the event, the same one at every attempt to deliver it.
     *
     * @return a UUID, or null if the event has no id
     */
    default String id() {
        return envelope().id();
    }

    /**
     * The type as it was on the wire.
     *
     * @return for example {@code call.refer.completed}
     */
    default String eventType() {
        return envelope().eventType();
    }

    /**
     * When it happened, which is what tells the order of events: Telnyx delivers them concurrently.
     *
     * @return the time, or null if the event has none or none that can be read
     */
    default Instant occurredAt() {
        return envelope().occurredAt();
    }

    /**
     * Which attempt of Telnyx to deliver the event this is.
     *
     * @return 1 for the first one, or null if Telnyx does not say
     */
    default Integer attempt() {
        return envelope().attempt();
    }

    /**
     * The address to which Telnyx has delivered the event.
     *
     * @return the URL of the webhook, or null if Telnyx does not say
     */
    default String deliveredTo() {
        return envelope().deliveredTo();
    }

    /**
     * The state that an earlier command has given to the call leg, as plain text.
     *
     * @return the text, or null if there is no state or if it is no text in base64
     */
    default String clientStateText() {
        return envelope().clientStateText();
    }

    /**
     * The payload as it was on the wire, with the fields that this version does not know.
     *
     * @return the fields by the names that Telnyx gives them
     */
    default Map<String, Object> payload() {
        return envelope().payload();
    }

    /**
     * The signed document.
     *
     * @return the bytes and what they say
     */
    default EventDocument document() {
        return envelope().document();
    }

    /**
     * The names under which this type of event is known: the one on the wire, those of both API versions, and the one
     * in the official document.
     *
     * @return the names, in lower case
     */
    default Set<String> names() {
        return envelope().names();
    }
}
