package org.cameltelnyx.voice.docs;

// tag::route[]
import org.apache.camel.builder.RouteBuilder;

public class CallRoutes extends RouteBuilder {

    @Override
    public void configure() {
        from("telnyx-voice:webhook?events=call.initiated").routeId("answer")
                // calls that your application makes have this event too
                .filter(simple("${body.direction} == 'incoming'"))
                .to("telnyx-voice:answer");

        from("telnyx-voice:webhook?events=call.answered").routeId("hand-over")
                .log("${header.CamelTelnyxVoiceFrom} calls, and is handed over")
                .to("telnyx-voice:refer?sipAddress=sip:support@pbx.example.com");

        from("telnyx-voice:webhook?events=call.refer.*").routeId("progress")
                .log("${body.eventType}: SIP status ${body.sipNotifyResponse}");
    }
}
// end::route[]
