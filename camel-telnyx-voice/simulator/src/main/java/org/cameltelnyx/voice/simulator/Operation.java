package org.cameltelnyx.voice.simulator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.ValidationMessage;

/**
 * One operation of the REST API: its path, its requirement and its accepted fields, read from its JSON file.
 */
record Operation(String action, String method, PathTemplate path, Requirement requirement, Set<String> fields,
        JsonSchema body) {

    /** The required state of the call in the path, if there is one. */
    enum Requirement {
        NO_CALL,
        KNOWN_CALL,
        ACTIVE_CALL,
        ANSWERED_CALL
    }

    /** Fields whose invalid values have their own error code. */
    private static final Map<String, TelnyxError> ERROR_OF_FIELD = Map.of(
            "client_state", TelnyxError.INVALID_CLIENT_STATE,
            "digits", TelnyxError.INVALID_DIGITS,
            "duration_millis", TelnyxError.INVALID_DURATION,
            "from", TelnyxError.NOT_E164,
            "to", TelnyxError.NOT_E164);

    /** Whether the operation only reads. */
    boolean isQuestion() {
        return method.equals("GET");
    }

    /** Whether the operation documents the field; any other field is accepted and has no effect. */
    boolean takes(String field) {
        return fields.contains(field);
    }

    /** Validates a body; returns one problem for each invalid field, and none for a valid body. */
    List<Answer.Problem> problemsOf(JsonNode document) {
        List<Answer.Problem> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (ValidationMessage message : body.validate(document)) {
            String pointer = pointerOf(message);
            if (seen.add(pointer)) {
                problems.add(problem(message, pointer));
            }
        }
        return problems;
    }

    private static String pointerOf(ValidationMessage message) {
        String parent = message.getInstanceLocation().toString();
        return isMissing(message) ? parent + "/" + message.getProperty() : parent;
    }

    private static Answer.Problem problem(ValidationMessage message, String pointer) {
        String field = pointer.replaceAll("(/[0-9]+)+$", "").replaceAll(".*/", "");
        if (isMissing(message) || isBlank(message)) {
            return new Answer.Problem(TelnyxError.MISSING_PARAMETER, "'" + field + "' must be given.", pointer);
        }
        TelnyxError error = ERROR_OF_FIELD.getOrDefault(field, errorOf(message));
        if (error == TelnyxError.NOT_E164) {
            return new Answer.Problem(
                    error, "'" + field + "' must be a telephone number, such as +13129457420, or a SIP URI.", pointer);
        }
        String detail = "The value of '" + field + "' is not accepted: " + message.getError() + ".";
        return new Answer.Problem(error, detail, pointer);
    }

    private static boolean isMissing(ValidationMessage message) {
        return "required".equals(message.getType());
    }

    private static boolean isBlank(ValidationMessage message) {
        return "minLength".equals(message.getType());
    }

    private static TelnyxError errorOf(ValidationMessage message) {
        return switch (message.getType()) {
            case "enum" -> TelnyxError.NOT_IN_ENUM;
            case "minimum", "maximum", "const" -> TelnyxError.OUT_OF_RANGE;
            default -> TelnyxError.INVALID_VALUE;
        };
    }
}
