package org.cameltelnyx.voice.event;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The reasons why the detection of a synthetic voice can fail.
 *
 * @param value the value as it is on the wire
 */
public record DeepfakeDetectionFailure(@JsonValue String value) implements OpenEnum {

    /** The detection took too long. */
    public static final DeepfakeDetectionFailure DETECTION_TIMEOUT = new DeepfakeDetectionFailure("detection_timeout");

    /** No audio has arrived. */
    public static final DeepfakeDetectionFailure RTP_TIMEOUT = new DeepfakeDetectionFailure("rtp_timeout");

    /** The connection to the detection has failed. */
    public static final DeepfakeDetectionFailure DFD_CONNECTION_ERROR = new DeepfakeDetectionFailure("dfd_connection_error");

    /** Telnyx could not send the audio to the detection. */
    public static final DeepfakeDetectionFailure DFD_STREAM_ERROR = new DeepfakeDetectionFailure("dfd_stream_error");

    @Override
    public String toString() {
        return value;
    }
}
