package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Bounds;
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
 * @param timeoutMs         webhook: how long the assistant waits for the answer of the service, in milliseconds
 */
@RecordBuilder
public record AssistantTool(
        @Required ToolType type,
        BookAppointmentTool bookAppointment,
        CheckAvailabilityTool checkAvailability,
        WebhookTool webhook,
        HangupTool hangup,
        TransferTool transfer,
        RetrievalTool retrieval,
        @Bounds(min = 0) Integer timeoutMs) {

    /**
     * Starts a new object.
     *
     * @return a builder without any value
     */
    public static AssistantToolBuilder builder() {
        return new AssistantToolBuilder();
    }
}
