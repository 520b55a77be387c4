package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Required;

/**
 * A tool that looks up free times at Cal.com.
 *
 * @param apiKeyRef   name of the integration secret that holds the API key of Cal.com
 * @param eventTypeId id of the event type at Cal.com
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
