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

    /** A phone number, with what may follow it, or a SIP URI: Telnyx itself tells whether it can be called. */
    ADDRESS("be a number such as +15551234567 or a SIP URI, without white space, and without a second number"
            + " behind a comma", Grammar::isAddress),

    /** An absolute URL with an authority (RFC 3986), checked for its scheme and for characters no URL can hold. */
    URL("be an absolute URL such as https://www.example.com/hello.mp3",
            Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://[^\\s\\p{Cntrl}]+").asMatchPredicate()),

    /** The URL of a WebSocket (RFC 6455). */
    WEBSOCKET_URL("be a WebSocket URL such as wss://www.example.com/calls",
            Pattern.compile("wss?://[^\\s\\p{Cntrl}]+").asMatchPredicate()),

    /** Standard base64 with padding and without line breaks (RFC 4648, section 4). */
    BASE64("be base64 without line breaks", Grammar::isBase64),

    /** An identifier, opaque to this component. */
    ID("hold no white space or control characters", Grammar::isWithoutSpaces);

    private static final char DELETE = 0x7f;

    private final String rule;
    private final Predicate<String> accepts;

    Grammar(String rule, Predicate<String> accepts) {
        this.rule = rule;
        this.accepts = accepts;
    }

    /** All ids of all commands pass here, so this is no regular expression, which would take a twentieth of a command. */
    private static boolean isWithoutSpaces(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c == DELETE) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** A second number behind a comma would be taken for keys to press once the first has answered. */
    private static boolean isAddress(String text) {
        return isWithoutSpaces(text) && !(text.startsWith("+") && text.contains(",+"));
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
