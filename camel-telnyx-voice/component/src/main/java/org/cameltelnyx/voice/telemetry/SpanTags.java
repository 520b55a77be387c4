package org.cameltelnyx.voice.telemetry;

/**
 * The tags of the spans of events and commands, except those that Camel sets on all spans. A tag has the name of the
 * semantic conventions of OpenTelemetry if they define one.
 */
public final class SpanTags {

    /** The action of a command, for example {@code refer}. */
    public static final String ACTION = "telnyx.action";

    /** The type of an event as Telnyx sent it, for example {@code call.refer.completed}. */
    public static final String EVENT_TYPE = "telnyx.event.type";

    /** The id of an event, the same in every delivery. */
    public static final String EVENT_ID = "telnyx.event.id";

    /** The number of the attempt of Telnyx to deliver an event, beginning with 1. */
    public static final String DELIVERY_ATTEMPT = "telnyx.delivery.attempt";

    /** The call leg of an event, or the one that a command acts on or has created. */
    public static final String CALL_CONTROL_ID = "telnyx.call_control_id";

    /** The call session, which all traces of one conversation have in common. */
    public static final String CALL_SESSION_ID = "telnyx.call_session_id";

    /** The conference of an event. */
    public static final String CONFERENCE_ID = "telnyx.conference_id";

    /** The code of the first error that Telnyx has listed, for example {@code 90018}. */
    public static final String ERROR_CODE = "telnyx.error.code";

    /** The status with which Telnyx has answered a command. */
    public static final String HTTP_STATUS = "http.response.status_code";

    /** The number of retries of a command, if any. */
    public static final String RESEND_COUNT = "http.request.resend_count";

    /** How long a command with {@code await} waited for its outcome after Telnyx had accepted it, in milliseconds. */
    public static final String AWAIT_DURATION = "telnyx.await.duration_ms";

    /** The type of the event that ended the wait. Absent after a timeout. */
    public static final String AWAIT_OUTCOME = "telnyx.await.outcome";

    /** The class of the exception with which a command or a route has failed. */
    public static final String ERROR_TYPE = "error.type";

    private SpanTags() {
    }
}
