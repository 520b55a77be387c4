package org.cameltelnyx.voice.schema;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Finds secret values of fields that no record knows, by the names of the fields.
 */
public final class SecretNames {

    private static final List<String> ENDS = List.of("apikey", "digits", "password", "secret", "token");

    private SecretNames() {
    }

    /**
     * Whether a name indicates that the values of a field are secret.
     *
     * @param  name the name of the field, in camelCase or snake_case
     * @return      true for token, password, secret, digits, api_key and names with such an end, for example
     *              sip_auth_password, but not for limits such as maximum_digits
     */
    public static boolean isSecret(String name) {
        String plain = name.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
        // a limit does not reveal the value
        return !plain.startsWith("max") && !plain.startsWith("min")
                && ENDS.stream().anyMatch(end -> plain.endsWith(end) || plain.endsWith(end + "s"));
    }

    /** {@return the texts of all secret fields, at any depth} */
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
