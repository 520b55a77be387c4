package org.cameltelnyx.voice.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Text in UTF-8, read strictly: bytes that are no text are an error, and nothing is put in their place.
 */
public final class Utf8 {

    private Utf8() {
    }

    /**
     * Whether bytes are ASCII without the character zero, so that they mean the same in every encoding that a reader could
     * take them for.
     *
     * @param  bytes any bytes
     * @return       true for most of what Telnyx sends
     */
    public static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b <= 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * Decodes text.
     *
     * @param  bytes                    text in UTF-8
     * @return                          the text, a byte order mark included
     * @throws CharacterCodingException if the bytes are not UTF-8
     */
    public static String decode(byte[] bytes) throws CharacterCodingException {
        return isAscii(bytes)
                ? new String(bytes, StandardCharsets.ISO_8859_1)
                : StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }
}
