package org.cameltelnyx.voice.docs.recipes;

import org.apache.camel.builder.RouteBuilder;
import org.cameltelnyx.voice.api.CallEndedException;
import org.cameltelnyx.voice.api.TelnyxVoiceException;

import static org.cameltelnyx.voice.TelnyxVoiceConstants.EVENT_TYPE;

/** Connects a caller with the first of two lines that answers. */
final class TransferWithFallback extends RouteBuilder {

    @Override
    public void configure() {
        // tag::route[]
        onException(CallEndedException.class).handled(true).log("The caller hung up");
        onException(Exception.class).to("telnyx-voice:hangup?ignoreCallEnded=true");

        from("telnyx-voice:webhook?events=call.initiated").routeId("transfer")
                // the transfer creates a call leg, which has this event too
                .filter(simple("${body.direction} == 'incoming'"))
                .to("telnyx-voice:answer?await=true")
                .setVariable("line", constant("sip:desk@pbx.example.com"))
                .to("direct:try")
                .filter(header(EVENT_TYPE).isNotEqualTo("call.bridged"))
                .setVariable("line", constant("+13125550123"))
                .to("direct:try")
                .end()
                .filter(header(EVENT_TYPE).isNotEqualTo("call.bridged"))
                .to("telnyx-voice:speak?await=true&voice=female"
                        + "&payload=Nobody can take your call. Goodbye")
                .to("telnyx-voice:hangup");

        from("direct:try").routeId("try")
                .doTry()
                .to("telnyx-voice:transfer?await=true&to=${variable.line}&timeoutSecs=20")
                .doCatch(TelnyxVoiceException.class)
                .onWhen(simple("${exception.outcome} != 'call-ended'"))
                .log("No transfer to ${variable.line}: ${exception.message}")
                .end();
        // end::route[]
    }
}
