package org.cameltelnyx.voice.transform;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.camel.Converter;
import org.cameltelnyx.voice.api.CommandResult;
import org.cameltelnyx.voice.event.VoiceEvent;

/**
 * Converts events to what Telnyx has signed and to what that says, and results to their data.
 */
@Converter(generateLoader = true)
public final class VoiceConverters {

    private VoiceConverters() {
    }

    /**
     * The bytes that Telnyx has signed.
     *
     * @param  event the event
     * @return       the body of the request
     */
    @Converter
    public static byte[] toBytes(VoiceEvent event) {
        return event.document().bytes();
    }

    /**
     * The bytes that Telnyx has signed, as a stream.
     *
     * @param  event the event
     * @return       the body of the request
     */
    @Converter
    public static InputStream toInputStream(VoiceEvent event) {
        return new ByteArrayInputStream(event.document().bytes());
    }

    /**
     * The text that Telnyx has signed.
     *
     * @param  event the event
     * @return       the body of the request
     */
    @Converter
    public static String toString(VoiceEvent event) {
        return new String(event.document().bytes(), StandardCharsets.UTF_8);
    }

    /**
     * The document as nested maps and lists.
     *
     * @param  event the event
     * @return       the whole document
     */
    @Converter
    public static Map<String, Object> toMap(VoiceEvent event) {
        return event.document().map();
    }

    /**
     * The document as a tree.
     *
     * @param  event the event
     * @return       the whole document
     */
    @Converter
    public static JsonNode toJsonNode(VoiceEvent event) {
        return event.document().json();
    }

    /**
     * The data of Telnyx' answer.
     *
     * @param  result the result of a command
     * @return        what the answer holds under {@code data}
     */
    @Converter
    public static Map<String, Object> toMap(CommandResult result) {
        return result.data();
    }
}
