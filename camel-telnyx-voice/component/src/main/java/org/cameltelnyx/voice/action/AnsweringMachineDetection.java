package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The modes of answering machine detection.
 *
 * @param value the value as it is on the wire
 */
public record AnsweringMachineDetection(@JsonValue String value) implements OpenEnum {

    /** Distinguishes humans at home, humans at a business, answering machines and fax machines. */
    public static final AnsweringMachineDetection PREMIUM = new AnsweringMachineDetection("premium");

    /** Distinguishes humans and machines. */
    public static final AnsweringMachineDetection DETECT = new AnsweringMachineDetection("detect");

    /** Distinguishes humans and machines, and reports the beep. */
    public static final AnsweringMachineDetection DETECT_BEEP = new AnsweringMachineDetection("detect_beep");

    /** Distinguishes humans and machines, and reports the end of the greeting, which it recognizes by the words. */
    public static final AnsweringMachineDetection DETECT_WORDS = new AnsweringMachineDetection("detect_words");

    /** Distinguishes humans and machines, and reports the end of the greeting. */
    public static final AnsweringMachineDetection GREETING_END = new AnsweringMachineDetection("greeting_end");

    /** No detection. */
    public static final AnsweringMachineDetection DISABLED = new AnsweringMachineDetection("disabled");

    @Override
    public String toString() {
        return value;
    }
}
