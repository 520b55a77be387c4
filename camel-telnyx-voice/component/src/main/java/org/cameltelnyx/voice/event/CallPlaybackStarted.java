package org.cameltelnyx.voice.event;

/**
 * The playback of audio on the call leg has started.
 *
 * @param envelope      data that all events have, such as id, type and time
 * @param callControlId call control id of the call leg, by which commands name it
 * @param callLegId     id of the call leg
 * @param callSessionId id of the call session, which joins the call legs of one conversation
 * @param connectionId  id of the Call Control application
 * @param clientState   client state that an earlier command set, in base64, or null
 * @param mediaName     name of the file in the media storage of Telnyx, or null if the command has not named a file
 * @param mediaUrl      URL of the audio, or null if the command has not named a URL
 * @param overlay       whether the audio is mixed with other audio
 */
@EventType("call.playback.started")
public record CallPlaybackStarted(
        EventEnvelope envelope,
        String callControlId,
        String callLegId,
        String callSessionId,
        String connectionId,
        String clientState,
        String mediaName,
        String mediaUrl,
        Boolean overlay)
        implements CallEvent {
}
