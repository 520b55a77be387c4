package org.cameltelnyx.voice.result;

/**
 * A conference, as its participants name it.
 *
 * @param id   id with which the conference is commanded
 * @param name name of the conference
 */
public record ConferenceReference(
        String id,
        String name) {
}
