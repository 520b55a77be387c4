package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Required;

/**
 * A function that an assistant calls.
 *
 * @param name name of the function
 */
@RecordBuilder
public record ToolFunction(
        @Required String name) {

    /**
     * Starts a new object.
     *
     * @return a builder without any value
     */
    public static ToolFunctionBuilder builder() {
        return new ToolFunctionBuilder();
    }
}
