package org.cameltelnyx.voice.action;

import java.util.List;

import org.cameltelnyx.voice.result.Application;
import org.cameltelnyx.voice.schema.Bounds;
import org.cameltelnyx.voice.schema.Format;
import org.cameltelnyx.voice.schema.Required;

import static org.cameltelnyx.voice.schema.Grammar.URL;

/**
 * Changes a Call Control application. Telnyx requires its name and webhook URL each time.
 *
 * @param applicationName         name that people tell the application by
 * @param webhookEventUrl         URL to which the events of its calls are sent
 * @param active                  whether the application can be used
 * @param anchorsiteOverride      site through which the media of its calls go, for example "London, UK"; Latency chooses the
 *                                nearest
 * @param callCostInWebhooks      whether call.cost is sent for its calls
 * @param dtmfType                how Telnyx sends the keys that are pressed; it takes them in any way
 * @param firstCommandTimeout     whether a call that is given no command in time is hung up
 * @param firstCommandTimeoutSecs how long a call waits for its first command, in seconds
 * @param inbound                 how it takes calls, as a JSON object or a bean
 * @param outbound                how it calls out, as a JSON object or a bean
 * @param redactDtmfDebugLogging  whether keys that callers press are hidden in the debug logs of Telnyx
 * @param tags                    tags that group applications. Give the option once for each tag
 * @param webhookApiVersion       format of the webhooks. This component receives those of version 2
 * @param webhookEventFailoverUrl URL to which events are sent if they cannot be delivered to webhookEventUrl
 * @param webhookTimeoutSecs      how long Telnyx waits for the answer to a webhook, in seconds
 */
@Operation(repeatable = true, method = "PATCH", path = "/call_control_applications/{application_id}",
        answer = Application.class)
@RecordBuilder
public record ApplicationUpdate(
        @Required String applicationName,
        @Required @Format(URL) String webhookEventUrl,
        Boolean active,
        String anchorsiteOverride,
        Boolean callCostInWebhooks,
        DtmfType dtmfType,
        Boolean firstCommandTimeout,
        @Bounds(min = 0) Integer firstCommandTimeoutSecs,
        ApplicationInbound inbound,
        ApplicationOutbound outbound,
        Boolean redactDtmfDebugLogging,
        List<String> tags,
        WebhookApiVersion webhookApiVersion,
        @Format(URL) String webhookEventFailoverUrl,
        @Bounds(min = 0) Integer webhookTimeoutSecs)
        implements AccountCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static ApplicationUpdateBuilder builder() {
        return new ApplicationUpdateBuilder();
    }
}
