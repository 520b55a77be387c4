package org.cameltelnyx.voice.telemetry;

/**
 * The tags of the spans of events and commands, apart from those that Camel sets on all spans. Where the semantic
 * conventions of OpenTelemetry have a name, it is that name.
 */
public final class SpanTags {

    /** The action of a command, for example {@code refer}. */
    public static final String ACTION = "telnyx.action";

    /** The type of an event as it was on the wire, for example {@code call.refer.completed}. */
    public static final String EVENT_TYPE = "telnyx.event.type";

    /** The id of an event, the same one at every delivery. */
    public static final String EVENT_ID = "telnyx.event.id";

    /** Which attempt of Telnyx to deliver an event this was, beginning with 1. */
    public static final String DELIVERY_ATTEMPT = "telnyx.delivery.attempt";

    /** The call leg of an event, or the one that a command acts on or has created. */
    public static final String CALL_CONTROL_ID = "telnyx.call_control_id";

    /** The session that joins all legs of one call, and all traces of it. */
    public static final String CALL_SESSION_ID = "telnyx.call_session_id";

    /** The conference of an event. */
    public static final String CONFERENCE_ID = "telnyx.conference_id";

    /** The code of the first error that Telnyx has listed, for example {@code 90018}. */
    public static final String ERROR_CODE = "telnyx.error.code";

    /** The status with which Telnyx has answered a command. */
    public static final String HTTP_STATUS = "http.response.status_code";

    /** How often a command was sent again, if it was. */
    public static final String RESEND_COUNT = "http.request.resend_count";

    /** How long a command with {@code await} has waited for its outcome after Telnyx had accepted it, in milliseconds. */
    public static final String AWAIT_DURATION = "telnyx.await.duration_ms";

    /** The type of the event that ended the wait. A wait that has timed out has none. */
    public static final String AWAIT_OUTCOME = "telnyx.await.outcome";

    /** The class of the exception with which a command or a route has failed. */
    public static final String ERROR_TYPE = "error.type";

    private SpanTags() {
    }
}
