package org.cameltelnyx.voice.event;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * Why the detection of a synthetic voice can fail.
 *
 * @param value the value as it is on the wire
 */
public record DeepfakeDetectionFailure(@JsonValue String value) implements OpenEnum {

    /** It took too long. */
    public static final DeepfakeDetectionFailure DETECTION_TIMEOUT = new DeepfakeDetectionFailure("detection_timeout");

    /** No audio has come. */
    public static final DeepfakeDetectionFailure RTP_TIMEOUT = new DeepfakeDetectionFailure("rtp_timeout");

    /** There is no connection to the detection. */
    public static final DeepfakeDetectionFailure DFD_CONNECTION_ERROR = new DeepfakeDetectionFailure("dfd_connection_error");

    /** The audio could not be sent to the detection. */
    public static final DeepfakeDetectionFailure DFD_STREAM_ERROR = new DeepfakeDetectionFailure("dfd_stream_error");

    @Override
    public String toString() {
        return value;
    }
}
