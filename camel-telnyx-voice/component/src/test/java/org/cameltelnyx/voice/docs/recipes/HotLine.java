package org.cameltelnyx.voice.docs.recipes;

import org.apache.camel.builder.RouteBuilder;
import org.cameltelnyx.voice.api.CallEndedException;

import static org.cameltelnyx.voice.TelnyxVoiceConstants.EVENT_TYPE;

/** The routes of the recipe on tests. */
final class HotLine extends RouteBuilder {

    @Override
    public void configure() {
        // tag::routes[]
        onException(CallEndedException.class).handled(true).log("The caller has hung up");

        from("telnyx-voice:webhook?events=call.initiated").routeId("hot-line")
                // the transfer creates a call leg, which has this event too
                .filter(simple("${body.direction} == 'incoming'"))
                .to("telnyx-voice:answer?await=true")
                .to("telnyx-voice:gather-using-speak?await=true&voice=female"
                        + "&payload=Press 1 to be put through&validDigits=1&maximumDigits=1")
                .filter(simple("${body.digits} == '1'"))
                .to("telnyx-voice:transfer?await=true&to=sip:desk@pbx.example.com"
                        + "&timeoutSecs=20")
                .end()
                .filter(header(EVENT_TYPE).isNotEqualTo("call.bridged"))
                .to("telnyx-voice:hangup");
        // end::routes[]
    }
}
