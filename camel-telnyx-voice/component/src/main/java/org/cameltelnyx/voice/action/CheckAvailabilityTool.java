package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Required;

/**
 * A tool that asks Cal.com for free times.
 *
 * @param apiKeyRef   name of the integration secret that holds the API key of Cal.com
 * @param eventTypeId id of the type of appointment
 */
@RecordBuilder
public record CheckAvailabilityTool(
        @Required String apiKeyRef,
        @Required Integer eventTypeId) {

    /**
     * Starts a new object.
     *
     * @return a builder without any value
     */
    public static CheckAvailabilityToolBuilder builder() {
        return new CheckAvailabilityToolBuilder();
    }
}
