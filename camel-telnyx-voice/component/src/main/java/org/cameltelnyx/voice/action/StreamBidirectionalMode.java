package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The forms in which a server sends audio to a call.
 *
 * @param value the value as it is on the wire
 */
public record StreamBidirectionalMode(@JsonValue String value) implements OpenEnum {

    /** MP3 files. */
    public static final StreamBidirectionalMode MP3 = new StreamBidirectionalMode("mp3");

    /** RTP payload. */
    public static final StreamBidirectionalMode RTP = new StreamBidirectionalMode("rtp");

    @Override
    public String toString() {
        return value;
    }
}
