package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Bounds;

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
 * @param beepDetectionProfile            what must find a tone to be a beep
 * @param beepMinFrequencyHz              lowest frequency of a beep, in hertz; above 480 the ringing tone of North America is
 *                                        none
 * @param beepMaxFrequencyHz              highest frequency of a beep, in hertz
 * @param beepMinToneDurationMillis       length of a beep at least
 * @param beepSpectralConfirmation        whether the spectrum of a beep is checked too
 * @param beepSpectralMinPurity           how pure the tone of a beep is at least, from 0 to 1; a higher value excludes tones
 *                                        of several frequencies
 * @param beepSpectralRejectFaxCng        whether the calling tone of a fax machine is no beep
 * @param beepSpectralWindowMillis        length of the audio whose spectrum is checked
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
