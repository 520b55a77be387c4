package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Required;

/**
 * A tool that an assistant can use: its type, and under the name of the type what it needs.
 *
 * @param type              the kind of tool
 * @param bookAppointment   book_appointment: what it needs
 * @param checkAvailability check_availability: what it needs
 * @param webhook           webhook: what it needs
 * @param hangup            hangup: what it needs
 * @param transfer          transfer: what it needs
 * @param retrieval         retrieval: what it needs
 */
@RecordBuilder
public record AssistantTool(
        @Required ToolType type,
        BookAppointmentTool bookAppointment,
        CheckAvailabilityTool checkAvailability,
        WebhookTool webhook,
        HangupTool hangup,
        TransferTool transfer,
        RetrievalTool retrieval) {

    /**
     * Starts a new object.
     *
     * @return a builder without any value
     */
    public static AssistantToolBuilder builder() {
        return new AssistantToolBuilder();
    }
}
