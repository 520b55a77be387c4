package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.cameltelnyx.voice.result.OutboundVoiceProfile;
import org.cameltelnyx.voice.schema.Bounds;

/**
 * Lists the outbound voice profiles of the account, which say whom its connections can call and at what cost, page by page.
 *
 * @param filter     which profiles are listed, as a JSON object or a bean. All if not given
 * @param sort       order of the list; a minus sign before the name of a field turns it round
 * @param pageNumber which page is returned, beginning with 1
 * @param pageSize   how many profiles a page has. As many as Telnyx chooses if not given
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
