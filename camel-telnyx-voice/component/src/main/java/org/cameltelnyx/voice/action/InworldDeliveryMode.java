package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * How lively an Inworld voice speaks.
 *
 * @param value the value as it is on the wire
 */
public record InworldDeliveryMode(@JsonValue String value) implements OpenEnum {

    /** Evenly. */
    public static final InworldDeliveryMode STABLE = new InworldDeliveryMode("STABLE");

    /** Between the two others. */
    public static final InworldDeliveryMode BALANCED = new InworldDeliveryMode("BALANCED");

    /** Lively. */
    public static final InworldDeliveryMode CREATIVE = new InworldDeliveryMode("CREATIVE");

    @Override
    public String toString() {
        return value;
    }
}
