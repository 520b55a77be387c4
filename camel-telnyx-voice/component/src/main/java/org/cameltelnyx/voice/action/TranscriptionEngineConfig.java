package org.cameltelnyx.voice.action;

import java.util.List;
import java.util.Map;

import org.cameltelnyx.voice.schema.Bounds;

/**
 * Settings of a transcription engine. Each engine reads only its own settings.
 *
 * @param transcriptionEngine      engine that the settings are for
 * @param transcriptionModel       all engines except Google and Azure: model, for example openai/whisper-tiny
 * @param language                 all engines except AssemblyAI and Parakeet: code of the language; auto for engines that
 *                                 detect it; codeswitch for speech that mixes Arabic and English, with Humain. Default en
 * @param interimResults           all engines except Telnyx and Azure: whether events also report interim results, which
 *                                 may still change. Default false
 * @param model                    Google: model
 * @param useEnhanced              Google: whether to use the enhanced version of phone_call or video. Default false
 * @param enableSpeakerDiarization Google: whether the text distinguishes the speakers. Default false
 * @param minSpeakerCount          Google: minimum number of speakers. Default 2
 * @param maxSpeakerCount          Google: maximum number of speakers. Default 6
 * @param profanityFilter          Google: whether to hide swear words in the text. Default false
 * @param speechContext            Google: phrases to expect
 * @param hints                    Google, Deepgram Nova-2: words to expect
 * @param keyterms                 Deepgram Nova-3: words to expect, at most 100
 * @param keywordsBoosting         Deepgram: words to expect, each with its weight
 * @param smartFormat              Deepgram: whether the text contains capitals, punctuation and digits. Default true
 * @param utteranceEndMs           Deepgram: silence that ends an utterance, in milliseconds, from 0 to 5000. Default 1000
 * @param region                   Azure: region, which Azure requires
 * @param apiKeyRef                Azure: name of the integration secret that holds your API key
 * @param enableEndpointDetection  Soniox: whether to report the end of an utterance. Default false
 * @param maxEndpointDelayMs       Soniox: silence that ends an utterance, in milliseconds, from 500 to 3000
 */
@RecordBuilder
public record TranscriptionEngineConfig(
        TranscriptionEngine transcriptionEngine,
        String transcriptionModel,
        String language,
        Boolean interimResults,
        GoogleTranscriptionModel model,
        Boolean useEnhanced,
        Boolean enableSpeakerDiarization,
        Integer minSpeakerCount,
        Integer maxSpeakerCount,
        Boolean profanityFilter,
        List<SpeechContext> speechContext,
        List<String> hints,
        List<String> keyterms,
        Map<String, Object> keywordsBoosting,
        Boolean smartFormat,
        @Bounds(min = 0, max = 5000) Integer utteranceEndMs,
        AzureRegion region,
        String apiKeyRef,
        Boolean enableEndpointDetection,
        @Bounds(min = 500, max = 3000) Integer maxEndpointDelayMs) {

    /**
     * Starts a new object.
     *
     * @return a builder without any value
     */
    public static TranscriptionEngineConfigBuilder builder() {
        return new TranscriptionEngineConfigBuilder();
    }
}
