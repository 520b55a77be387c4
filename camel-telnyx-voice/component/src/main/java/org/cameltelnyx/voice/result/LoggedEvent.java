package org.cameltelnyx.voice.result;

import java.time.Instant;
import java.util.Map;

/**
 * A command or a webhook event of a call, as Telnyx has logged it.
 *
 * @param callLegId      id of the call leg
 * @param callSessionId  id of the call session
 * @param eventTimestamp when it occurred
 * @param metadata       the raw event, and what Telnyx adds to it
 * @param name           type of the event, or name of the command
 * @param recordType     always call_event
 * @param type           whether it is a command or an event, one of: command, webhook
 * @param data           the whole object as Telnyx sent it
 */
public record LoggedEvent(
        String callLegId,
        String callSessionId,
        Instant eventTimestamp,
        Map<String, Object> metadata,
        String name,
        String recordType,
        String type,
        Map<String, Object> data)
        implements TelnyxObject {

    /** Shows which event or command it is, but not its content, which names the parties and contains speech and keys. */
    @Override
    public String toString() {
        return "LoggedEvent[type=" + type + ", name=" + name + ", eventTimestamp=" + eventTimestamp + ", callLegId=" + callLegId
                + "]";
    }
}
