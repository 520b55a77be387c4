package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.result.Recording;

/**
 * Retrieves a recording: its times, its call, and the download links, which are valid for ten minutes.
 */
@Operation(repeatable = true, method = "GET", path = "/recordings/{recording_id}", answer = Recording.class)
@RecordBuilder
public record RecordingRetrieve()
        implements AccountCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static RecordingRetrieveBuilder builder() {
        return new RecordingRetrieveBuilder();
    }
}
