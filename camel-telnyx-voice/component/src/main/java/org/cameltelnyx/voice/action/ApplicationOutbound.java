package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Bounds;
import org.cameltelnyx.voice.schema.Format;

import static org.cameltelnyx.voice.schema.Grammar.ID;

/**
 * Settings of an application for outgoing calls.
 *
 * @param channelLimit           maximum number of simultaneous outgoing calls. If omitted, there is no limit
 * @param outboundVoiceProfileId id of the outbound voice profile of the outgoing calls
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
