package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.result.Call;

/**
 * Retrieves the status of a call leg, up to ten minutes after its end.
 */
@Operation(repeatable = true, method = "GET", path = "/calls/{call_control_id}", answer = Call.class)
@RecordBuilder
public record RetrieveStatus()
        implements CallCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static RetrieveStatusBuilder builder() {
        return new RetrieveStatusBuilder();
    }
}
