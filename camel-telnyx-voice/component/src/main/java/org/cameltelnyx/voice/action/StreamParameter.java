package org.cameltelnyx.voice.action;

/**
 * A value that a WebSocket server receives when a stream starts.
 *
 * @param name  name of the value
 * @param value text of the value
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
