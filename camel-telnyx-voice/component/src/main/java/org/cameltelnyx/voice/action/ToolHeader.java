package org.cameltelnyx.voice.action;

/**
 * A header of the request to a tool. Logs and messages do not show the value, because it may be a token.
 *
 * @param name  name of the header
 * @param value value of the header, which can refer to an integration secret
 */
@RecordBuilder
public record ToolHeader(
        String name,
        String value) {

    /**
     * Starts a new object.
     *
     * @return a builder without any value
     */
    public static ToolHeaderBuilder builder() {
        return new ToolHeaderBuilder();
    }

    @Override
    public String toString() {
        return "ToolHeader[name=" + name + ", value=" + (value == null ? null : "xxxxxx") + "]";
    }
}
