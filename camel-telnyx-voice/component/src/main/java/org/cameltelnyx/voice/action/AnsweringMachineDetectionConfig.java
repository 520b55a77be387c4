package org.cameltelnyx.voice.action;

/**
 * Thresholds of the answering machine detection. All times are in milliseconds.
 *
 * @param afterGreetingSilenceMillis      silence after a greeting from which on it is taken for a human (Telnyx' default is
 *                                        800)
 * @param betweenWordsSilenceMillis       silence between two words at most (50)
 * @param greetingDurationMillis          length of a human's greeting at most; a longer one is a machine's (3500)
 * @param greetingSilenceDurationMillis   silence that ends the greeting of a machine (1500)
 * @param greetingTotalAnalysisTimeMillis how long to wait at most for the end of a machine's greeting (5000)
 * @param initialSilenceMillis            silence at the beginning from which on it is taken for a machine (3500)
 * @param maximumNumberOfWords            words of a human's greeting at most (5)
 * @param maximumWordLengthMillis         length of a human's word at most (3500)
 * @param silenceThreshold                loudness from which on it is no silence (256)
 * @param totalAnalysisTimeMillis         how long the whole analysis takes at most (3500)
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
        Integer totalAnalysisTimeMillis) {

    /**
     * Starts a new object.
     *
     * @return a builder without any value
     */
    public static AnsweringMachineDetectionConfigBuilder builder() {
        return new AnsweringMachineDetectionConfigBuilder();
    }
}
