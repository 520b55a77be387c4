package org.cameltelnyx.voice.docs.recipes;

import org.apache.camel.builder.RouteBuilder;
import org.cameltelnyx.voice.api.CallEndedException;

/** Lets a caller pay by card. */
final class TakePayment extends RouteBuilder {

    @Override
    public void configure() {
        // tag::route[]
        onException(CallEndedException.class).handled(true).log("The caller hung up");
        onException(Exception.class).to("telnyx-voice:hangup?ignoreCallEnded=true");

        from("telnyx-voice:webhook?events=call.initiated").routeId("payment")
                .filter(simple("${body.direction} == 'incoming'"))
                .to("telnyx-voice:answer?await=true")
                .to("telnyx-voice:pay?await=true&amount=42.50"
                        + "&prompts={\"payment-card-number\":\"Please enter the number of your card\"}")
                .log("The payment of call ${body.callSessionId} has ended: ${body.result}")
                .choice()
                .when(simple("${body.result} == 'success'"))
                .to("telnyx-voice:speak?await=true&voice=female&payload=Thank you. You have paid")
                .otherwise()
                .to("telnyx-voice:speak?await=true&voice=female"
                        + "&payload=You have not paid. Please call again")
                .end()
                .to("telnyx-voice:hangup");
        // end::route[]
    }
}
