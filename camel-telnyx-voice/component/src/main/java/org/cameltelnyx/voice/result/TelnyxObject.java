package org.cameltelnyx.voice.result;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.JsonValues;
import org.cameltelnyx.voice.schema.RecordModel;

/**
 * An object in an answer of Telnyx: one record for each kind. Its JSON is that of Telnyx, with the fields that this version
 * does not know.
 */
public sealed interface TelnyxObject permits ActiveCall, Application, Call, Conference, Connection, LoggedEvent,
        OutboundVoiceProfile, PageMeta, Participant, Queue, QueuedCall, Recording, RecordingTranscription, SiprecConnector,
        WebhookDelivery {

    /**
     * The whole object as Telnyx sent it.
     *
     * @return the fields by their names in JSON
     */
    @JsonValue
    Map<String, Object> data();

    /**
     * Reads an object.
     *
     * @param  type the kind of object
     * @param  data its fields by their names in JSON
     * @return      the record
     * @param  <T>  the kind of object
     */
    static <T extends TelnyxObject> T of(Class<T> type, Map<String, Object> data) {
        return RecordModel.of(type).receive(JsonValues.toTree(data), "data", data);
    }
}
