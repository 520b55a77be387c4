package org.cameltelnyx.voice;

import org.apache.camel.spi.Metadata;
import org.cameltelnyx.voice.support.HeaderNames;

/**
 * The message headers of this component. The consumer sets them from the event. The producer reads an id or the client state
 * from them if its options do not set it.
 */
public final class TelnyxVoiceConstants {

    @Metadata(label = "consumer", description = "Type of the event as Telnyx sent it, for example call.refer.completed.",
            javaType = "String")
    public static final String EVENT_TYPE = "CamelTelnyxVoiceEventType";

    @Metadata(label = "consumer", description = "Id of the event; the same in every delivery of the event.",
            javaType = "String")
    public static final String EVENT_ID = "CamelTelnyxVoiceEventId";

    @Metadata(label = "consumer",
            description = "When the event happened. Use it to order events, because deliveries can arrive in another order.",
            javaType = "java.time.Instant")
    public static final String OCCURRED_AT = "CamelTelnyxVoiceOccurredAt";

    @Metadata(label = "consumer", description = "Number of the attempt of Telnyx to deliver the event, beginning with 1.",
            javaType = "Integer")
    public static final String DELIVERY_ATTEMPT = "CamelTelnyxVoiceDeliveryAttempt";

    @Metadata(description = "Id by which commands name a call leg. Set by events and results, read by commands on calls.",
            javaType = "String")
    public static final String CALL_CONTROL_ID = HeaderNames.CALL_CONTROL_ID;

    @Metadata(description = "Id of the call leg; the same in all events of the leg. Commands need the call control id instead.",
            javaType = "String")
    public static final String CALL_LEG_ID = HeaderNames.CALL_LEG_ID;

    @Metadata(description = "Id of the call session, which all legs of one conversation have in common.", javaType = "String")
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

    @Metadata(label = "consumer",
            description = "Public key that verified the event, in base64. It identifies the Telnyx account.",
            javaType = "String")
    public static final String PUBLIC_KEY = "CamelTelnyxVoicePublicKey";

    @Metadata(label = "producer",
            description = "What Telnyx answered to the command. Set by each command that Telnyx has accepted, and removed before the next one is sent.",
            javaType = "org.cameltelnyx.voice.api.CommandResult")
    public static final String RESULT = "CamelTelnyxVoiceResult";

    private TelnyxVoiceConstants() {
    }
}
