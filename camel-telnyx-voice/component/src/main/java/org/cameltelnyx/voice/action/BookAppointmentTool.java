package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Required;

/**
 * A tool that books an appointment at Cal.com.
 *
 * @param apiKeyRef        name of the integration secret that holds the API key of Cal.com
 * @param eventTypeId      id of the type of appointment
 * @param attendeeName     who takes part; the assistant asks if not given
 * @param attendeeTimezone time zone of who takes part; the assistant asks if not given
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
