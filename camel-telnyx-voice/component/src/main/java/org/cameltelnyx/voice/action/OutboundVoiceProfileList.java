package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.cameltelnyx.voice.result.OutboundVoiceProfile;
import org.cameltelnyx.voice.schema.Bounds;

/**
 * Lists the outbound voice profiles of the account, page by page. A profile defines the destinations that its connections
 * can call, and the cost.
 *
 * @param filter     conditions for the list, as a JSON object or a bean. If omitted, the list contains all profiles
 * @param sort       order of the list. A minus sign before the name of the field reverses the order
 * @param pageNumber number of the page to return, starting with 1
 * @param pageSize   number of profiles per page. If omitted, Telnyx chooses the number
 */
@Operation(repeatable = true, method = "GET", path = "/outbound_voice_profiles", answer = OutboundVoiceProfile.class,
        list = true)
@RecordBuilder
public record OutboundVoiceProfileList(
        OutboundVoiceProfileFilter filter,
        OutboundVoiceProfileSort sort,
        @Default("1") @JsonProperty("page[number]") @Bounds(min = 1) Integer pageNumber,
        @JsonProperty("page[size]") @Bounds(min = 1) Integer pageSize)
        implements AccountCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static OutboundVoiceProfileListBuilder builder() {
        return new OutboundVoiceProfileListBuilder();
    }
}
