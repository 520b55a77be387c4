package org.cameltelnyx.voice.schema;

import java.util.Base64;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The grammars of text fields. None of them allows a space.
 */
public enum Grammar {

    /** Keys of a phone, and the pauses {@code w} (half a second) and {@code W} (a second). */
    DTMF("consist of the keys 0-9, A-D, * and #, and of the pauses w (0.5 s) and W (1 s)",
            Pattern.compile("[0-9A-DwW*#]+").asMatchPredicate()),

    /** A SIP or SIPS URI as RFC 3261 describes it, checked for its scheme and for characters no URI can hold. */
    SIP_URI("be a SIP URI such as sip:alice@example.com",
            Pattern.compile("(?i)sips?:[^<>\"]+").asMatchPredicate().and(Grammar::isVisible)),

    /**
     * A phone number, optionally with keys to press after the answer, or a SIP URI. Only Telnyx knows whether it can be
     * called. Telnyx would interpret a second number after a comma as keys.
     */
    ADDRESS("be a number in E.164 format such as +15551234567, without spaces, brackets and hyphens, optionally with keys after"
            + " a comma but without a second number, or a SIP URI such as sip:alice@example.com; validate=false sends it unchanged",
            Pattern.compile("\\+?[0-9]+([,;][0-9*#,;wW]*)?").asMatchPredicate().or(SIP_URI::accepts)),

    /** An absolute URL with an authority (RFC 3986), checked for its scheme and for characters no URL can hold. */
    URL("be an absolute URL such as https://www.example.com/hello.mp3",
            Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://.+").asMatchPredicate().and(Grammar::isVisible)),

    /** The URL of a WebSocket (RFC 6455). */
    WEBSOCKET_URL("be a WebSocket URL such as wss://www.example.com/calls",
            Pattern.compile("wss?://.+").asMatchPredicate().and(Grammar::isVisible)),

    /** A time in a filter. */
    TIME("be a time in ISO 8601 format, such as 2026-01-31T12:00:00Z", Grammar::isVisible),

    /** Standard base64 with padding and without line breaks (RFC 4648, section 4). */
    BASE64("be base64 without line breaks", Grammar::isBase64),

    /** Content in base64, checked for characters only, because the official examples contain shortened content. */
    CONTENT("be base64 without white space", Grammar::isVisible),

    /** An identifier, opaque to this component. */
    ID("contain no white space, control or format characters", Grammar::isVisible);

    private static final char LAST_OF_ASCII = 0x7e;

    private static final Pattern BEFORE_A_NUMBER = Pattern.compile("(?i)(sips?:)? ");

    private final String rule;
    private final Predicate<String> accepts;

    Grammar(String rule, Predicate<String> accepts) {
        this.rule = rule;
        this.accepts = accepts;
    }

    /**
     * Not a regular expression, because it checks the ids of all commands: an expression would cost a twentieth of the time
     * of a command.
     */
    private static boolean isVisible(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c > LAST_OF_ASCII && !isVisible(text.codePointAt(i))) {
                return false;
            }
            i += Character.isHighSurrogate(c) ? 1 : 0;
        }
        return !text.isEmpty();
    }

    /** An unpaired surrogate is not visible. */
    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.CONTROL,
                    Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED ->
                false;
            default -> true;
        };
    }

    /**
     * Whether a space in the text of an option is a plus sign that Camel has decoded, as far as the text reveals it: in
     * base64 each space is, and in an address the one before its number. Other spaces stay, and are refused.
     *
     * @param  text  the text
     * @param  space where it has a space
     * @return       true if the author has written a plus sign there
     */
    boolean isPlus(String text, int space) {
        return switch (this) {
            case BASE64, CONTENT -> true;
            case ADDRESS, SIP_URI -> BEFORE_A_NUMBER.matcher(text.substring(0, space + 1)).matches()
                    && space + 1 < text.length()
                    && (Character.isDigit(text.charAt(space + 1)) || text.charAt(space + 1) == '$');
            default -> false;
        };
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
