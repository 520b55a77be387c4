package org.cameltelnyx.voice.examples.springboot;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/**
 * The routes record a call and suppress its noise. When the customer presses 9, the card department takes over.
 */
@Component
public class CallCentreRoutes extends RouteBuilder {

    @Override
    public void configure() {
        // tag::routes[]
        from("telnyx-voice:webhook?events=call.answered").routeId("record")
                .to("telnyx-voice:start-siprec?connectorName={{callcentre.recorder}}")
                .to("telnyx-voice:start-noise-suppression?direction=both")
                .log("The call from ${header.CamelTelnyxVoiceFrom} is recorded");

        from("telnyx-voice:webhook?events=call.dtmf.received").routeId("keys")
                .filter(simple("${body.digit} == '9'"))
                .to("telnyx-voice:stop-siprec")
                .to("telnyx-voice:refer?sipAddress=sip:cards@{{callcentre.pbx}}");

        from("telnyx-voice:webhook?events=call.refer.*").routeId("progress")
                .log("${body.eventType}: SIP status ${body.sipNotifyResponse}");
        // end::routes[]
    }
}
