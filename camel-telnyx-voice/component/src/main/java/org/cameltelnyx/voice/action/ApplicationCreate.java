package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.result.Application;
import org.cameltelnyx.voice.schema.Bounds;
import org.cameltelnyx.voice.schema.Format;
import org.cameltelnyx.voice.schema.Required;

import static org.cameltelnyx.voice.schema.Grammar.URL;

/**
 * Creates a Call Control application, which defines where Telnyx sends the events of its calls. The id of the application
 * is the connection id of its calls.
 *
 * @param applicationName         name of the application, for people to recognize
 * @param webhookEventUrl         URL to which Telnyx sends the events of the application's calls
 * @param active                  whether the application is enabled
 * @param anchorsiteOverride      site that carries the media of the calls, for example "London, UK". Latency chooses the
 *                                nearest site
 * @param callCostInWebhooks      whether Telnyx sends the event call.cost for the application's calls
 * @param dtmfType                form in which Telnyx sends DTMF. Telnyx receives DTMF in every form
 * @param firstCommandTimeout     whether Telnyx hangs up a call that receives no command within firstCommandTimeoutSecs
 * @param firstCommandTimeoutSecs time that a call waits for its first command, in seconds
 * @param inbound                 settings for incoming calls, as a JSON object or a bean
 * @param outbound                settings for outgoing calls, as a JSON object or a bean
 * @param redactDtmfDebugLogging  whether Telnyx hides the keys that callers press in its debug logs
 * @param webhookApiVersion       version of the webhook format. This component receives only version 2
 * @param webhookEventFailoverUrl URL to which Telnyx sends events that it cannot deliver to webhookEventUrl
 * @param webhookTimeoutSecs      time that Telnyx waits for the response to a delivery, in seconds
 */
@Operation(path = "/call_control_applications", answer = Application.class)
@RecordBuilder
public record ApplicationCreate(
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
        WebhookApiVersion webhookApiVersion,
        @Format(URL) String webhookEventFailoverUrl,
        @Bounds(min = 0) Integer webhookTimeoutSecs)
        implements AccountCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static ApplicationCreateBuilder builder() {
        return new ApplicationCreateBuilder();
    }
}
