package org.cameltelnyx.voice.support;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Texts that come from outside, where they must neither forge a line nor be taken for one another.
 */
public final class Text {

    /** In no text in UTF-8. */
    private static final byte NO_UTF_8 = (byte) 0xff;

    private Text() {
    }

    /**
     * A text for a message, which stays on its line.
     *
     * @param  text the text, or null
     * @return      the same with escapes such as <code>&#92;u000a</code> in place of all characters that break, hide or turn what
     *              is shown, or {@code null} as text
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
     * Bytes that differ for all texts that differ, also for halves of surrogate pairs, which UTF-8 would make the same.
     *
     * @param  text any text
     * @return      UTF-8 if the text has it, else what is no UTF-8
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
