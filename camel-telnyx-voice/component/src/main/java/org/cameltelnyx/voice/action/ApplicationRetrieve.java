package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.result.Application;

/**
 * Retrieves the settings of a Call Control application.
 */
@Operation(repeatable = true, method = "GET", path = "/call_control_applications/{application_id}", answer = Application.class)
@RecordBuilder
public record ApplicationRetrieve()
        implements AccountCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static ApplicationRetrieveBuilder builder() {
        return new ApplicationRetrieveBuilder();
    }
}
