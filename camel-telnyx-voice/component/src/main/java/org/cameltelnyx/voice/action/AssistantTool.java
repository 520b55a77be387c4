package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Bounds;
import org.cameltelnyx.voice.schema.Required;

/**
 * A tool that an assistant can use: its type, and the settings in the field with the name of the type.
 *
 * @param type              type of the tool
 * @param bookAppointment   settings of a tool of the type book_appointment
 * @param checkAvailability settings of a tool of the type check_availability
 * @param webhook           settings of a tool of the type webhook
 * @param hangup            settings of a tool of the type hangup
 * @param transfer          settings of a tool of the type transfer
 * @param retrieval         settings of a tool of the type retrieval
 * @param timeoutMs         time that the assistant waits for the response of a tool of the type webhook, in milliseconds
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
