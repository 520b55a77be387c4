package org.cameltelnyx.voice.simulator;

import java.time.Instant;
import java.util.Map;

/**
 * One request for the audio of a recording, received at a presigned link, and its outcome.
 *
 * @param recordingId the id of the recording
 * @param headers     the request's headers; names are case-insensitive, values of a repeated header are joined by a comma
 * @param status      the status of the answer
 * @param receivedAt  the time of receipt, by the simulator's clock
 */
public record ReceivedDownload(String recordingId, Map<String, String> headers, int status, Instant receivedAt) {

    /**
     * The value of a request header.
     *
     * @param  name its name, in upper or lower case
     * @return      its value; null if it was not sent
     */
    public String header(String name) {
        return headers.get(name);
    }
}
