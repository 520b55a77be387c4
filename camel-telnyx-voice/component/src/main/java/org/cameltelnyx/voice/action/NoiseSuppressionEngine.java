package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The engines that remove noise. The letters A to D are former names of the first four: Telnyx still accepts them, but
 * marks them as deprecated.
 *
 * @param value the value as it is on the wire
 */
public record NoiseSuppressionEngine(@JsonValue String value) implements OpenEnum {

    /** The default engine. */
    public static final NoiseSuppressionEngine DENOISER = new NoiseSuppressionEngine("Denoiser");

    /** DeepFilterNet, with an attenuation limit and two modes. */
    public static final NoiseSuppressionEngine DEEP_FILTER_NET = new NoiseSuppressionEngine("DeepFilterNet");

    /** Krisp, with several models and a suppression level. */
    public static final NoiseSuppressionEngine KRISP = new NoiseSuppressionEngine("Krisp");

    /** ai-coustics, with several families and sizes of models. */
    public static final NoiseSuppressionEngine AI_COUSTICS = new NoiseSuppressionEngine("AiCoustics");

    /** The large quail model of ai-coustics. */
    public static final NoiseSuppressionEngine AIC_L_QUAIL = new NoiseSuppressionEngine("aic_l_quail");

    /** The large rook model of ai-coustics. */
    public static final NoiseSuppressionEngine AIC_L_ROOK = new NoiseSuppressionEngine("aic_l_rook");

    /** The small quail model of ai-coustics. */
    public static final NoiseSuppressionEngine AIC_S_QUAIL = new NoiseSuppressionEngine("aic_s_quail");

    /** The small rook model of ai-coustics. */
    public static final NoiseSuppressionEngine AIC_S_ROOK = new NoiseSuppressionEngine("aic_s_rook");

    /** The small voice focus model of ai-coustics. */
    public static final NoiseSuppressionEngine QUAIL_VOICE_FOCUS_S = new NoiseSuppressionEngine("quail_voice_focus_s");

    /** The extra small voice focus model of ai-coustics. */
    public static final NoiseSuppressionEngine QUAIL_VOICE_FOCUS_XS = new NoiseSuppressionEngine("quail_voice_focus_xs");

    @Override
    public String toString() {
        return value;
    }
}
