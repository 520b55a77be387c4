package org.cameltelnyx.voice.result;

/**
 * The conference of a participant.
 *
 * @param id   id by which commands name the conference
 * @param name name of the conference
 */
public record ConferenceReference(
        String id,
        String name) {
}
