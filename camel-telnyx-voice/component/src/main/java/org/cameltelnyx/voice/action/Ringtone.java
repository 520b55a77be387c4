package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The countries whose ringing tones Telnyx can play.
 *
 * @param value the value as it is on the wire
 */
public record Ringtone(@JsonValue String value) implements OpenEnum {

    /** Austria. */
    public static final Ringtone AT = new Ringtone("at");

    /** Australia. */
    public static final Ringtone AU = new Ringtone("au");

    /** Belgium. */
    public static final Ringtone BE = new Ringtone("be");

    /** Bulgaria. */
    public static final Ringtone BG = new Ringtone("bg");

    /** Brazil. */
    public static final Ringtone BR = new Ringtone("br");

    /** Switzerland. */
    public static final Ringtone CH = new Ringtone("ch");

    /** Chile. */
    public static final Ringtone CL = new Ringtone("cl");

    /** China. */
    public static final Ringtone CN = new Ringtone("cn");

    /** Czechia. */
    public static final Ringtone CZ = new Ringtone("cz");

    /** Germany. */
    public static final Ringtone DE = new Ringtone("de");

    /** Denmark. */
    public static final Ringtone DK = new Ringtone("dk");

    /** Estonia. */
    public static final Ringtone EE = new Ringtone("ee");

    /** Spain. */
    public static final Ringtone ES = new Ringtone("es");

    /** Finland. */
    public static final Ringtone FI = new Ringtone("fi");

    /** France. */
    public static final Ringtone FR = new Ringtone("fr");

    /** Greece. */
    public static final Ringtone GR = new Ringtone("gr");

    /** Hungary. */
    public static final Ringtone HU = new Ringtone("hu");

    /** Israel. */
    public static final Ringtone IL = new Ringtone("il");

    /** India. */
    public static final Ringtone IN = new Ringtone("in");

    /** Italy. */
    public static final Ringtone IT = new Ringtone("it");

    /** Japan. */
    public static final Ringtone JP = new Ringtone("jp");

    /** Lithuania. */
    public static final Ringtone LT = new Ringtone("lt");

    /** Mexico. */
    public static final Ringtone MX = new Ringtone("mx");

    /** Malaysia. */
    public static final Ringtone MY = new Ringtone("my");

    /** Netherlands. */
    public static final Ringtone NL = new Ringtone("nl");

    /** Norway. */
    public static final Ringtone NO = new Ringtone("no");

    /** New Zealand. */
    public static final Ringtone NZ = new Ringtone("nz");

    /** Philippines. */
    public static final Ringtone PH = new Ringtone("ph");

    /** Poland. */
    public static final Ringtone PL = new Ringtone("pl");

    /** Portugal. */
    public static final Ringtone PT = new Ringtone("pt");

    /** Russia. */
    public static final Ringtone RU = new Ringtone("ru");

    /** Sweden. */
    public static final Ringtone SE = new Ringtone("se");

    /** Singapore. */
    public static final Ringtone SG = new Ringtone("sg");

    /** Thailand. */
    public static final Ringtone TH = new Ringtone("th");

    /** Taiwan. */
    public static final Ringtone TW = new Ringtone("tw");

    /** United Kingdom. */
    public static final Ringtone UK = new Ringtone("uk");

    /** United States, as it was in former times. */
    public static final Ringtone US_OLD = new Ringtone("us-old");

    /** United States. */
    public static final Ringtone US = new Ringtone("us");

    /** Venezuela. */
    public static final Ringtone VE = new Ringtone("ve");

    /** South Africa. */
    public static final Ringtone ZA = new Ringtone("za");

    @Override
    public String toString() {
        return value;
    }
}
