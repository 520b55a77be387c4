package org.cameltelnyx.voice.docs.recipes;

import org.apache.camel.ExchangeTimedOutException;
import org.apache.camel.builder.RouteBuilder;
import org.cameltelnyx.voice.api.CallEndedException;
import org.cameltelnyx.voice.api.TelnyxVoiceException;

import static org.cameltelnyx.voice.TelnyxVoiceConstants.CALL_CONTROL_ID;
import static org.cameltelnyx.voice.TelnyxVoiceConstants.EVENT_TYPE;
import static org.cameltelnyx.voice.TelnyxVoiceConstants.FROM;

/** Offers a call back if nobody answers, and calls the customer back. */
final class CallMeBack extends RouteBuilder {

    @Override
    public void configure() {
        // tag::route[]
        onException(CallEndedException.class).handled(true).log("The caller hung up");
        onException(Exception.class).to("telnyx-voice:hangup?ignoreCallEnded=true");

        from("telnyx-voice:webhook?events=call.initiated").routeId("offer")
                // transfer and dial create call legs, which have this event too
                .filter(simple("${body.direction} == 'incoming'"))
                .to("telnyx-voice:answer?await=true")
                .to("telnyx-voice:transfer?await=true&to=sip:sales@pbx.example.com"
                        + "&timeoutSecs=20")
                .filter(header(EVENT_TYPE).isNotEqualTo("call.bridged"))
                .to("telnyx-voice:gather-using-speak?await=true&voice=female"
                        + "&payload=All lines are busy. Press 1, and we call you back"
                        + "&validDigits=1&maximumDigits=1")
                .filter(simple("${body.digits} == '1'"))
                // comes first, because the caller can hang up now
                .setBody(header(FROM))
                .to("{{call-backs}}")
                .to("telnyx-voice:speak?await=true&voice=female&payload=Thank you. Goodbye")
                .end()
                .to("telnyx-voice:hangup");

        from("{{call-backs}}").routeId("call-back")
                .setVariable("customer", bodyAs(String.class))
                // the headers of the call that has requested the call back
                .removeHeaders("CamelTelnyxVoice*")
                .doTry()
                .to("telnyx-voice:dial?await=true&connectionId={{connection}}"
                        + "&from={{number}}&to=${variable.customer}")
                .filter(header(EVENT_TYPE).isEqualTo("call.answered"))
                .to("telnyx-voice:gather-using-speak?await=true&voice=female"
                        + "&payload=You asked us to call you back. Press 1 to talk to us"
                        + "&validDigits=1&maximumDigits=1")
                .filter(simple("${body.digits} == '1'"))
                .to("telnyx-voice:transfer?await=true&to=sip:sales@pbx.example.com")
                .end()
                .end()
                .endDoTry()
                .doCatch(TelnyxVoiceException.class, ExchangeTimedOutException.class)
                .log("${variable.customer}: ${exception.message}")
                .end()
                .filter(header(EVENT_TYPE).isNotEqualTo("call.bridged"))
                .setBody(variable("customer"))
                .to("direct:not-called-back")
                .filter(header(CALL_CONTROL_ID).isNotNull())
                .to("telnyx-voice:hangup?ignoreCallEnded=true");
        // end::route[]
    }
}
