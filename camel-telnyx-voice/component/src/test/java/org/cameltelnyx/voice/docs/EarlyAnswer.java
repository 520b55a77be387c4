package org.cameltelnyx.voice.docs;

import org.apache.camel.builder.RouteBuilder;

/**
 * The routes of the delivery page that acknowledge an event before it is processed.
 */
final class EarlyAnswer extends RouteBuilder {

    @Override
    public void configure() {
        // tag::routes[]
        from("telnyx-voice:webhook").routeId("take")
                .to("seda:events?size=1000&waitForTaskToComplete=Never");

        from("seda:events?concurrentConsumers=4").routeId("work")
                .to("direct:slow-work");
        // end::routes[]
    }
}
