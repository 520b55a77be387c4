package org.cameltelnyx.voice.event;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The results of the premium answering machine detection.
 *
 * @param value the value as it is on the wire
 */
public record PremiumMachineDetectionResult(@JsonValue String value) implements OpenEnum {

    /** A human at home. */
    public static final PremiumMachineDetectionResult HUMAN_RESIDENCE = new PremiumMachineDetectionResult("human_residence");

    /** A human at a business. */
    public static final PremiumMachineDetectionResult HUMAN_BUSINESS = new PremiumMachineDetectionResult("human_business");

    /** An answering machine. */
    public static final PremiumMachineDetectionResult MACHINE = new PremiumMachineDetectionResult("machine");

    /** There was only silence. */
    public static final PremiumMachineDetectionResult SILENCE = new PremiumMachineDetectionResult("silence");

    /** A fax machine. */
    public static final PremiumMachineDetectionResult FAX_DETECTED = new PremiumMachineDetectionResult("fax_detected");

    /** The detection is not sure. */
    public static final PremiumMachineDetectionResult NOT_SURE = new PremiumMachineDetectionResult("not_sure");

    @Override
    public String toString() {
        return value;
    }
}
