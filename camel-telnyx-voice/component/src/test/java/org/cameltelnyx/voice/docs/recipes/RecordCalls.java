package org.cameltelnyx.voice.docs.recipes;

import org.apache.camel.builder.RouteBuilder;
import org.cameltelnyx.voice.api.CallEndedException;

import static org.cameltelnyx.voice.TelnyxVoiceConstants.EVENT_TYPE;

/** Records a conversation or, if nobody answers, a message. */
final class RecordCalls extends RouteBuilder {

    @Override
    public void configure() {
        // tag::route[]
        onException(CallEndedException.class).handled(true).log("The caller hung up");
        onException(Exception.class).to("telnyx-voice:hangup?ignoreCallEnded=true");

        from("telnyx-voice:webhook?events=call.initiated").routeId("record")
                // the transfer creates a call leg, which has this event too
                .filter(simple("${body.direction} == 'incoming'"))
                .to("telnyx-voice:answer?await=true")
                .to("telnyx-voice:speak?await=true&voice=female&payload=This call is recorded")
                .to("telnyx-voice:transfer?await=true&to=sip:sales@pbx.example.com"
                        + "&timeoutSecs=20")
                .choice()
                .when(header(EVENT_TYPE).isEqualTo("call.bridged"))
                // not awaited: it ends with the call
                .to("telnyx-voice:start-recording?format=mp3&channels=dual")
                .otherwise()
                .to("direct:voicemail");

        from("direct:voicemail").routeId("voicemail")
                .to("telnyx-voice:speak?await=true&voice=female"
                        + "&payload=Please leave a message after the beep")
                .to("telnyx-voice:start-recording?await=true&format=mp3&channels=single"
                        + "&playBeep=true&maxLength=120&timeoutSecs=5")
                .to("telnyx-voice:hangup?ignoreCallEnded=true");
        // end::route[]
    }
}
