package org.cameltelnyx.voice.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What has become of a command: the result that Telnyx answered, or the failure that its status and codes stand for.
 */
final class Outcome {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Outcome() {
    }

    static CommandResult of(TelnyxRequest request, Answer answer) throws TelnyxVoiceException {
        if (!answer.isSuccess()) {
            throw refused(request, answer);
        }
        return accepted(request, answer);
    }

    private static CommandResult accepted(TelnyxRequest request, Answer answer) throws TelnyxVoiceException {
        JsonNode json = answer.json();
        if (json == null) {
            throw new TelnyxVoiceException(
                    failure(request, answer, List.of(), null,
                            "Telnyx has accepted the command (" + answer.status() + "), but its answer is "
                                    + answer.notJson(request.redaction())));
        }
        JsonNode data = json.path("data");
        return new CommandResult(
                data.path("result").isTextual() ? data.path("result").textValue() : null,
                request.callControlId(), request.body().path("command_id").textValue(),
                data.isObject() ? toMap(data) : Map.of(), answer.rateLimit());
    }

    private static TelnyxVoiceException refused(TelnyxRequest request, Answer answer) {
        Redaction redaction = request.redaction();
        JsonNode json = answer.json();
        List<TelnyxError> errors = json == null ? List.of() : errors(json, redaction);
        String said = errors.isEmpty()
                ? "the answer lists no errors" + (json == null ? " and is " + answer.notJson(redaction) : "")
                : errors.stream().map(TelnyxError::toString).collect(Collectors.joining("; "));
        CommandFailure failure = failure(request, answer, errors, null, "Telnyx answered " + answer.status() + ": " + said);
        int status = answer.status();
        if (status == 422 && has(errors, "90018")) {
            return new CallEndedException(failure);
        }
        if (status == 422 && has(errors, "90034")) {
            return new CallNotAnsweredException(failure);
        }
        if (status == 401 || status == 403) {
            return new AuthenticationException(failure);
        }
        if (status == 408) {
            return new OutcomeUnknownException(failure);
        }
        if (status == 429) {
            return new RateLimitedException(failure);
        }
        if (status >= 500) {
            return new ServerException(failure);
        }
        return status >= 400 ? new InvalidRequestException(failure) : new TelnyxVoiceException(failure);
    }

    /**
     * What it means that no complete answer came.
     *
     * @param  request the command
     * @param  sent    whether any byte of it may have gone out
     * @param  e       what the transport has thrown
     * @return         the failure
     */
    static TelnyxVoiceException notAnswered(TelnyxRequest request, boolean sent, Exception e) {
        String what = Objects.toString(e.getMessage(), e.getClass().getSimpleName());
        if (!sent) {
            return new UnreachableException(
                    failure(request, null, List.of(), e, "no connection, so the command was not sent: " + what));
        }
        return new OutcomeUnknownException(
                failure(request, null, List.of(), e,
                        "the command was sent, and whether it had an effect is unknown, for no complete answer came back: "
                                + what));
    }

    private static CommandFailure failure(
            TelnyxRequest request, Answer answer, List<TelnyxError> errors, Throwable cause, String what) {
        String message = "telnyx-voice:" + request.action() + ": " + what + " [" + request + "]";
        return new CommandFailure(
                request.action(), message, answer == null ? 0 : answer.status(),
                answer == null ? null : request.redaction().apply(answer.reason()), errors,
                answer == null ? null : answer.rateLimit(), cause);
    }

    private static boolean has(List<TelnyxError> errors, String code) {
        return errors.stream().anyMatch(error -> code.equals(error.code()));
    }

    private static List<TelnyxError> errors(JsonNode json, Redaction redaction) {
        List<TelnyxError> errors = new ArrayList<>();
        for (JsonNode error : json.path("errors")) {
            JsonNode source = error.path("source");
            errors.add(new TelnyxError(
                    text(error.path("code"), redaction), text(error.path("title"), redaction),
                    text(error.path(error.has("detail") ? "detail" : "description"), redaction),
                    text(source.path(source.has("pointer") ? "pointer" : "parameter"), redaction)));
        }
        return errors;
    }

    private static String text(JsonNode node, Redaction redaction) {
        return node.isValueNode() && !node.isNull() ? redaction.apply(node.asText()) : null;
    }

    private static Map<String, Object> toMap(JsonNode object) {
        return Collections.unmodifiableMap(JSON.convertValue(object, new TypeReference<Map<String, Object>>() {
        }));
    }
}
