package org.cameltelnyx.voice.event;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The results of the cost calculation.
 *
 * @param value the value as it is on the wire
 */
public record CallCostStatus(@JsonValue String value) implements OpenEnum {

    /** Telnyx has calculated the cost. */
    public static final CallCostStatus SUCCESS = new CallCostStatus("success");

    /** Telnyx could not calculate the cost. */
    public static final CallCostStatus ERROR = new CallCostStatus("error");

    @Override
    public String toString() {
        return value;
    }
}
