package org.cameltelnyx.voice.result;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A Call Control application.
 *
 * @param id                      id of the application, which is the connection id of its calls
 * @param active                  whether the application can be used
 * @param anchorsiteOverride      site through which the media of its calls go; Latency chooses the nearest
 * @param applicationName         name of the application for people
 * @param callCostInWebhooks      whether call.cost is sent for its calls
 * @param createdAt               when the application was created
 * @param dtmfType                how Telnyx sends the keys that are pressed, one of: RFC 2833, Inband, SIP INFO
 * @param firstCommandTimeout     whether Telnyx hangs up a call that receives no command in time
 * @param firstCommandTimeoutSecs how long a call waits for its first command, in seconds
 * @param inbound                 settings for inbound calls
 * @param outbound                settings for outbound calls
 * @param recordType              always call_control_application
 * @param redactDtmfDebugLogging  whether keys that callers press are hidden in the debug logs of Telnyx
 * @param tags                    tags of the application
 * @param updatedAt               when the application was last changed
 * @param webhookApiVersion       format of the webhooks, one of: 1, 2
 * @param webhookEventFailoverUrl URL to which events are sent if they cannot be delivered to webhookEventUrl, or null
 * @param webhookEventUrl         URL to which the events of its calls are sent
 * @param webhookTimeoutSecs      how long Telnyx waits for the answer to a webhook, in seconds, or null
 * @param data                    the whole object as Telnyx sent it
 */
public record Application(
        String id,
        Boolean active,
        String anchorsiteOverride,
        String applicationName,
        Boolean callCostInWebhooks,
        Instant createdAt,
        String dtmfType,
        Boolean firstCommandTimeout,
        Integer firstCommandTimeoutSecs,
        ApplicationCallsIn inbound,
        ApplicationCallsOut outbound,
        String recordType,
        Boolean redactDtmfDebugLogging,
        List<String> tags,
        Instant updatedAt,
        String webhookApiVersion,
        String webhookEventFailoverUrl,
        String webhookEventUrl,
        Integer webhookTimeoutSecs,
        Map<String, Object> data)
        implements TelnyxObject {
}
