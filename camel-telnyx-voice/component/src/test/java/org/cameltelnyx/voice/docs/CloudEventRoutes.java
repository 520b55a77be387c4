package org.cameltelnyx.voice.docs;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.DataType;

/**
 * The route on the page about CloudEvents.
 */
public class CloudEventRoutes extends RouteBuilder {

    @Override
    public void configure() {
        // tag::routes[]
        from("telnyx-voice:webhook?events=call.hangup").routeId("publish-ends")
                .transform(new DataType("telnyx-voice:application-cloudevents"))
                .transform(new DataType("http:application-cloudevents"))
                .to("{{broker}}");
        // end::routes[]
    }
}
