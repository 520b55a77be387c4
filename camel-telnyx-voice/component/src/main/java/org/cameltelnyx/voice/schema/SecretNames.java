package org.cameltelnyx.voice.schema;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Which values must not be shown although no record says so: those of fields whose names say what they hold.
 */
public final class SecretNames {

    private static final List<String> ENDS = List.of("apikey", "digits", "password", "secret", "token");

    private SecretNames() {
    }

    /**
     * Whether the values of a field must not be shown.
     *
     * @param  name the name of the field, in camelCase or as it is on the wire
     * @return      true for token, password, secret, digits, api_key and what ends so, such as sip_auth_password, but not for
     *              bounds such as maximum_digits
     */
    public static boolean isSecret(String name) {
        String plain = name.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
        // a bound tells nothing of the value
        return !plain.startsWith("max") && !plain.startsWith("min")
                && ENDS.stream().anyMatch(end -> plain.endsWith(end) || plain.endsWith(end + "s"));
    }

    /** The texts of all such fields, at any depth. */
    static Stream<String> in(String name, JsonNode value) {
        return isSecret(name) ? texts(value) : inside(value);
    }

    private static Stream<String> inside(JsonNode value) {
        return value.isObject()
                ? value.properties().stream().flatMap(field -> in(field.getKey(), field.getValue()))
                : value.valueStream().flatMap(SecretNames::inside);
    }

    static Stream<String> texts(JsonNode value) {
        return value.isContainerNode()
                ? value.valueStream().flatMap(SecretNames::texts)
                : Stream.of(value.asText()).filter(text -> !text.isEmpty());
    }
}
