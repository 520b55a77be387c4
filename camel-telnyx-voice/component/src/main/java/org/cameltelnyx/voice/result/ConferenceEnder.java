package org.cameltelnyx.voice.result;

/**
 * The call leg that ended a conference.
 *
 * @param callControlId call control id, by which commands name the leg, or null
 * @param callSessionId id of its call session, or null
 */
public record ConferenceEnder(
        String callControlId,
        String callSessionId) {
}
