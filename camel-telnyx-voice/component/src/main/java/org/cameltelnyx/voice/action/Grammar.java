package org.cameltelnyx.voice.action;

import java.util.Base64;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The grammars of Telnyx' text fields. None of them knows a space, so that a space in the text of an endpoint URI can
 * only be a plus sign which Camel has decoded.
 */
public enum Grammar {

    /** Keys of a phone, and the pauses {@code w} (half a second) and {@code W} (a second). */
    DTMF("be made of the keys 0-9, A-D, * and #, and of the pauses w (0.5 s) and W (1 s)",
            Pattern.compile("[0-9A-DwW*#]+").asMatchPredicate()),

    /** A SIP or SIPS URI as RFC 3261 describes it, checked for its scheme and for characters no URI can hold. */
    SIP_URI("be a SIP URI such as sip:alice@example.com",
            Pattern.compile("(?i)sips?:[^\\s<>\"\\p{Cntrl}]+").asMatchPredicate()),

    /** Standard base64 with padding and without line breaks (RFC 4648, section 4). */
    BASE64("be base64 without line breaks; the header CamelTelnyxVoiceClientState takes plain text instead",
            Grammar::isBase64),

    /** An identifier, opaque to this component. */
    ID("hold no white space or control characters", Pattern.compile("[^\\s\\p{Cntrl}]+").asMatchPredicate());

    private final String rule;
    private final Predicate<String> accepts;

    Grammar(String rule, Predicate<String> accepts) {
        this.rule = rule;
        this.accepts = accepts;
    }

    /**
     * Whether a text follows this grammar.
     *
     * @param  text the text
     * @return      true if Telnyx can accept it
     */
    public boolean accepts(String text) {
        return accepts.test(text);
    }

    /**
     * The rule in words, to follow "must".
     *
     * @return the rule
     */
    public String rule() {
        return rule;
    }

    private static boolean isBase64(String text) {
        try {
            Base64.getDecoder().decode(text);
            return text.length() % 4 == 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
