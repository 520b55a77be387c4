package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * How audio is sent to a call.
 *
 * @param value the value as it is on the wire
 */
public record StreamBidirectionalMode(@JsonValue String value) implements OpenEnum {

    /** As MP3 files. */
    public static final StreamBidirectionalMode MP3 = new StreamBidirectionalMode("mp3");

    /** As RTP payload. */
    public static final StreamBidirectionalMode RTP = new StreamBidirectionalMode("rtp");

    @Override
    public String toString() {
        return value;
    }
}
