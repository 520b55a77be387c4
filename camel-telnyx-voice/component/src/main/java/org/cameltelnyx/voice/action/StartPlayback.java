package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.cameltelnyx.voice.schema.Format;

import static org.cameltelnyx.voice.action.Awaitable.WHOLE_CALL;
import static org.cameltelnyx.voice.schema.Grammar.CONTENT;
import static org.cameltelnyx.voice.schema.Grammar.URL;

/**
 * Plays an audio file on a call, after those that are already waiting to be played.
 *
 * @param audioType       format of the file at audioUrl or of playbackContent
 * @param audioUrl        URL of the WAV or MP3 file to play. Not together with mediaName
 * @param cacheAudio      whether Telnyx keeps the file, for when it is played again during the call
 * @param loop            how often it is played: a number from 1 to 100, or infinity
 * @param mediaName       what to play, instead of a URL: the name of a WAV or MP3 file that was uploaded to the media
 *                        storage of Telnyx
 * @param overlay         whether the audio is mixed with the one that is being played. There must be one, and
 *                        targetLegs must be self
 * @param playbackContent the audio itself in place of a URL, a WAV or MP3 file in base64
 * @param stop            what is stopped first: the audio that is being played (current), or also what waits behind it
 *                        (all). Nothing if not given
 * @param targetLegs      which legs hear it: this one, the one that it is connected with, or both
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
