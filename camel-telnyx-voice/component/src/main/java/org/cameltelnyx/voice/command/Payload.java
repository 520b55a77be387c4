package org.cameltelnyx.voice.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.StreamCache;
import org.cameltelnyx.voice.action.ActionModel;
import org.cameltelnyx.voice.action.Command;
import org.cameltelnyx.voice.schema.FieldModel;
import org.cameltelnyx.voice.schema.JsonValues;
import org.cameltelnyx.voice.support.ResourceId;

/**
 * The values for a command in a message body.
 *
 * @param values the fields in the body, with values of the types of the fields
 * @param ids    the ids for the path in the body
 * @param others the fields that the action does not know, and those that its nested objects do not know; null if the body is
 *               ignored
 */
record Payload(Map<FieldModel, Object> values, Map<ResourceId, Object> ids, ObjectNode others) {

    static final Payload NONE = new Payload(Map.of(), Map.of(), null);

    /** The bytes of the byte order mark in UTF-8, one character for each. Jackson skips them. */
    private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

    /**
     * Reads the body of a message.
     *
     * @param  action                   the action that the command is for
     * @param  message                  the message
     * @param  additional               whether nested objects may have fields that they do not know
     * @return                          the values; {@link #NONE} if the body is no command, map or JSON object
     * @throws IllegalArgumentException if the body is a command, a map or JSON, and cannot be read
     */
    static Payload of(ActionModel action, Message message, boolean additional) {
        Object body = message.getBody();
        if (body instanceof Command command) {
            if (!action.type().isInstance(command)) {
                throw action.invalid("the body is a " + command.getClass().getSimpleName()
                        + ", which is a command for another action. Send it to that action's"
                        + " endpoint, or set useBody=false.");
            }
            Exchange exchange = message.getExchange();
            return new Payload(action.values((Command) PlainValues.of(exchange, command)), Map.of(),
                    JsonNodeFactory.instance.objectNode());
        }
        Map<?, ?> map = body instanceof Map<?, ?> given ? given : json(action, message, body);
        return map == null ? NONE : read(action, map, message.getExchange(), additional);
    }

    private static Payload read(ActionModel action, Map<?, ?> map, Exchange exchange, boolean additional) {
        Payload payload = new Payload(new LinkedHashMap<>(), new EnumMap<>(ResourceId.class),
                JsonNodeFactory.instance.objectNode());
        map.forEach((key, value) -> payload.put(action, String.valueOf(key), exchange, value, additional));
        return payload;
    }

    private void put(ActionModel action, String name, Exchange exchange, Object given, boolean additional) {
        Object value;
        try {
            value = PlainValues.of(exchange, given);
        } catch (IllegalArgumentException e) {
            throw invalid(action, name, e.getMessage());
        }
        FieldModel field = action.field(name).orElse(null);
        if (field != null) {
            put(action, field, value, additional ? others : null);
            return;
        }
        ResourceId id = ResourceId.named(name).filter(action.ids()::contains).orElse(null);
        if (id == null) {
            others.set(name, tree(action, name, value));
        } else if (ids.put(id, value) != null) {
            throw invalid(action, name, "occurs twice in the body, in different spellings");
        }
    }

    /** {@return the JSON of a value that no record knows} */
    static JsonNode tree(ActionModel action, String name, Object value) {
        try {
            return JsonValues.JSON.valueToTree(value);
        } catch (IllegalArgumentException e) {
            throw invalid(action, name, "must be text, a number, true, false, a map or a list, not "
                    + ActionModel.shown(value));
        }
    }

    private static IllegalArgumentException invalid(ActionModel action, String name, String wrong) {
        return action.invalid(name + " " + wrong + ".");
    }

    private void put(ActionModel action, FieldModel field, Object value, ObjectNode additional) {
        if (value == null) {
            return;
        }
        try {
            if (values.put(field.target(), field.convert(value, additional)) != null) {
                throw new IllegalArgumentException("occurs twice in the body, in different spellings");
            }
        } catch (IllegalArgumentException e) {
            throw action.invalid(field, value, e.getMessage());
        }
    }

    private static Map<String, Object> json(ActionModel action, Message message, Object body) {
        if (body instanceof JsonNode node) {
            return node.isObject() ? JsonValues.toMap(node) : null;
        }
        byte[] bytes = bytes(action, message, body);
        if (bytes == null || !beginsLikeAnObject(bytes)) {
            return null;
        }
        try {
            return JsonValues.JSON.readValue(bytes, new TypeReference<Map<String, Object>>() {
            });
        } catch (JsonProcessingException e) {
            // without the cause, because its message contains the body
            throw action.invalid("the body begins like a JSON object, but is no valid JSON"
                    + placeOf(e) + ". Correct it, or set useBody=false if it is not meant for Telnyx.");
        } catch (IOException e) {
            throw action.invalid("the body begins like a JSON object, but is not in UTF-8."
                    + " Correct it, or set useBody=false if it is not meant for Telnyx.");
        }
    }

    /** {@return the line and column of an error in JSON, for messages} */
    static String placeOf(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : " (line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr() + ")";
    }

    /** {@return the content of a body that can be JSON, or null if its type excludes that} */
    private static byte[] bytes(ActionModel action, Message message, Object body) {
        if (body instanceof CharSequence || isTreeOfJackson3(body)) {
            return body.toString().getBytes(StandardCharsets.UTF_8);
        }
        if (body instanceof byte[] bytes) {
            return bytes;
        }
        if (!(body instanceof InputStream || body instanceof StreamCache) || !saysJson(message)) {
            return null;
        }
        byte[] bytes = message.getBody(byte[].class);
        if (bytes == null || bytes.length == 0) {
            throw action.invalid("the body is a stream without content, although its Content-Type is JSON."
                    + " If an earlier attempt has read it, enable stream caching. If it is not meant for Telnyx, set"
                    + " useBody=false.");
        }
        if (body instanceof StreamCache cache) {
            cache.reset();
        } else {
            // the stream is consumed now, and later steps may need its content
            message.setBody(bytes);
        }
        return bytes;
    }

    /** Compares names, because Jackson 3 may be missing on the class path. The text of its trees is their JSON. */
    private static boolean isTreeOfJackson3(Object body) {
        for (Class<?> type = body == null ? null : body.getClass(); type != null; type = type.getSuperclass()) {
            if (type.getName().equals("tools.jackson.databind.JsonNode")) {
                return true;
            }
        }
        return false;
    }

    private static boolean saysJson(Message message) {
        String contentType = message.getHeader(Exchange.CONTENT_TYPE, String.class);
        return contentType != null && contentType.toLowerCase(java.util.Locale.ROOT).contains("json");
    }

    private static boolean beginsLikeAnObject(byte[] bytes) {
        for (byte b : bytes) {
            if (!Character.isWhitespace(b) && BYTE_ORDER_MARK.indexOf(b & 0xff) < 0) {
                return b == '{';
            }
        }
        return false;
    }

    /** Omits the values, which can be secret. */
    @Override
    public String toString() {
        return "Payload" + values.keySet().stream().map(FieldModel::name).toList() + ids.keySet();
    }
}
