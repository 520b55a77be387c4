package org.cameltelnyx.voice.result;

/**
 * Who has ended a conference.
 *
 * @param callControlId id with which the leg is commanded, or null
 * @param callSessionId id of the session of its call, or null
 */
public record ConferenceEnder(
        String callControlId,
        String callSessionId) {
}
