package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The languages in which Telnyx can speak a text.
 *
 * @param value the value as it is on the wire
 */
public record SpeechLanguage(@JsonValue String value) implements OpenEnum {

    /** Modern Standard Arabic. */
    public static final SpeechLanguage ARB = new SpeechLanguage("arb");

    /** Mandarin Chinese (China). */
    public static final SpeechLanguage CMN_CN = new SpeechLanguage("cmn-CN");

    /** Welsh (United Kingdom). */
    public static final SpeechLanguage CY_GB = new SpeechLanguage("cy-GB");

    /** Danish (Denmark). */
    public static final SpeechLanguage DA_DK = new SpeechLanguage("da-DK");

    /** German (Germany). */
    public static final SpeechLanguage DE_DE = new SpeechLanguage("de-DE");

    /** English (Australia). */
    public static final SpeechLanguage EN_AU = new SpeechLanguage("en-AU");

    /** English (United Kingdom). */
    public static final SpeechLanguage EN_GB = new SpeechLanguage("en-GB");

    /** English (Wales). */
    public static final SpeechLanguage EN_GB_WLS = new SpeechLanguage("en-GB-WLS");

    /** English (India). */
    public static final SpeechLanguage EN_IN = new SpeechLanguage("en-IN");

    /** English (United States). */
    public static final SpeechLanguage EN_US = new SpeechLanguage("en-US");

    /** Spanish (Spain). */
    public static final SpeechLanguage ES_ES = new SpeechLanguage("es-ES");

    /** Spanish (Mexico). */
    public static final SpeechLanguage ES_MX = new SpeechLanguage("es-MX");

    /** Spanish (United States). */
    public static final SpeechLanguage ES_US = new SpeechLanguage("es-US");

    /** French (Canada). */
    public static final SpeechLanguage FR_CA = new SpeechLanguage("fr-CA");

    /** French (France). */
    public static final SpeechLanguage FR_FR = new SpeechLanguage("fr-FR");

    /** Hindi (India). */
    public static final SpeechLanguage HI_IN = new SpeechLanguage("hi-IN");

    /** Icelandic (Iceland). */
    public static final SpeechLanguage IS_IS = new SpeechLanguage("is-IS");

    /** Italian (Italy). */
    public static final SpeechLanguage IT_IT = new SpeechLanguage("it-IT");

    /** Japanese (Japan). */
    public static final SpeechLanguage JA_JP = new SpeechLanguage("ja-JP");

    /** Korean (South Korea). */
    public static final SpeechLanguage KO_KR = new SpeechLanguage("ko-KR");

    /** Norwegian Bokmål (Norway). */
    public static final SpeechLanguage NB_NO = new SpeechLanguage("nb-NO");

    /** Dutch (Netherlands). */
    public static final SpeechLanguage NL_NL = new SpeechLanguage("nl-NL");

    /** Polish (Poland). */
    public static final SpeechLanguage PL_PL = new SpeechLanguage("pl-PL");

    /** Portuguese (Brazil). */
    public static final SpeechLanguage PT_BR = new SpeechLanguage("pt-BR");

    /** Portuguese (Portugal). */
    public static final SpeechLanguage PT_PT = new SpeechLanguage("pt-PT");

    /** Romanian (Romania). */
    public static final SpeechLanguage RO_RO = new SpeechLanguage("ro-RO");

    /** Russian (Russia). */
    public static final SpeechLanguage RU_RU = new SpeechLanguage("ru-RU");

    /** Swedish (Sweden). */
    public static final SpeechLanguage SV_SE = new SpeechLanguage("sv-SE");

    /** Turkish (Turkey). */
    public static final SpeechLanguage TR_TR = new SpeechLanguage("tr-TR");

    @Override
    public String toString() {
        return value;
    }
}
