package org.cameltelnyx.voice.event;

/**
 * An event of a conference, or of one participant of it, whose leg it names then.
 */
public non-sealed interface ConferenceEvent extends VoiceEvent {

    /**
     * The id with which the conference is commanded.
     *
     * @return the conference id
     */
    String conferenceId();

    /**
     * The id of the Call Control application.
     *
     * @return the connection id
     */
    String connectionId();
}
