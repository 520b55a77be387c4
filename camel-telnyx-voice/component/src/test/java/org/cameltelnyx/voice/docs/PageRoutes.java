package org.cameltelnyx.voice.docs;

import java.util.List;
import java.util.Map;

import org.apache.camel.builder.RouteBuilder;
import org.cameltelnyx.voice.action.CustomHeader;
import org.cameltelnyx.voice.action.Refer;
import org.cameltelnyx.voice.action.SendDtmf;
import org.cameltelnyx.voice.api.CallEndedException;
import org.cameltelnyx.voice.api.InvalidRequestException;
import org.cameltelnyx.voice.api.OutcomeUnknownException;
import org.cameltelnyx.voice.api.RateLimitedException;
import org.cameltelnyx.voice.event.CallReferCompleted;
import org.cameltelnyx.voice.event.CallReferFailed;

/**
 * The routes of the component page. SnippetsTest runs all of them.
 */
final class PageRoutes extends RouteBuilder {

    @Override
    public void configure() {
        // tag::errors[]
        onException(CallEndedException.class)
                .handled(true)
                .log("The caller hung up first");
        onException(RateLimitedException.class)
                .maximumRedeliveries(5)
                .redeliveryDelay(1000)
                .useExponentialBackOff();
        onException(OutcomeUnknownException.class, InvalidRequestException.class)
                .log("${exception.action} failed with ${exception.httpResponseCode} ${exception.errorCode}")
                .to("direct:operator");
        // end::errors[]

        // tag::option[]
        from("direct:agent")
                .to("telnyx-voice:refer?sipAddress=sip:${header.agent}@pbx.example.com");
        // end::option[]

        // tag::call-control-id[]
        from("direct:from-a-database")
                .to("telnyx-voice:stop-siprec?callControlId=${header.leg}");
        // end::call-control-id[]

        // tag::record[]
        from("direct:with-a-case-number")
                .setBody(exchange -> Refer.builder()
                        .sipAddress("sip:support@pbx.example.com")
                        .clientStateText("support")
                        .customHeaders(
                                List.of(new CustomHeader("X-Case", exchange.getMessage().getHeader("case", String.class))))
                        .build())
                .to("telnyx-voice:refer");
        // end::record[]

        // tag::map[]
        from("direct:keys")
                .setBody(constant(Map.of("digits", "*9", "duration_millis", 120)))
                .to("telnyx-voice:send-dtmf");
        // end::map[]

        // tag::nested[]
        from("direct:headers")
                .to("telnyx-voice:refer?sipAddress=sip:support@pbx.example.com"
                        + "&customHeaders={\"name\":\"X-Case\",\"value\":\"${header.case}\"}"
                        + "&customHeaders={\"name\":\"X-Line\",\"value\":\"gold\"}");
        // end::nested[]

        // tag::bean[]
        from("direct:noise")
                .to("telnyx-voice:start-noise-suppression?noiseSuppressionEngine=AiCoustics"
                        + "&noiseSuppressionEngineConfig=#bean:quietOffice");
        // end::bean[]

        // tag::raw[]
        from("direct:recorder")
                .to("telnyx-voice:start-siprec?connectorName=RAW(R&D + Sales)");
        // end::raw[]

        // tag::raw-json[]
        from("direct:numbers")
                .to("telnyx-voice:refer?sipAddress=sip:support@pbx.example.com"
                        + "&customHeaders=RAW({\"name\":\"X-Line\",\"value\":\"+13125550199\"})"
                        + "&customHeaders={\"name\":\"X-Caller\",\"value\":\"${header.CamelTelnyxVoiceFrom}\"}");
        // end::raw-json[]

        // tag::pin[]
        from("direct:pin")
                .to("telnyx-voice:send-dtmf?digits=${header.pin}#");
        // end::pin[]

        // tag::to-d[]
        from("direct:any-action")
                .toD("telnyx-voice:${header.action}?connectorName=${header.connector}");
        // end::to-d[]

        // tag::client-state[]
        from("direct:remember")
                .to("telnyx-voice:update-client-state?clientStateText=case ${header.case}");
        // end::client-state[]

        // tag::additional[]
        from("direct:new-field")
                .to("telnyx-voice:stop-siprec?additionalFields=true&newField=7");
        // end::additional[]

        // tag::record-and-event[]
        from("direct:record-and-event")
                .setVariable("command")
                .constant(SendDtmf.builder().digits("1").build())
                .toV("telnyx-voice:send-dtmf", "command", "result")
                .log("The body is still ${body}");
        // end::record-and-event[]

        // tag::result[]
        from("direct:keep-the-body")
                .to("telnyx-voice:stop-siprec")
                .log("Command ${header.CamelTelnyxVoiceResult.commandId} is done, and the body is still ${body}")
                .toV("telnyx-voice:retrieve-status", null, "call")
                .log("Answered: ${variable.call.isAlive}, and the body is still ${body}");
        // end::result[]

        // tag::events[]
        from("telnyx-voice:webhook?events=call.refer.*").routeId("transfers")
                .choice()
                .when(body().isInstanceOf(CallReferCompleted.class))
                .to("direct:transferred")
                .when(body().isInstanceOf(CallReferFailed.class))
                .log("SIP status ${body.sipNotifyResponse}")
                .to("direct:not-transferred")
                .end();
        // end::events[]

        // tag::several[]
        from("telnyx-voice:webhook?events=call.initiated,call.hangup").routeId("journal")
                .to("direct:journal");
        from("telnyx-voice:webhook?events=siprec.*").routeId("recordings")
                .to("direct:recordings");
        // end::several[]
    }
}
