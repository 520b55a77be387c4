package org.cameltelnyx.voice.event;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * How the collection of digits can end.
 *
 * @param value the value as it is on the wire
 */
public record GatherStatus(@JsonValue String value) implements OpenEnum {

    /** The digits are what the command asked for. */
    public static final GatherStatus VALID = new GatherStatus("valid");

    /** The digits are not what the command asked for, after all tries. */
    public static final GatherStatus INVALID = new GatherStatus("invalid");

    /** The call has ended. */
    public static final GatherStatus CALL_HANGUP = new GatherStatus("call_hangup");

    /** A command has ended it. */
    public static final GatherStatus CANCELLED = new GatherStatus("cancelled");

    /** The answering machine detection has ended it. */
    public static final GatherStatus CANCELLED_AMD = new GatherStatus("cancelled_amd");

    /** No key was pressed in time. */
    public static final GatherStatus TIMEOUT = new GatherStatus("timeout");

    @Override
    public String toString() {
        return value;
    }
}
