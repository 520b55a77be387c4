package org.cameltelnyx.voice.event;

/**
 * An event of a conference, or of one of its participants. An event of a participant names the participant's call leg.
 */
public non-sealed interface ConferenceEvent extends VoiceEvent {

    /**
     * The id of the conference, by which commands name it.
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
