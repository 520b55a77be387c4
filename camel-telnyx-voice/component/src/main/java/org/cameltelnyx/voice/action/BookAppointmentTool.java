package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Required;

/**
 * A tool that books an appointment at Cal.com.
 *
 * @param apiKeyRef        name of the integration secret that holds the API key of Cal.com
 * @param eventTypeId      id of the event type at Cal.com
 * @param attendeeName     name of the attendee. If omitted, the assistant asks for the name
 * @param attendeeTimezone time zone of the attendee. If omitted, the assistant asks for the time zone
 */
@RecordBuilder
public record BookAppointmentTool(
        @Required String apiKeyRef,
        @Required Integer eventTypeId,
        String attendeeName,
        String attendeeTimezone) {

    /**
     * Starts a new object.
     *
     * @return a builder without any value
     */
    public static BookAppointmentToolBuilder builder() {
        return new BookAppointmentToolBuilder();
    }
}
