package org.cameltelnyx.voice.docs.recipes;

import org.apache.camel.builder.RouteBuilder;
import org.cameltelnyx.voice.api.CallEndedException;

import static org.cameltelnyx.voice.TelnyxVoiceConstants.EVENT_TYPE;

/** Connects a caller with the line of a key, or with the operator. */
final class Menu extends RouteBuilder {

    @Override
    public void configure() {
        // tag::route[]
        onException(CallEndedException.class).handled(true).log("The caller hung up");
        onException(Exception.class).to("telnyx-voice:hangup?ignoreCallEnded=true");

        from("telnyx-voice:webhook?events=call.initiated").routeId("menu")
                // the transfer creates a call leg, which has this event too
                .filter(simple("${body.direction} == 'incoming'"))
                .to("telnyx-voice:answer?await=true")
                .to("telnyx-voice:gather-using-speak?await=true&voice=female"
                        + "&payload=Press 1 for sales or 2 for support"
                        + "&invalidPayload=Please press 1 or 2"
                        + "&validDigits=12&maximumDigits=1&maximumTries=3&timeoutMillis=8000")
                .setVariable("line", constant("operator"))
                .choice()
                .when(simple("${body.digits} == '1'"))
                .setVariable("line", constant("sales"))
                .when(simple("${body.digits} == '2'"))
                .setVariable("line", constant("support"))
                .end()
                .to("telnyx-voice:transfer?await=true&to=sip:${variable.line}@pbx.example.com")
                .filter(header(EVENT_TYPE).isNotEqualTo("call.bridged"))
                .to("telnyx-voice:speak?await=true&voice=female"
                        + "&payload=Nobody can take your call. Goodbye")
                .to("telnyx-voice:hangup");
        // end::route[]
    }
}
