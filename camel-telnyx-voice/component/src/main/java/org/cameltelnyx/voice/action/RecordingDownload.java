package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.result.Recording;
import org.cameltelnyx.voice.schema.Bounds;
import org.cameltelnyx.voice.schema.Local;

/**
 * Downloads the audio of a recording. The body becomes a stream of it, which resumes by itself if the connection breaks.
 * <p>
 * The stream is closed with the exchange. Content-Type and Content-Length tell what it holds.
 *
 * @param format          format of the audio: mp3 or wav. If not given, the one that the recording has, or mp3 if it has both
 * @param maxDownloadSize how large the audio may be, in bytes, 1 or more. The default is 512 MiB, which four hours of two
 *                        channels in wav take
 */
@Operation(repeatable = true, method = "GET", path = "/recordings/{recording_id}", answer = Recording.class, download = true)
@RecordBuilder
public record RecordingDownload(
        @Local AudioFormat format,
        @Local @Default("" + RecordingDownload.DEFAULT_MAX_DOWNLOAD_SIZE) @Bounds(min = 1) Integer maxDownloadSize)
        implements AccountCommand {

    /** How large the audio may be if a command does not say, in bytes. */
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
