package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The models of the Krisp engine.
 *
 * @param value the value as it is on the wire
 */
public record KrispModel(@JsonValue String value) implements OpenEnum {

    /** Telephony, version 2. */
    public static final KrispModel VIVA_TEL_V2 = new KrispModel("krisp-viva-tel-v2.kef");

    /** Telephony, light. */
    public static final KrispModel VIVA_TEL_LITE_V1 = new KrispModel("krisp-viva-tel-lite-v1.kef");

    /** Professional audio. */
    public static final KrispModel VIVA_PRO_V1 = new KrispModel("krisp-viva-pro-v1.kef");

    /** Speech separation. */
    public static final KrispModel VIVA_SS_V1 = new KrispModel("krisp-viva-ss-v1.kef");

    @Override
    public String toString() {
        return value;
    }
}
