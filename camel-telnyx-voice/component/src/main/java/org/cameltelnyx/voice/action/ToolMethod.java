package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The HTTP methods of the request to a tool.
 *
 * @param value the value as it is on the wire
 */
public record ToolMethod(@JsonValue String value) implements OpenEnum {

    public static final ToolMethod GET = new ToolMethod("GET");

    public static final ToolMethod POST = new ToolMethod("POST");

    public static final ToolMethod PUT = new ToolMethod("PUT");

    public static final ToolMethod DELETE = new ToolMethod("DELETE");

    public static final ToolMethod PATCH = new ToolMethod("PATCH");

    @Override
    public String toString() {
        return value;
    }
}
