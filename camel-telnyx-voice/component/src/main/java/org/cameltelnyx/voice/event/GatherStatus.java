package org.cameltelnyx.voice.event;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The results of the collection of keys.
 *
 * @param value the value as it is on the wire
 */
public record GatherStatus(@JsonValue String value) implements OpenEnum {

    /** The keys are valid. */
    public static final GatherStatus VALID = new GatherStatus("valid");

    /** The keys are invalid, after all tries. */
    public static final GatherStatus INVALID = new GatherStatus("invalid");

    /** The call has ended. */
    public static final GatherStatus CALL_HANGUP = new GatherStatus("call_hangup");

    /** Stopped by a command. */
    public static final GatherStatus CANCELLED = new GatherStatus("cancelled");

    /** Stopped by the answering machine detection. */
    public static final GatherStatus CANCELLED_AMD = new GatherStatus("cancelled_amd");

    /** The caller has pressed no key in time. */
    public static final GatherStatus TIMEOUT = new GatherStatus("timeout");

    @Override
    public String toString() {
        return value;
    }
}
