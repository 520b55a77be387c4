package org.cameltelnyx.voice.event;

/**
 * The audio is no longer played to the leg.
 *
 * @param envelope      what every event says of itself
 * @param callControlId id with which the call leg is commanded
 * @param callLegId     id of the call leg
 * @param callSessionId id of the session that joins the legs of one call
 * @param connectionId  id of the Call Control application
 * @param clientState   state that an earlier command left, in base64, or null
 * @param mediaName     name of the file in Telnyx' media storage, or null if it was not played by its name
 * @param mediaUrl      URL of the audio, or null if it was not played by a URL
 * @param overlay       whether it was mixed with other audio
 * @param status        how it ended
 * @param statusDetail  what went wrong, or null
 */
@EventType("call.playback.ended")
public record CallPlaybackEnded(
        EventEnvelope envelope,
        String callControlId,
        String callLegId,
        String callSessionId,
        String connectionId,
        String clientState,
        String mediaName,
        String mediaUrl,
        Boolean overlay,
        PlaybackStatus status,
        String statusDetail)
        implements CallEvent {
}
