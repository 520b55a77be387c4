package org.cameltelnyx.voice.event;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.cameltelnyx.voice.schema.JsonValues;

/**
 * The document of an event: the bytes that Telnyx signed, and their content.
 */
public final class EventDocument {

    private final byte[] bytes;
    private final JsonNode json;

    EventDocument(byte[] bytes, JsonNode json) {
        this.bytes = bytes;
        this.json = json;
    }

    /**
     * The bytes that Telnyx signed.
     *
     * @return a copy of the body of the request
     */
    public byte[] bytes() {
        return bytes.clone();
    }

    /**
     * The document as a tree.
     *
     * @return a copy of the tree
     */
    public JsonNode json() {
        return json.deepCopy();
    }

    /**
     * The document as nested maps and lists.
     *
     * @return the whole document, including its metadata
     */
    public Map<String, Object> map() {
        return JsonValues.toMap(json);
    }
}
