package org.cameltelnyx.voice.command;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.cameltelnyx.voice.schema.JsonValues;

/**
 * Writes the query of an operation that has no body. The name of a nested field follows the names of its objects in
 * brackets, as in {@code filter[occurred_at][gte]=2026-01-01}.
 */
final class QueryString {

    private QueryString() {
    }

    /**
     * Writes fields as a query.
     *
     * @param  fields the fields
     * @return        the query with its question mark, or an empty text if there is no field
     */
    static String of(ObjectNode fields) {
        List<String> parameters = new ArrayList<>();
        fields.properties().forEach(field -> add(parameters, field.getKey(), field.getValue()));
        return parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
    }

    private static void add(List<String> parameters, String name, JsonNode value) {
        if (value.isObject()) {
            value.properties().forEach(field -> add(parameters, name + "[" + field.getKey() + "]", field.getValue()));
        } else if (value.isArray()) {
            value.forEach(element -> add(parameters, name + "[]", element));
        } else if (!value.isNull()) {
            parameters.add(encode(name) + "=" + encode(JsonValues.text(value)));
        }
    }

    private static String encode(String text) {
        // this encoding for forms is that of RFC 3986 except for the space
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
