package org.cameltelnyx.voice.api;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;

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
                                    + withoutSecrets(request, answer.notJson())));
        }
        JsonNode data = json.path("data");
        return new CommandResult(
                data.path("result").isTextual() ? data.path("result").textValue() : null,
                request.callControlId(), request.body().path("command_id").textValue(),
                data.isObject() ? toMap(data) : Map.of(), answer.rateLimit());
    }

    private static TelnyxVoiceException refused(TelnyxRequest request, Answer answer) {
        List<TelnyxError> errors = errors(request, answer);
        String said = errors.isEmpty()
                ? "the answer lists no errors"
                        + (answer.json() == null ? " and is " + withoutSecrets(request, answer.notJson()) : "")
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

    static TelnyxVoiceException notAnswered(TelnyxRequest request, IOException e) {
        String what = Objects.toString(e.getMessage(), e.getClass().getSimpleName());
        if (e instanceof ConnectTimeoutException || e instanceof ConnectionRequestTimeoutException
                || e instanceof ConnectException || e instanceof UnknownHostException
                || e instanceof NoRouteToHostException || e instanceof SSLHandshakeException
                || e instanceof SSLPeerUnverifiedException) {
            return new UnreachableException(
                    failure(request, null, List.of(), e,
                            "no connection, so the command was not sent: " + what));
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
                answer == null ? null : answer.reason(), errors, answer == null ? null : answer.rateLimit(), cause);
    }

    private static boolean has(List<TelnyxError> errors, String code) {
        return errors.stream().anyMatch(error -> code.equals(error.code()));
    }

    private static List<TelnyxError> errors(TelnyxRequest request, Answer answer) {
        List<TelnyxError> errors = new ArrayList<>();
        if (answer.json() != null) {
            for (JsonNode error : answer.json().path("errors")) {
                JsonNode source = error.path("source");
                errors.add(new TelnyxError(
                        text(error.path("code")), withoutSecrets(request, text(error.path("title"))),
                        withoutSecrets(request, text(error.path(error.has("detail") ? "detail" : "description"))),
                        text(source.path(source.has("pointer") ? "pointer" : "parameter"))));
            }
        }
        return errors;
    }

    private static String text(JsonNode node) {
        return node.isValueNode() && !node.isNull() ? node.asText() : null;
    }

    /** Telnyx may repeat in an error what it was sent. */
    private static String withoutSecrets(TelnyxRequest request, String text) {
        if (text == null) {
            return null;
        }
        String shown = text.replace(request.apiKey(), "xxxxxx");
        for (String secret : request.secrets()) {
            shown = shown.replace(secret, "xxxxxx");
        }
        return shown;
    }

    private static Map<String, Object> toMap(JsonNode object) {
        return Collections.unmodifiableMap(JSON.convertValue(object, new TypeReference<Map<String, Object>>() {
        }));
    }
}
