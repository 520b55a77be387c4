package org.cameltelnyx.voice.api;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import org.cameltelnyx.voice.schema.JsonValues;
import org.cameltelnyx.voice.support.EndpointName;
import org.cameltelnyx.voice.support.HeaderNames;
import org.cameltelnyx.voice.support.ResourceId;

/**
 * Turns an answer of Telnyx into the result of the command, or into the exception for its status and error codes.
 */
final class Outcome {

    private static final String REDIRECTS = "redirects are not followed, because the request carries the API key: set baseUrl to the"
            + " address of the Telnyx API";
    private static final String WHERE_THE_KEY_IS = "The API key comes from the option apiKey"
            + " (camel.component.telnyx-voice.api-key), else from the environment variable TELNYX_API_KEY";
    private static final String ENDED = "90018";
    private static final String NOT_ANSWERED = "90034";
    private static final String INVALID_CALL_CONTROL_ID = "90015";
    private static final Pattern UUID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private Outcome() {
    }

    static CommandResult of(TelnyxRequest request, Attempt attempt, HttpAnswer answer) throws TelnyxVoiceException {
        if (isDeleted(request, attempt, answer)) {
            return new CommandResult(null, request.callControlId(), null, Map.of(), answer.rateLimit(), attempt.number(),
                    answer.status());
        }
        if (!answer.isSuccess()) {
            throw refused(request, attempt, answer);
        }
        return accepted(request, attempt, answer);
    }

    /** Whether the object of a deletion is gone after an attempt whose effect is unknown, and which may have deleted it. */
    private static boolean isDeleted(TelnyxRequest request, Attempt attempt, HttpAnswer answer) {
        return attempt.afterUnknownOnes() && request.httpMethod().equals("DELETE") && answer.status() == 404
                && answer.json() != null && !answer.json().path("errors").isEmpty();
    }

    private static CommandResult accepted(TelnyxRequest request, Attempt attempt, HttpAnswer answer)
            throws TelnyxVoiceException {
        JsonNode json = answer.json();
        if (json == null) {
            throw failure(CommandOutcome.OTHER, false, request, attempt, answer, List.of(), null,
                    "Telnyx has accepted the command (" + answer.status() + "), but its answer is "
                            + answer.notJson(request.redaction()));
        }
        JsonNode data = json.path("data");
        return new CommandResult(
                data.path("result").isTextual() ? data.path("result").textValue() : null,
                // the answer of a command that creates a call has its id
                request.callControlId() == null
                        ? data.path(ResourceId.CALL_CONTROL_ID.wireName()).textValue()
                        : request.callControlId(),
                request.body() == null ? null : request.body().path("command_id").textValue(),
                JsonValues.toMap(data.isObject() ? data : json), answer.rateLimit(), attempt.number(),
                answer.status());
    }

    private static TelnyxVoiceException refused(TelnyxRequest request, Attempt attempt, HttpAnswer answer) {
        Redaction redaction = request.redaction();
        JsonNode json = answer.json();
        List<TelnyxError> errors = json == null ? List.of() : errors(json, redaction);
        String said = errors.isEmpty()
                ? "the answer lists no errors" + (json == null ? " and is " + answer.notJson(redaction) : "")
                : errors.stream().map(TelnyxError::toString).collect(Collectors.joining("; "));
        int status = answer.status();
        String what = "Telnyx answered " + status + ": " + (status < 400 ? REDIRECTS + "; " : "") + said;
        return failure(kind(status, errors, attempt), status == 408 || status >= 500, request, attempt, answer, errors, null,
                sentences(what, hint(request, answer, errors)));
    }

    /** Maps a status and the error codes of Telnyx to an outcome. No other code does this. */
    private static CommandOutcome kind(int status, List<TelnyxError> errors, Attempt attempt) {
        if (status == 422 && has(errors, ENDED)) {
            return CommandOutcome.CALL_ENDED;
        }
        if (status == 422 && has(errors, NOT_ANSWERED)) {
            return CommandOutcome.CALL_NOT_ANSWERED;
        }
        if (status == 401 || status == 403) {
            return CommandOutcome.AUTHENTICATION;
        }
        if (status >= 500) {
            return CommandOutcome.SERVER;
        }
        // a refusal of this attempt does not reveal the outcome of earlier ones
        if (status == 408 || attempt.afterUnknownOnes() && (status == 429 || status == 409)) {
            return CommandOutcome.OUTCOME_UNKNOWN;
        }
        if (status == 429) {
            return CommandOutcome.RATE_LIMITED;
        }
        return status >= 400 ? CommandOutcome.INVALID_REQUEST : CommandOutcome.OTHER;
    }

    /**
     * Creates the exception for a command without a complete answer.
     *
     * @param  request the command
     * @param  attempt the attempt
     * @param  sent    whether any byte of the command may have been sent
     * @param  e       the exception of the HTTP client
     * @return         the failure
     */
    static TelnyxVoiceException notAnswered(TelnyxRequest request, Attempt attempt, boolean sent, Throwable e) {
        String what = e instanceof Error
                ? e.toString()
                : Objects.toString(e.getMessage(), e.getClass().getSimpleName());
        if (!sent) {
            return notSent(request, attempt, e, what);
        }
        return failure(CommandOutcome.OUTCOME_UNKNOWN, true, request, attempt, null, List.of(), e,
                "the command was sent, but no complete answer arrived: " + what);
    }

    /**
     * Creates the exception for a command that exceeded commandTimeout. It replaces the exception of the aborted connection.
     */
    static IOException late(TelnyxRequest request, Throwable trace) {
        return new IOException(
                "commandTimeout, " + request.timeouts().command().toMillis()
                        + " ms, has expired. It limits the total time for connecting, sending,"
                        + " waiting, reading, retries and their pauses; increase it if they need longer",
                trace);
    }

    /**
     * Creates the exception for an answer of a proxy that did not forward the command. Only the message contains its status,
     * because it is not a status of Telnyx.
     */
    static TelnyxVoiceException notLetThrough(TelnyxRequest request, Attempt attempt, HttpAnswer answer) {
        return notSent(request, attempt, null, "the proxy answered " + answer.status()
                + (answer.status() == 407
                        ? ": set proxyAuthMethod, proxyAuthUsername and proxyAuthPassword of the camel-http component"
                        : ""));
    }

    private static TelnyxVoiceException notSent(TelnyxRequest request, Attempt attempt, Throwable cause, String what) {
        CommandOutcome outcome = attempt.afterUnknownOnes() ? CommandOutcome.OUTCOME_UNKNOWN : CommandOutcome.UNREACHABLE;
        return failure(outcome, false, request, attempt, null, List.of(), cause,
                "no connection, so the command was not sent: " + what);
    }

    private static TelnyxVoiceException failure(
            CommandOutcome outcome, boolean undecided, TelnyxRequest request, Attempt attempt, HttpAnswer answer,
            List<TelnyxError> errors, Throwable cause, String what) {
        boolean unknown = undecided || attempt.afterUnknownOnes();
        String message = sentences(EndpointName.uri(request.action()) + ": " + what,
                unknown ? whatIsUnknown(request, attempt, undecided) : "")
                + (attempt.number() > 1 ? " (attempt " + attempt.number() + ")" : "") + " [" + request + "]";
        return outcome.exception(new CommandFailure(
                outcome, request.action(), message, answer == null ? 0 : answer.status(),
                answer == null ? null : request.redaction().apply(answer.reason()), errors,
                answer == null ? null : answer.rateLimit(), attempt.number(), unknown, cause));
    }

    private static String whatIsUnknown(TelnyxRequest request, Attempt attempt, boolean undecided) {
        if (!undecided) {
            return "Whether an earlier attempt has taken effect is unknown";
        }
        return "Whether it has taken effect is unknown" + (request.repeatable() == RetryPolicy.Repeatable.NOT
                ? ", and the command is not sent again: without a command_id it could take effect twice"
                : "");
    }

    /** Returns advice for the message, or an empty text. The ids of an event are easily confused. */
    private static String hint(TelnyxRequest request, HttpAnswer answer, List<TelnyxError> errors) {
        if (answer.status() == 401) {
            return WHERE_THE_KEY_IS;
        }
        if (answer.rateLimit().retryAfter() != null) {
            return "Telnyx demands a wait of " + answer.rateLimit().retryAfter().toSeconds()
                    + " s before the next attempt, which"
                    + " must begin within maxRetryTime";
        }
        if (has(errors, NOT_ANSWERED)) {
            return "Answer the call, or wait for the event call.answered, before this command";
        }
        if (request.callControlId() == null || !has(errors, INVALID_CALL_CONTROL_ID)) {
            return "";
        }
        return "The id must be the call_control_id of an event, as in the header " + HeaderNames.CALL_CONTROL_ID
                + (UUID.matcher(request.callControlId()).matches()
                        ? "; this one has the form of a call_leg_id or call_session_id, which no command accepts"
                        : "");
    }

    /** Joins two sentences; the second can be empty. A text of Telnyx may already end with a full stop. */
    private static String sentences(String first, String next) {
        return next.isEmpty() ? first : (first.endsWith(".") ? first : first + ".") + " " + next;
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
}
