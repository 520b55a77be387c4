package org.cameltelnyx.voice.docs;

// tag::routes[]
import org.apache.camel.builder.RouteBuilder;
import org.cameltelnyx.voice.action.Refer;
import org.cameltelnyx.voice.event.CallAnswered;
import org.cameltelnyx.voice.event.EventNames;

import static org.cameltelnyx.voice.dsl.StaticEndpointBuilders.telnyxVoice;

public class DslRoutes extends RouteBuilder {

    @Override
    public void configure() {
        from(telnyxVoice("webhook").path("/telnyx/voice").events(EventNames.CALL_ANSWERED)).routeId("hand-over")
                .setBody(exchange -> handOver(exchange.getMessage().getBody(CallAnswered.class)))
                .to(telnyxVoice("refer").maxRetries(1).advanced().responseTimeout(3000));

        from(telnyxVoice("webhook").events("call.refer.*")).routeId("progress")
                .log("${body.eventType}: SIP status ${body.sipNotifyResponse}");
    }

    private static Refer handOver(CallAnswered call) {
        return Refer.builder().sipAddress("sip:" + call.to() + "@pbx.example.com").build();
    }
}
// end::routes[]
