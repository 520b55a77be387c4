package org.cameltelnyx.voice.event;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The results of the answering machine detection.
 *
 * @param value the value as it is on the wire
 */
public record MachineDetectionResult(@JsonValue String value) implements OpenEnum {

    /** A human. */
    public static final MachineDetectionResult HUMAN = new MachineDetectionResult("human");

    /** An answering machine. */
    public static final MachineDetectionResult MACHINE = new MachineDetectionResult("machine");

    /** The detection is not sure. */
    public static final MachineDetectionResult NOT_SURE = new MachineDetectionResult("not_sure");

    @Override
    public String toString() {
        return value;
    }
}
