package org.cameltelnyx.voice.docs;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.dataformat.JsonLibrary;
import org.cameltelnyx.voice.api.CallEndedException;
import org.cameltelnyx.voice.api.OutcomeUnknownException;
import org.cameltelnyx.voice.api.RateLimitedException;

/**
 * The routes of the page on reliable commands. SnippetsTest runs all of them.
 */
final class CommandRoutes extends RouteBuilder {

    @Override
    public void configure() {
        // tag::failures[]
        onException(CallEndedException.class)
                .handled(true)
                .log("The caller hung up first");
        onException(RateLimitedException.class)
                .handled(true)
                .to("direct:later");
        onException(OutcomeUnknownException.class)
                .handled(true)
                .log("After ${exception.attempts} attempts: ${exception.message}")
                .to("direct:find-out");

        from("direct:record").routeId("record")
                .to("telnyx-voice:start-siprec");
        // end::failures[]

        // tag::throttle[]
        from("direct:press").routeId("dial-plan")
                .throttle(30)
                .timePeriodMillis(1000)
                .to("telnyx-voice:send-dtmf?digits=1&useBody=false");
        // end::throttle[]

        // tag::request[]
        from("direct:ahead").routeId("ahead")
                .setBody(simple("{\"seconds\": ${header.seconds}, \"command_id\": \"${exchangeId}\"}"))
                .to("telnyx-voice:request?httpMethod=POST&resource=/calls/{callControlId}/actions/new_action");
        // end::request[]

        // tag::queue[]
        from("{{commands}}").routeId("commands")
                .unmarshal()
                .json(JsonLibrary.Jackson)
                .to("telnyx-voice:send-dtmf?callControlId=${body[call_control_id]}&digits=${body[digits]}"
                        + "&commandId=${body[job]}&useBody=false");
        // end::queue[]
    }
}
