package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.cameltelnyx.voice.schema.Format;

import static org.cameltelnyx.voice.action.Awaitable.WHOLE_CALL;
import static org.cameltelnyx.voice.schema.Grammar.CONTENT;
import static org.cameltelnyx.voice.schema.Grammar.URL;

/**
 * Plays an audio file on a call, after the audio that already waits to be played.
 *
 * @param audioType       format of the file in audioUrl or playbackContent
 * @param audioUrl        URL of the WAV or MP3 file to play. Not together with mediaName
 * @param cacheAudio      whether Telnyx keeps the file for further playback during the call
 * @param loop            number of times to play the audio: from 1 to 100, or infinity
 * @param mediaName       name of a WAV or MP3 file in the media storage of Telnyx to play, instead of audioUrl
 * @param overlay         whether Telnyx mixes the audio with the audio that is playing. Other audio must be playing, and
 *                        targetLegs must be self
 * @param playbackContent WAV or MP3 file in base64 to play, instead of audioUrl
 * @param stop            audio to stop first: current stops the audio that is playing, all also removes the audio that
 *                        waits. If omitted, the command stops nothing
 * @param targetLegs      call legs that hear the audio: self is this call leg, opposite the call leg that is connected with
 *                        this one
 */
@Operation(path = "/calls/{call_control_id}/actions/playback_start", events = {"call.playback.ended", "call.playback.started"})
@Awaitable(value = "call.playback.ended", within = WHOLE_CALL)
@RecordBuilder
public record StartPlayback(
        @Default("mp3") AudioFormat audioType,
        @Format(URL) String audioUrl,
        @Default("true") Boolean cacheAudio,
        @Default("1") @JsonSerialize(using = NumberOrText.class) String loop,
        String mediaName,
        @Default("false") Boolean overlay,
        @Format(CONTENT) String playbackContent,
        PlaybackStop stop,
        @Default("self") TargetLegs targetLegs,
        @ClientState String clientState,
        @CommandId String commandId)
        implements CallCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static StartPlaybackBuilder builder() {
        return new StartPlaybackBuilder();
    }
}
