package org.cameltelnyx.voice.event;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * Whether the cost of a call leg could be worked out.
 *
 * @param value the value as it is on the wire
 */
public record CallCostStatus(@JsonValue String value) implements OpenEnum {

    /** It could. */
    public static final CallCostStatus SUCCESS = new CallCostStatus("success");

    /** It could not. */
    public static final CallCostStatus ERROR = new CallCostStatus("error");

    @Override
    public String toString() {
        return value;
    }
}
