package org.cameltelnyx.voice.simulator;

/** The errors of Telnyx that the simulator uses. A code alone is not unique, but status and code together are. */
enum TelnyxError {

    MISSING_PARAMETER(422, "10004", "Missing required parameter"),
    NOT_FOUND(404, "10005", "Resource not found"),
    UNEXPECTED(500, "10007", "Unexpected error"),
    AUTHENTICATION_FAILED(401, "10009", "Authentication failed"),
    NOT_AUTHORIZED(403, "10010", "Authorization failed"),
    TOO_MANY_REQUESTS(429, "10011", "Too many requests"),
    BAD_REQUEST(400, "10015", "Bad request"),
    METHOD_NOT_ALLOWED(405, "10015", "Method not allowed"),
    INVALID_VALUE(422, "10015", "Invalid value"),
    NOT_E164(422, "10016", "Phone number must be in +E164 format"),
    NOT_IN_ENUM(422, "10032", "Invalid enumerated value"),
    OUT_OF_RANGE(422, "10033", "Value outside of range"),
    UNAVAILABLE(503, "10037", "Service unavailable"),
    INVALID_DIGITS(422, "90014", "Invalid DTMF digits"),
    INVALID_CALL_CONTROL_ID(422, "90015", "Invalid Call Control ID"),
    INVALID_CLIENT_STATE(422, "90017", "Invalid client state"),
    CALL_ENDED(422, "90018", "Call has already ended"),
    INVALID_DURATION(422, "90021", "Invalid duration"),
    CONFERENCE_ENDED(422, "90019", "Conference has already ended"),
    NOT_FORKED(422, "90031", "Media not forked"),
    CONFERENCE_FULL(422, "90032", "Maximum number of participants reached"),
    CONFERENCE_NAME_TAKEN(422, "90033", "Conference name in use"),
    CALL_NOT_ANSWERED(422, "90034", "Call not answered yet"),
    NOT_IN_QUEUE(422, "90035", "Call not in queue"),
    QUEUE_FULL(422, "90036", "Queue full"),
    ALREADY_IN_QUEUE(422, "90038", "Call already in queue"),
    JOINED_TWICE(422, "90044", "Call already in a conference"),
    STREAMING_ACTIVE(422, "90045", "Media streaming already used"),
    QUEUE_NOT_EMPTY(400, "90050", "Queue not empty"),
    INVALID_WEBHOOK_EVENT(422, "90057", "Invalid event in webhook_urls"),
    TRANSCRIPTION_ACTIVE(422, "90054", "Transcription already active"),
    ASSISTANT_ACTIVE(422, "90061", "AI assistant already active"),
    NOT_INCOMING(422, "90102", "Only incoming calls can be answered");

    private final int status;
    private final String code;
    private final String title;

    TelnyxError(int status, String code, String title) {
        this.status = status;
        this.code = code;
        this.title = title;
    }

    /** The most likely error of Telnyx for a status that a test has requested. */
    static TelnyxError of(int status) {
        return switch (status) {
            case 401 -> AUTHENTICATION_FAILED;
            case 403 -> NOT_AUTHORIZED;
            case 404 -> NOT_FOUND;
            case 422 -> INVALID_VALUE;
            case 429 -> TOO_MANY_REQUESTS;
            case 503 -> UNAVAILABLE;
            default -> status < 500 ? BAD_REQUEST : UNEXPECTED;
        };
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    String title() {
        return title;
    }
}
