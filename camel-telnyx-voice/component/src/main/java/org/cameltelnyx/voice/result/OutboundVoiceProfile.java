package org.cameltelnyx.voice.result;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * An outbound voice profile, which defines the destinations that connections can call, and limits the cost.
 *
 * @param name                    name of the profile
 * @param id                      id of the profile
 * @param billingGroupId          id of the billing group, or null
 * @param callRecording           which calls are recorded
 * @param callingWindow           when calls can start, or null for any time
 * @param concurrentCallLimit     maximum number of simultaneous calls, or null for any number
 * @param connectionsCount        how many connections call through it
 * @param createdAt               when the profile was created
 * @param dailySpendLimit         how much can be spent in a day, in USD, or null
 * @param dailySpendLimitEnabled  whether dailySpendLimit applies
 * @param enabled                 whether the profile can be used
 * @param maxDestinationRate      maximum price per minute of a call, in USD, or null
 * @param recordType              always outbound_voice_profile
 * @param servicePlan             regions that can be called: global
 * @param tags                    tags of the profile
 * @param trafficType             kind of traffic: conversational
 * @param updatedAt               when the profile was last changed
 * @param usagePaymentMethod      how costs are calculated: rate-deck
 * @param whitelistedDestinations countries that can be called, in the two letters of ISO 3166
 * @param data                    the whole object as Telnyx sent it
 */
public record OutboundVoiceProfile(
        String name,
        String id,
        String billingGroupId,
        ProfileRecording callRecording,
        CallingWindow callingWindow,
        Integer concurrentCallLimit,
        Integer connectionsCount,
        Instant createdAt,
        String dailySpendLimit,
        Boolean dailySpendLimitEnabled,
        Boolean enabled,
        Double maxDestinationRate,
        String recordType,
        String servicePlan,
        List<String> tags,
        String trafficType,
        Instant updatedAt,
        String usagePaymentMethod,
        List<String> whitelistedDestinations,
        Map<String, Object> data)
        implements TelnyxObject {
}
