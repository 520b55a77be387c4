package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.result.Application;

/**
 * Deletes a Call Control application permanently.
 */
@Operation(repeatable = true, method = "DELETE", path = "/call_control_applications/{application_id}",
        answer = Application.class)
@RecordBuilder
public record ApplicationDelete()
        implements AccountCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static ApplicationDeleteBuilder builder() {
        return new ApplicationDeleteBuilder();
    }
}
