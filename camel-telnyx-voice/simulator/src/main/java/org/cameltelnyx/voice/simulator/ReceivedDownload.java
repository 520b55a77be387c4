package org.cameltelnyx.voice.simulator;

import java.time.Instant;
import java.util.Map;

/**
 * One request for the audio of a recording that the simulator has received at a presigned link, and what became of it.
 *
 * @param recordingId the id of the recording
 * @param headers     the request's headers; names are looked up without regard to case, values of a repeated header are joined
 *                    by a comma
 * @param status      the status that it was answered with
 * @param receivedAt  when it came, by the simulator's clock
 */
public record ReceivedDownload(String recordingId, Map<String, String> headers, int status, Instant receivedAt) {

    /**
     * The value of a request header.
     *
     * @param  name its name, in upper or lower case
     * @return      its value; null when it was not sent
     */
    public String header(String name) {
        return headers.get(name);
    }
}
