package org.cameltelnyx.voice.docs;

import org.apache.camel.builder.RouteBuilder;

/**
 * The route of the page on CloudEvents.
 */
public class CloudEventRoutes extends RouteBuilder {

    @Override
    public void configure() {
        // tag::routes[]
        from("telnyx-voice:webhook?events=call.hangup").routeId("publish-ends")
                .transformDataType("telnyx-voice:application-cloudevents")
                .transformDataType("http:application-cloudevents")
                .to("{{broker}}");
        // end::routes[]
    }
}
