package org.cameltelnyx.voice.event;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * An event of Telnyx' voice API. Each type has one record, with the fields of the event's payload. Camel converts an event to
 * the signed bytes ({@code byte[]}, {@code String}, {@code InputStream}) and to the document ({@code Map}, {@code JsonNode}).
 */
public sealed interface VoiceEvent permits CallEvent, ConferenceEvent, UnknownEvent {

    /**
     * The data that all events have. Each method of this interface returns a part of it.
     *
     * @return the envelope
     */
    EventEnvelope envelope();

    /**
     * The id of the event, which is the same in every delivery of the event.
     *
     * @return a UUID, or null if the event has no id
     */
    default String id() {
        return envelope().id();
    }

    /**
     * The type of the event, as it was on the wire.
     *
     * @return for example {@code call.refer.completed}
     */
    default String eventType() {
        return envelope().eventType();
    }

    /**
     * The time of the event. Only this time shows the order of events, because Telnyx delivers them concurrently.
     *
     * @return the time, or null if the event has no time or an unreadable time
     */
    default Instant occurredAt() {
        return envelope().occurredAt();
    }

    /**
     * The number of the attempt to deliver the event.
     *
     * @return 1 for the first attempt, or null if Telnyx does not report the number
     */
    default Integer attempt() {
        return envelope().attempt();
    }

    /**
     * The URL to which Telnyx has delivered the event.
     *
     * @return the URL of the webhook, or null if Telnyx does not report the URL
     */
    default String deliveredTo() {
        return envelope().deliveredTo();
    }

    /**
     * The client state that an earlier command set, as plain text.
     *
     * @return the text, or null if there is no client state or if it is no text in base64
     */
    default String clientStateText() {
        return envelope().clientStateText();
    }

    /**
     * The payload as it was on the wire, including the fields that this version does not know.
     *
     * @return the fields by their names on the wire
     */
    default Map<String, Object> payload() {
        return envelope().payload();
    }

    /**
     * The signed document.
     *
     * @return the signed bytes and their content
     */
    default EventDocument document() {
        return envelope().document();
    }

    /**
     * The names of this type of event: on the wire, in both API versions, and in the official document.
     *
     * @return the names, in lower case
     */
    default Set<String> names() {
        return envelope().names();
    }
}
