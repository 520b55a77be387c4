package org.cameltelnyx.voice.action;

/**
 * A tool that hangs up.
 *
 * @param description description of the tool, for the assistant
 */
@RecordBuilder
public record HangupTool(
        String description) {

    /**
     * Starts a new object.
     *
     * @return a builder without any value
     */
    public static HangupToolBuilder builder() {
        return new HangupToolBuilder();
    }
}
