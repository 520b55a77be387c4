package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.result.Recording;
import org.cameltelnyx.voice.schema.Bounds;
import org.cameltelnyx.voice.schema.Local;

/**
 * Downloads the audio of a recording. The body becomes a stream of the audio, which resumes automatically if the connection
 * breaks.
 * <p>
 * Camel closes the stream at the end of the exchange. The headers Content-Type and Content-Length describe its content.
 *
 * @param format          format of the audio: mp3 or wav. If omitted, the component downloads the format of the recording,
 *                        or mp3 if the recording has both
 * @param maxDownloadSize maximum size of the audio, in bytes, 1 or more. The default of 512 MiB is enough for four hours of
 *                        two channels in wav
 */
@Operation(repeatable = true, method = "GET", path = "/recordings/{recording_id}", answer = Recording.class, download = true)
@RecordBuilder
public record RecordingDownload(
        @Local AudioFormat format,
        @Local @Default("" + RecordingDownload.DEFAULT_MAX_DOWNLOAD_SIZE) @Bounds(min = 1) Integer maxDownloadSize)
        implements AccountCommand {

    /** The maximum size of the audio in bytes, for commands that do not set one. */
    public static final int DEFAULT_MAX_DOWNLOAD_SIZE = 512 * 1024 * 1024;

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static RecordingDownloadBuilder builder() {
        return new RecordingDownloadBuilder();
    }
}
