package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Format;
import org.cameltelnyx.voice.schema.Required;

import static org.cameltelnyx.voice.schema.Grammar.ID;

/**
 * A call leg that takes part in the conversation of an AI assistant.
 *
 * @param id       call control id of the call leg
 * @param role     role of the participant
 * @param name     name of the participant
 * @param onHangup effect on the conversation when the participant hangs up. Default continue_conversation
 */
@RecordBuilder
public record AssistantParticipant(
        @Required @Format(ID) String id,
        @Required ParticipantRole role,
        String name,
        ParticipantHangup onHangup) {

    /**
     * Starts a new object.
     *
     * @return a builder without any value
     */
    public static AssistantParticipantBuilder builder() {
        return new AssistantParticipantBuilder();
    }
}
