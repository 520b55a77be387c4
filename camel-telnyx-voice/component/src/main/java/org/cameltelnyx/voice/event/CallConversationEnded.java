package org.cameltelnyx.voice.event;

/**
 * The conversation of the caller with an AI assistant is over.
 *
 * @param envelope         what every event says of itself
 * @param callControlId    id with which the call leg is commanded
 * @param callLegId        id of the call leg
 * @param callSessionId    id of the session that joins the legs of one call
 * @param connectionId     id of the Call Control application
 * @param clientState      state that an earlier command left, in base64, or null
 * @param from             number or other name of the caller
 * @param to               number or SIP address that was called
 * @param assistantId      id of the assistant
 * @param callingPartyType where the caller comes from
 * @param conversationId   id of the conversation
 * @param durationSec      how long it took, in seconds
 * @param llmModel         language model that led it
 * @param reason           why it ended, for example customer_disconnect if the WebSocket of a relay was closed, or null
 * @param sttModel         model that turned speech into text
 * @param ttsModelId       model that turned text into speech
 * @param ttsProvider      whose speech it was
 * @param ttsVoiceId       voice that was heard
 */
@EventType("call.conversation.ended")
public record CallConversationEnded(
        EventEnvelope envelope,
        String callControlId,
        String callLegId,
        String callSessionId,
        String connectionId,
        String clientState,
        String from,
        String to,
        String assistantId,
        CallingPartyType callingPartyType,
        String conversationId,
        Integer durationSec,
        String llmModel,
        String reason,
        String sttModel,
        String ttsModelId,
        String ttsProvider,
        String ttsVoiceId)
        implements CallEvent {
}
