package org.cameltelnyx.voice.api;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.cameltelnyx.voice.support.EndpointName;

/**
 * A download and its limits.
 *
 * @param action     the action, for messages
 * @param format     the format of the audio, mp3 or wav
 * @param maxSize    the maximum size of the audio in bytes
 * @param timeouts   the timeouts for a connection, and for each packet
 * @param maxRetries how many times a broken connection is replaced; the count restarts when another MiB has arrived
 */
public record Download(String action, String format, long maxSize, TelnyxRequest.Timeouts timeouts, int maxRetries) {

    private static final Map<String, List<String>> TYPES = Map.of(
            "mp3", List.of("audio/mpeg", "audio/mp3", "audio/mpeg3", "audio/x-mpeg", "audio/x-mp3"),
            "wav", List.of("audio/wav", "audio/x-wav", "audio/wave", "audio/vnd.wave", "audio/x-pn-wav"));
    /** The types that a storage reports for an object that was stored without a type. */
    private static final List<String> UNSPECIFIED = List.of("", "application/octet-stream", "binary/octet-stream");

    /**
     * The media type of the audio.
     *
     * @return the media type; if there are several, the registered one
     */
    public String contentType() {
        return TYPES.getOrDefault(format, UNSPECIFIED.subList(1, 2)).get(0);
    }

    /** Whether an answer with this media type can be the audio. */
    boolean accepts(String contentType) {
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return UNSPECIFIED.contains(type) || TYPES.getOrDefault(format, List.of(type)).contains(type);
    }

    /** {@return how long to wait before a connection is replaced: zero before the first retry, then doubling pauses} */
    static Duration pause(int retry) {
        return retry == 1 ? Duration.ZERO : RetryPolicy.doubled(retry - 2);
    }

    /** Creates the exception. Its message omits the query and the user of the link, which let anyone download the audio. */
    DownloadException failure(URI link, int status, int attempts, String what, Throwable cause) {
        String where = link == null
                ? ""
                : " [GET " + TelnyxClient.host(link) + link.getRawPath() + "]";
        return new DownloadException(new CommandFailure(
                CommandOutcome.OTHER, action, EndpointName.uri(action) + ": " + what + "." + where, status, null, List.of(),
                null, attempts, false, cause));
    }
}
