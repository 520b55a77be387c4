package org.cameltelnyx.voice.action;

import java.util.List;
import java.util.Map;

import org.cameltelnyx.voice.schema.Bounds;

/**
 * Settings of an engine that recognises speech. Each engine reads only those that are meant for it.
 *
 * @param transcriptionEngine      the engine that they are for
 * @param transcriptionModel       all but Google and Azure: the model, for example openai/whisper-tiny
 * @param language                 all but AssemblyAI and Parakeet: code of the language (en); auto where the engine finds it
 *                                 out, and codeswitch for speech that mixes Arabic and English with Humain
 * @param interimResults           all but Telnyx and Azure: whether there are also results that may still change (false)
 * @param model                    Google: the model
 * @param useEnhanced              Google: whether a better version of phone_call or video is used (false)
 * @param enableSpeakerDiarization Google: whether the text distinguishes the speakers (false)
 * @param minSpeakerCount          Google: how many speakers there are at least (2)
 * @param maxSpeakerCount          Google: how many speakers there are at most (6)
 * @param profanityFilter          Google: whether swear words are hidden (false)
 * @param speechContext            Google: phrases that are likely
 * @param hints                    Google, Deepgram Nova-2: words that are likely
 * @param keyterms                 Deepgram Nova-3: words that are likely, at most 100
 * @param keywordsBoosting         Deepgram: words that are likely, each with a number that says how much
 * @param smartFormat              Deepgram: whether the text gets capitals, punctuation and digits (true)
 * @param utteranceEndMs           Deepgram: silence that ends an utterance, in milliseconds, up to 5000 (1000)
 * @param region                   Azure: the region, which Azure needs
 * @param apiKeyRef                Azure: name of the integration secret that holds your API key
 * @param enableEndpointDetection  Soniox: whether it reports the end of an utterance (false)
 * @param maxEndpointDelayMs       Soniox: silence that ends an utterance, in milliseconds, 500 to 3000
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
