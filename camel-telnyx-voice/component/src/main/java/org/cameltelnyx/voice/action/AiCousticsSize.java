package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The model sizes of ai-coustics.
 *
 * @param value the value as it is on the wire
 */
public record AiCousticsSize(@JsonValue String value) implements OpenEnum {

    /** Small, in both families. */
    public static final AiCousticsSize S = new AiCousticsSize("s");

    /** Large, in both families. */
    public static final AiCousticsSize L = new AiCousticsSize("l");

    /** Extra small, sparrow only. */
    public static final AiCousticsSize XS = new AiCousticsSize("xs");

    /** Smallest, sparrow only. */
    public static final AiCousticsSize XXS = new AiCousticsSize("xxs");

    /** Large voice focus, quail only. */
    public static final AiCousticsSize VF_L = new AiCousticsSize("vf_l");

    /** Large voice focus 1.1, quail only. */
    public static final AiCousticsSize VF_1_1_L = new AiCousticsSize("vf_1_1_l");

    @Override
    public String toString() {
        return value;
    }
}
