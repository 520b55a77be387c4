package org.cameltelnyx.voice.event;

/**
 * Audio is now played to the leg.
 *
 * @param envelope      what every event says of itself
 * @param callControlId id with which the call leg is commanded
 * @param callLegId     id of the call leg
 * @param callSessionId id of the session that joins the legs of one call
 * @param connectionId  id of the Call Control application
 * @param clientState   state that an earlier command left, in base64, or null
 * @param mediaName     name of the file in Telnyx' media storage, or null if it was not played by its name
 * @param mediaUrl      URL of the audio, or null if it was not played by a URL
 * @param overlay       whether it is mixed with other audio
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
