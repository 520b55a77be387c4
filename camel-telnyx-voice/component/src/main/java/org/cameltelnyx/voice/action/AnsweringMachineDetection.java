package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The ways to find out that a machine has answered.
 *
 * @param value the value as it is on the wire
 */
public record AnsweringMachineDetection(@JsonValue String value) implements OpenEnum {

    /** Tells humans at home and at work, machines and fax machines apart. */
    public static final AnsweringMachineDetection PREMIUM = new AnsweringMachineDetection("premium");

    /** Tells human from machine. */
    public static final AnsweringMachineDetection DETECT = new AnsweringMachineDetection("detect");

    /** Tells human from machine, and when the beep is heard. */
    public static final AnsweringMachineDetection DETECT_BEEP = new AnsweringMachineDetection("detect_beep");

    /** Tells human from machine, and when the greeting ends, by its words. */
    public static final AnsweringMachineDetection DETECT_WORDS = new AnsweringMachineDetection("detect_words");

    /** Tells human from machine, and when the greeting ends. */
    public static final AnsweringMachineDetection GREETING_END = new AnsweringMachineDetection("greeting_end");

    /** Nothing is analysed. */
    public static final AnsweringMachineDetection DISABLED = new AnsweringMachineDetection("disabled");

    @Override
    public String toString() {
        return value;
    }
}
