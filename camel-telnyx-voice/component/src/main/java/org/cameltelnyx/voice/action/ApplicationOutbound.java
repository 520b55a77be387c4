package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Bounds;
import org.cameltelnyx.voice.schema.Format;

import static org.cameltelnyx.voice.schema.Grammar.ID;

/**
 * How an application calls out.
 *
 * @param channelLimit           how many calls it makes at the same time. Any number if not given
 * @param outboundVoiceProfileId id of the outbound voice profile through which it calls
 */
@RecordBuilder
public record ApplicationOutbound(
        @Bounds(min = 0) Integer channelLimit,
        @Format(ID) String outboundVoiceProfileId) {

    /**
     * Starts a new object.
     *
     * @return a builder without any value
     */
    public static ApplicationOutboundBuilder builder() {
        return new ApplicationOutboundBuilder();
    }
}
