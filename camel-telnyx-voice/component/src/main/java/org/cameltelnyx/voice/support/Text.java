package org.cameltelnyx.voice.support;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Handles texts from outside: in messages they must not forge a line, and as bytes different texts must stay different.
 */
public final class Text {

    /** A byte that does not occur in UTF-8. */
    private static final byte NO_UTF_8 = (byte) 0xff;

    private Text() {
    }

    /**
     * Escapes a text for a message, so that it stays on one line.
     *
     * @param  text the text, or null
     * @return      the text with escapes such as <code>&#92;u000a</code> for all characters that break lines, are invisible
     *              or change the direction of text; the text {@code null} for null
     */
    public static String printable(String text) {
        String shown = String.valueOf(text);
        if (shown.chars().allMatch(character -> character >= ' ' && character <= '~')) {
            return shown;
        }
        StringBuilder escaped = new StringBuilder(shown.length());
        shown.codePoints().forEach(character -> {
            switch (Character.getType(character)) {
                case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR ->
                    escaped.append(String.format("\\u%04x", character));
                default -> escaped.appendCodePoint(character);
            }
        });
        return escaped.toString();
    }

    /**
     * Returns bytes that are different for different texts, also for unpaired surrogates, which UTF-8 encoders replace by
     * the same byte.
     *
     * @param  text any text
     * @return      the text in UTF-8, or, if it cannot be encoded, bytes that are no UTF-8
     */
    public static byte[] bytes(String text) {
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            return Arrays.copyOf(bytes.array(), bytes.limit());
        } catch (CharacterCodingException e) {
            ByteBuffer bytes = ByteBuffer.allocate(1 + Character.BYTES * text.length()).put(NO_UTF_8);
            bytes.asCharBuffer().put(text);
            return bytes.array();
        }
    }
}
