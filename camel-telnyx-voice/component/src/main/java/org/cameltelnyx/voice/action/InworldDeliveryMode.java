package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The delivery modes of Inworld voices.
 *
 * @param value the value as it is on the wire
 */
public record InworldDeliveryMode(@JsonValue String value) implements OpenEnum {

    /** Even speech. */
    public static final InworldDeliveryMode STABLE = new InworldDeliveryMode("STABLE");

    /** Between stable and creative. */
    public static final InworldDeliveryMode BALANCED = new InworldDeliveryMode("BALANCED");

    /** Lively speech. */
    public static final InworldDeliveryMode CREATIVE = new InworldDeliveryMode("CREATIVE");

    @Override
    public String toString() {
        return value;
    }
}
