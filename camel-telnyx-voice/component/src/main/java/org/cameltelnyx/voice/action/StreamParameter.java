package org.cameltelnyx.voice.action;

/**
 * A value that a WebSocket server gets when a stream begins.
 *
 * @param name  name of the value
 * @param value the value
 */
@RecordBuilder
public record StreamParameter(
        String name,
        String value) {

    /**
     * Starts a new object.
     *
     * @return a builder without any value
     */
    public static StreamParameterBuilder builder() {
        return new StreamParameterBuilder();
    }
}
