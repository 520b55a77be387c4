package org.cameltelnyx.voice.action;

import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParam;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * Starts turning what is said on a call into text, while it is said.
 *
 * @param transcriptionEngine       engine that recognises the speech
 * @param transcriptionEngineConfig settings of the engine, as a JSON object or a bean
 * @param transcriptionTracks       whose speech is turned into text: inbound is this leg, outbound the other one
 * @param clientState               state to be echoed in the events that follow, in base64
 * @param commandId                 id under which Telnyx carries the command out only once within 60 seconds
 */
@ApiParams(apiName = "start-transcription", producerOnly = true,
        description = "Start turning what is said on a call into text, while it is said. Expected events: call.transcription",
        apiMethods = @ApiMethod(methodName = "start-transcription",
                description = "Start turning what is said on a call into text, while it is said"))
@UriParams
@Operation(path = "/calls/{call_control_id}/actions/transcription_start", events = {"call.transcription"})
@RecordBuilder
public record StartTranscription(
        @UriParam(defaultValue = "Google",
                enums = "Google,Telnyx,Deepgram,Azure,xAI,AssemblyAI,Speechmatics,Soniox,Parakeet,A,B") @ApiParam(
                        optional = true, apiMethods = @ApiMethod(methodName = "start-transcription",
                                description = "Engine that recognises the speech. A and B are former names of Google and Telnyx."))
        TranscriptionEngine transcriptionEngine,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "start-transcription",
                description = "Settings of the engine, as a JSON object or a bean. Each engine reads those that are meant for it."))
        TranscriptionEngineConfig transcriptionEngineConfig,

        @UriParam(defaultValue = "inbound", enums = "both,inbound,outbound") @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "start-transcription",
                        description = "Whose speech is turned into text: inbound is this leg, outbound the other one."))
        RecordingTrack transcriptionTracks,

        @UriParam @Format(Grammar.BASE64) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "start-transcription",
                description = "State that Telnyx echoes in every later event of this call leg, as base64 text. The header CamelTelnyxVoiceClientState sets it from plain text."))
        String clientState,

        @UriParam @Format(Grammar.ID) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "start-transcription",
                description = "Identifies the command: Telnyx ignores another command with the same id within 60 seconds. Made from the content of the command if not given."))
        String commandId)
        implements CallCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static StartTranscriptionBuilder builder() {
        return new StartTranscriptionBuilder();
    }
}
