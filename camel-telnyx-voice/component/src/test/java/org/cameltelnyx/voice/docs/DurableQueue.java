package org.cameltelnyx.voice.docs;

import org.apache.camel.builder.RouteBuilder;

/**
 * The routes of the delivery page with a durable queue.
 */
final class DurableQueue extends RouteBuilder {

    @Override
    public void configure() {
        // tag::routes[]
        from("telnyx-voice:webhook").routeId("take")
                .convertBodyTo(String.class)
                .to("jms:queue:telnyx.events?exchangePattern=InOnly");

        from("jms:queue:telnyx.events?transacted=true").routeId("work")
                .unmarshal()
                .json()
                .filter()
                .simple("${body[data][event_type]} == 'call.answered'")
                .to("telnyx-voice:start-siprec?useBody=false&callControlId=${body[data][payload][call_control_id]}");
        // end::routes[]
    }
}
