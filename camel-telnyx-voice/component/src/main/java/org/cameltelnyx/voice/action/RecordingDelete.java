package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.result.Recording;

/**
 * Deletes a recording and its audio permanently.
 */
@Operation(repeatable = true, method = "DELETE", path = "/recordings/{recording_id}", answer = Recording.class)
@RecordBuilder
public record RecordingDelete()
        implements AccountCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static RecordingDeleteBuilder builder() {
        return new RecordingDeleteBuilder();
    }
}
