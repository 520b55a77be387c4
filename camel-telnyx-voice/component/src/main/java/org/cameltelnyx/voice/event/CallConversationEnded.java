package org.cameltelnyx.voice.event;

/**
 * The conversation of the caller with an AI assistant has ended.
 *
 * @param envelope         data that all events have, such as id, type and time
 * @param callControlId    call control id of the call leg, by which commands name it
 * @param callLegId        id of the call leg
 * @param callSessionId    id of the call session, which joins the call legs of one conversation
 * @param connectionId     id of the Call Control application
 * @param clientState      client state that an earlier command set, in base64, or null
 * @param from             number or other name of the caller
 * @param to               number or SIP address of the called party
 * @param assistantId      id of the assistant
 * @param callingPartyType origin of the caller
 * @param conversationId   id of the conversation
 * @param durationSec      duration of the conversation, in seconds
 * @param llmModel         language model of the conversation
 * @param reason           reason for the end, for example customer_disconnect if the WebSocket of a relay was closed, or
 *                         null
 * @param sttModel         speech recognition model
 * @param ttsModelId       text-to-speech model
 * @param ttsProvider      text-to-speech provider
 * @param ttsVoiceId       text-to-speech voice
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
