package org.cameltelnyx.voice.docs.recipes;

import org.apache.camel.builder.RouteBuilder;
import org.cameltelnyx.voice.api.CallEndedException;

import static org.cameltelnyx.voice.TelnyxVoiceConstants.CALL_CONTROL_ID;
import static org.cameltelnyx.voice.TelnyxVoiceConstants.EVENT_TYPE;

/** Rejects numbers on a list. Other callers state their name, and the callee accepts or refuses. */
final class ScreenCalls extends RouteBuilder {

    @Override
    public void configure() {
        // tag::routes[]
        onException(CallEndedException.class).handled(true).log("The caller has hung up");
        onException(Exception.class).to("telnyx-voice:hangup?ignoreCallEnded=true");

        from("telnyx-voice:webhook?events=call.initiated").routeId("screen-calls")
                // the dial creates a call leg, which has this event too
                .filter(simple("${body.direction} == 'incoming'"))
                .filter(simple("${header.CamelTelnyxVoiceFrom} in '{{blocked}}'"))
                .to("telnyx-voice:reject?cause=CALL_REJECTED")
                .stop()
                .end()
                .to("telnyx-voice:answer?await=true")
                .to("telnyx-voice:speak?await=true&voice=female"
                        + "&payload=Please say your name after the beep")
                .to("telnyx-voice:start-recording?await=true&format=mp3&channels=single"
                        + "&playBeep=true&maxLength=5&timeoutSecs=2")
                .setVariable("name", simple("${body.recordingUrls.mp3}"))
                // fails if the caller has hung up; the recording is saved anyway
                .to("telnyx-voice:speak?payload=One moment, please&voice=female")
                .setVariable("caller", header(CALL_CONTROL_ID))
                .doTry()
                .to("telnyx-voice:dial?await=true&connectionId={{connection}}"
                        + "&from={{number}}&to={{callee}}&timeoutSecs=20")
                .filter(header(EVENT_TYPE).isEqualTo("call.answered"))
                .to("telnyx-voice:start-playback?await=true&audioUrl=${variable.name}")
                .to("telnyx-voice:gather-using-speak?await=true&voice=female"
                        + "&payload=Press 1 to take the call, or 2 to refuse it"
                        + "&validDigits=12&maximumDigits=1&maximumTries=2")
                .filter(simple("${body.digits} == '1'"))
                .to("telnyx-voice:bridge?await=true&callControlIdToBridge=${variable.caller}")
                .end()
                .end()
                .endDoTry()
                .doCatch(Exception.class)
                .log("Not connected: ${exception.message}")
                .end()
                .filter(header(EVENT_TYPE).isNotEqualTo("call.bridged"))
                .filter(header(CALL_CONTROL_ID).isNotEqualTo(variable("caller")))
                .to("telnyx-voice:hangup?ignoreCallEnded=true")
                .end()
                .setHeader(CALL_CONTROL_ID, variable("caller"))
                .to("telnyx-voice:speak?await=true&voice=female"
                        + "&payload=Nobody can take your call now. Goodbye")
                .to("telnyx-voice:hangup");
        // end::routes[]
    }
}
