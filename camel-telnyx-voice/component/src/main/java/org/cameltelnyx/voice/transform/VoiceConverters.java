package org.cameltelnyx.voice.transform;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.camel.Converter;
import org.apache.camel.Exchange;
import org.apache.camel.spi.TypeConverterRegistry;
import org.cameltelnyx.voice.api.CommandResult;
import org.cameltelnyx.voice.event.VoiceEvent;
import org.cameltelnyx.voice.result.ResultPage;
import org.cameltelnyx.voice.result.TelnyxObject;
import org.cameltelnyx.voice.schema.JsonValues;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * Converts events to their signed bytes and their content, and results to their data.
 */
@Converter(generateLoader = true)
public final class VoiceConverters {

    private VoiceConverters() {
    }

    /**
     * Converts text to an open enum of an event or action, so that Simple can compare them: the operator {@code in} converts
     * the values that it compares with.
     *
     * @param  type     the requested type
     * @param  exchange the exchange, or null
     * @param  value    the value to convert
     * @param  registry the converters of the context
     * @return          the open enum, or null if another type is requested or the value is no text
     */
    @Converter(fallback = true)
    public static Object toChoice(Class<?> type, Exchange exchange, Object value, TypeConverterRegistry registry) {
        return OpenEnum.class.isAssignableFrom(type) && type.isRecord() && value instanceof CharSequence
                ? OpenEnum.of(type.asSubclass(OpenEnum.class), value.toString())
                : null;
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
     * The data in the answer of Telnyx.
     *
     * @param  result the result of a command
     * @return        the object {@code data} of the answer
     */
    @Converter
    public static Map<String, Object> toMap(CommandResult result) {
        return result.data();
    }

    /**
     * All fields of an object.
     *
     * @param  object an object in an answer
     * @return        its fields by their names in JSON
     */
    @Converter
    public static Map<String, Object> toMap(TelnyxObject object) {
        return object.data();
    }

    /**
     * The data in the answer of Telnyx, so that a route can answer an HTTP request with it.
     *
     * @param  result the result of a command
     * @return       its JSON
     */
    @Converter
    public static String toString(CommandResult result) {
        return JsonValues.toTree(result.data()).toString();
    }

    /**
     * The data in the answer of Telnyx, in UTF-8, so that a route can answer an HTTP request with it.
     *
     * @param  result the result of a command
     * @return       its JSON
     */
    @Converter
    public static byte[] toBytes(CommandResult result) {
        return toString(result).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The data in the answer of Telnyx, as a stream, so that a route can answer an HTTP request with it.
     *
     * @param  result the result of a command
     * @return       its JSON
     */
    @Converter
    public static InputStream toInputStream(CommandResult result) {
        return new ByteArrayInputStream(toBytes(result));
    }

    /**
     * The JSON of an object.
     *
     * @param  object an object in an answer
     * @return       its JSON
     */
    @Converter
    public static String toString(TelnyxObject object) {
        return JsonValues.toTree(object.data()).toString();
    }

    /**
     * The JSON of an object, in UTF-8.
     *
     * @param  object an object in an answer
     * @return       its JSON
     */
    @Converter
    public static byte[] toBytes(TelnyxObject object) {
        return toString(object).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The JSON of an object, as a stream.
     *
     * @param  object an object in an answer
     * @return       its JSON
     */
    @Converter
    public static InputStream toInputStream(TelnyxObject object) {
        return new ByteArrayInputStream(toBytes(object));
    }

    /**
     * The JSON of a page.
     *
     * @param  page one page of a list
     * @return     its JSON
     */
    @Converter
    public static String toString(ResultPage<?> page) {
        return JsonValues.toTree(page.fields()).toString();
    }

    /**
     * The JSON of a page, in UTF-8.
     *
     * @param  page one page of a list
     * @return     its JSON
     */
    @Converter
    public static byte[] toBytes(ResultPage<?> page) {
        return toString(page).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The JSON of a page, as a stream.
     *
     * @param  page one page of a list
     * @return     its JSON
     */
    @Converter
    public static InputStream toInputStream(ResultPage<?> page) {
        return new ByteArrayInputStream(toBytes(page));
    }
}
