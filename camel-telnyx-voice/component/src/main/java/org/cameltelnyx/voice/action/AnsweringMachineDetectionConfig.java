package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Bounds;

/**
 * Thresholds of the answering machine detection. All times are in milliseconds.
 *
 * @param afterGreetingSilenceMillis      minimum silence after a greeting by which the detection recognizes a human.
 *                                        Default 800
 * @param betweenWordsSilenceMillis       maximum silence between two words. Default 50
 * @param greetingDurationMillis          maximum length of the greeting of a human. A longer greeting counts as the
 *                                        greeting of a machine. Default 3500
 * @param greetingSilenceDurationMillis   silence that ends the greeting of a machine. Default 1500
 * @param greetingTotalAnalysisTimeMillis maximum time to wait for the end of the greeting of a machine. Default 5000
 * @param initialSilenceMillis            maximum silence at the beginning. A longer silence counts as a machine. Default
 *                                        3500
 * @param maximumNumberOfWords            maximum number of words in the greeting of a human. More words count as a machine.
 *                                        Default 5
 * @param maximumWordLengthMillis         maximum length of one word of a human. A longer word counts as a machine. Default
 *                                        3500
 * @param silenceThreshold                minimum loudness that does not count as silence. Default 256
 * @param totalAnalysisTimeMillis         maximum time of the whole detection. Default 3500
 * @param beepDetectionProfile            methods that must recognize a tone as a beep
 * @param beepMinFrequencyHz              minimum frequency of a beep, in hertz. A value above 480 excludes the ringing tone
 *                                        of North America
 * @param beepMaxFrequencyHz              maximum frequency of a beep, in hertz
 * @param beepMinToneDurationMillis       minimum length of a beep
 * @param beepSpectralConfirmation        whether the detection also checks the spectrum of a beep
 * @param beepSpectralMinPurity           minimum purity of the tone of a beep, from 0 to 1. Higher values exclude tones
 *                                        that mix several frequencies
 * @param beepSpectralRejectFaxCng        whether the detection ignores the calling tone (CNG) of fax machines
 * @param beepSpectralWindowMillis        length of the audio whose spectrum the detection checks
 */
@RecordBuilder
public record AnsweringMachineDetectionConfig(
        Integer afterGreetingSilenceMillis,
        Integer betweenWordsSilenceMillis,
        Integer greetingDurationMillis,
        Integer greetingSilenceDurationMillis,
        Integer greetingTotalAnalysisTimeMillis,
        Integer initialSilenceMillis,
        Integer maximumNumberOfWords,
        Integer maximumWordLengthMillis,
        Integer silenceThreshold,
        Integer totalAnalysisTimeMillis,
        BeepDetectionProfile beepDetectionProfile,
        Integer beepMinFrequencyHz,
        Integer beepMaxFrequencyHz,
        Integer beepMinToneDurationMillis,
        Boolean beepSpectralConfirmation,
        @Bounds(min = 0, max = 1) Double beepSpectralMinPurity,
        Boolean beepSpectralRejectFaxCng,
        Integer beepSpectralWindowMillis) {

    /**
     * Starts a new object.
     *
     * @return a builder without any value
     */
    public static AnsweringMachineDetectionConfigBuilder builder() {
        return new AnsweringMachineDetectionConfigBuilder();
    }
}
