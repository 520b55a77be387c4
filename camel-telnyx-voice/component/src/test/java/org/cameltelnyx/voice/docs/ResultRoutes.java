package org.cameltelnyx.voice.docs;

import org.apache.camel.builder.RouteBuilder;

/**
 * The routes of the component page about results. {@code ProducerListTest} and {@code ProducerResultTest} run them.
 */
public final class ResultRoutes extends RouteBuilder {

    @Override
    public void configure() {
        // tag::retrieve[]
        from("direct:say-if-alive").routeId("say-if-alive")
                .to("telnyx-voice:retrieve-status")
                .filter(simple("${body.isAlive}"))
                .to("telnyx-voice:speak?payload=Are you still there?&voice=female");
        // end::retrieve[]

        // tag::create[]
        from("direct:welcome").routeId("welcome")
                .to("telnyx-voice:conference-create?name=support-${header.case}")
                .to("telnyx-voice:conference-speak?payload=An agent will be with you soon.&voice=female");
        // end::create[]

        // tag::page[]
        from("direct:how-many-wait").routeId("how-many-wait")
                .to("telnyx-voice:queue-call-list?queueName=support&page={\"size\":1}")
                .setBody(simple("${body.meta.totalResults} calls wait, the first from ${body.data[0].from}"));
        // end::page[]

        // tag::all-pages[]
        from("direct:closing-time").routeId("closing-time")
                .to("telnyx-voice:queue-call-list?queueName=support&allPages=true")
                .split(body())
                .streaming()
                .to("telnyx-voice:speak?callControlId=${body.callControlId}&payload=We are closing.&voice=female");
        // end::all-pages[]
    }
}
