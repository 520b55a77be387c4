package org.cameltelnyx.voice.action;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;

/**
 * Writes a text that is an integer as a number, for fields that accept a number or a word.
 */
final class NumberOrText extends JsonSerializer<String> {

    @Override
    public void serialize(String value, JsonGenerator json, SerializerProvider provider) throws IOException {
        if (value.matches("\\d{1,9}")) {
            json.writeNumber(Integer.parseInt(value));
        } else {
            json.writeString(value);
        }
    }
}
