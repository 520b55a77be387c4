package org.cameltelnyx.voice.result;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What all kinds of connections have in common.
 *
 * @param id                      id of the connection
 * @param active                  whether the connection can be used
 * @param anchorsiteOverride      site through which the media of its calls go; Latency chooses the nearest
 * @param connectionName          name of the connection
 * @param createdAt               when the connection was created
 * @param outboundVoiceProfileId  id of the outbound voice profile through which it calls, or null
 * @param recordType              kind of the connection, for example call_control_application or credential_connection
 * @param tags                    tags of the connection
 * @param updatedAt               when the connection was last changed
 * @param webhookApiVersion       format of the webhooks, one of: 1, 2
 * @param webhookEventFailoverUrl URL to which events are sent if they cannot be delivered to webhookEventUrl, or null
 * @param webhookEventUrl         URL to which events are sent, or null
 * @param data                    the whole object as Telnyx sent it
 */
public record Connection(
        String id,
        Boolean active,
        String anchorsiteOverride,
        String connectionName,
        Instant createdAt,
        String outboundVoiceProfileId,
        String recordType,
        List<String> tags,
        Instant updatedAt,
        String webhookApiVersion,
        String webhookEventFailoverUrl,
        String webhookEventUrl,
        Map<String, Object> data)
        implements TelnyxObject {
}
