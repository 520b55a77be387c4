package org.cameltelnyx.voice.docs;

// tag::route[]
import org.apache.camel.builder.RouteBuilder;
import org.cameltelnyx.voice.api.CallEndedException;

public class SupportLine extends RouteBuilder {

    @Override
    public void configure() {
        onException(CallEndedException.class).handled(true).log("The caller hung up first");

        from("telnyx-voice:webhook?events=call.answered").routeId("hand-over")
                .to("telnyx-voice:start-siprec?connectorName=compliance")
                .to("telnyx-voice:refer?sipAddress=sip:support@pbx.example.com");

        from("telnyx-voice:webhook?events=call.refer.failed").routeId("nobody-there")
                .log("No one took the call from ${body.from}: SIP status ${body.sipNotifyResponse}")
                .to("telnyx-voice:stop-siprec");
    }
}
// end::route[]
