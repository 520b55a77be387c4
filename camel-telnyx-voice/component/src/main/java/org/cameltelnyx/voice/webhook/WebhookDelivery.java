package org.cameltelnyx.voice.webhook;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.cameltelnyx.voice.event.VoiceEvent;
import org.cameltelnyx.voice.support.Fingerprint;
import org.cameltelnyx.voice.support.ResourceId;
import org.cameltelnyx.voice.support.Text;

/**
 * A verified event.
 *
 * @param event     the event
 * @param publicKey the key that has signed it, or null if signatures are not verified
 */
public record WebhookDelivery(VoiceEvent event, String publicKey) {

    private static final List<ResourceId> CALL_IDS = List.of(
            ResourceId.CALL_SESSION_ID, ResourceId.CALL_CONTROL_ID, ResourceId.CONFERENCE_ID);

    /**
     * Identifies the event; the same for every delivery of it.
     *
     * @return the id of the event, or if it has none a hash of its JSON without {@code meta}, which differs between
     *         attempts
     */
    public String identity() {
        if (event.id() != null && !event.id().isBlank()) {
            return event.id();
        }
        return Fingerprint.of(Text.bytes(withoutMeta()));
    }

    /** {@return the identity, escaped for use in a log message} */
    public String printableIdentity() {
        return Text.printable(identity());
    }

    private String withoutMeta() {
        JsonNode document = event.document().json();
        return document instanceof ObjectNode object ? object.without("meta").toString() : document.toString();
    }

    /**
     * Identifies the call of the event.
     *
     * @return the id of the call session, else of the call leg, else of the conference, or null if the event has none of
     *         them
     */
    public String call() {
        for (ResourceId name : CALL_IDS) {
            String id = event.envelope().text(name.wireName());
            if (id != null) {
                return id;
            }
        }
        return null;
    }
}
