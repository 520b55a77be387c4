package org.cameltelnyx.voice;

import org.apache.camel.spi.Metadata;
import org.cameltelnyx.voice.support.HeaderNames;

/**
 * The message headers of this component. The consumer sets them from the event; the producer reads the ids and the
 * client state where its options do not give them.
 */
public final class TelnyxVoiceConstants {

    @Metadata(label = "consumer", description = "Type of the event as it was on the wire, for example call.refer.completed.",
            javaType = "String")
    public static final String EVENT_TYPE = "CamelTelnyxVoiceEventType";

    @Metadata(label = "consumer", description = "Id of the event, the same one each time that Telnyx delivers it.",
            javaType = "String")
    public static final String EVENT_ID = "CamelTelnyxVoiceEventId";

    @Metadata(label = "consumer",
            description = "When the event happened; it tells the order of events, which the deliveries do not.",
            javaType = "java.time.Instant")
    public static final String OCCURRED_AT = "CamelTelnyxVoiceOccurredAt";

    @Metadata(label = "consumer", description = "Which attempt of Telnyx to deliver the event this is, beginning with 1.",
            javaType = "Integer")
    public static final String DELIVERY_ATTEMPT = "CamelTelnyxVoiceDeliveryAttempt";

    @Metadata(description = "Id that commands a call leg. Set by events and results, read by commands on calls.",
            javaType = "String")
    public static final String CALL_CONTROL_ID = HeaderNames.CALL_CONTROL_ID;

    @Metadata(description = "Id of the call leg, which tells its events from those of other legs. It cannot command the leg.",
            javaType = "String")
    public static final String CALL_LEG_ID = HeaderNames.CALL_LEG_ID;

    @Metadata(description = "Id of the session that joins all legs of one call.", javaType = "String")
    public static final String CALL_SESSION_ID = HeaderNames.CALL_SESSION_ID;

    @Metadata(
            description = "Id of the Call Control application at Telnyx that the call belongs to. Set by events, read by active-call-list and connection-retrieve.",
            javaType = "String")
    public static final String CONNECTION_ID = HeaderNames.CONNECTION_ID;

    @Metadata(
            description = "Id of the conference. Set by events of conferences and by conference-create, read by commands on conferences.",
            javaType = "String")
    public static final String CONFERENCE_ID = HeaderNames.CONFERENCE_ID;

    @Metadata(description = "Name of the queue. Set by events of queues and by queue-create, read by commands on queues.",
            javaType = "String")
    public static final String QUEUE_NAME = HeaderNames.QUEUE_NAME;

    @Metadata(label = "consumer", description = "Number or SIP URI that placed the call.", javaType = "String")
    public static final String FROM = "CamelTelnyxVoiceFrom";

    @Metadata(label = "consumer", description = "Number or SIP URI that was called.", javaType = "String")
    public static final String TO = "CamelTelnyxVoiceTo";

    @Metadata(
            description = "Client state of the call leg as plain text. Set by events whose state is text, read by commands, which send it in base64.",
            javaType = "String")
    public static final String CLIENT_STATE = HeaderNames.CLIENT_STATE;

    @Metadata(label = "consumer", description = "Public key that verified the event, in base64, which tells accounts apart.",
            javaType = "String")
    public static final String PUBLIC_KEY = "CamelTelnyxVoicePublicKey";

    @Metadata(label = "producer",
            description = "What Telnyx answered to the command. Set by each command that Telnyx has accepted, and removed before the next one is sent.",
            javaType = "org.cameltelnyx.voice.api.CommandResult")
    public static final String RESULT = "CamelTelnyxVoiceResult";

    private TelnyxVoiceConstants() {
    }
}
