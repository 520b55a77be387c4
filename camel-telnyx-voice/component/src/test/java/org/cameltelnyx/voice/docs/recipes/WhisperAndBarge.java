package org.cameltelnyx.voice.docs.recipes;

import org.apache.camel.builder.RouteBuilder;
import org.cameltelnyx.voice.api.TelnyxVoiceException;

import static org.cameltelnyx.voice.TelnyxVoiceConstants.CALL_CONTROL_ID;
import static org.cameltelnyx.voice.TelnyxVoiceConstants.CLIENT_STATE;

/** A supervisor listens to a conversation, whispers to the agent, and speaks to both. */
final class WhisperAndBarge extends RouteBuilder {

    @Override
    public void configure() {
        // tag::routes[]
        // CALL_CONTROL_ID names the agent's leg
        from("direct:supervise").routeId("supervise")
                .setVariable("agent", header(CALL_CONTROL_ID))
                .to("telnyx-voice:dial?connectionId={{connection}}&from={{number}}"
                        + "&to={{supervisor}}&timeoutSecs=20&superviseCallControlId=${variable.agent}"
                        + "&supervisorRole=monitor&clientStateText=supervisor")
                // from here on CALL_CONTROL_ID names the supervisor's leg
                .to("telnyx-voice:update-client-state?callControlId=${variable.agent}"
                        + "&ignoreCallEnded=true"
                        + "&clientStateText=supervised by ${header.CamelTelnyxVoiceCallControlId}")
                .filter(simple("${header.CamelTelnyxVoiceResult.result} == 'call_ended'"))
                .to("telnyx-voice:hangup");

        from("telnyx-voice:webhook?events=call.dtmf.received").routeId("supervisor-keys")
                // a key takes effect at once, or not at all
                .onException(TelnyxVoiceException.class)
                .maximumRedeliveries(2)
                .redeliveryDelay(200)
                .handled(true)
                .log("The supervisor must press ${body.digit} again: ${exception.message}")
                .end()
                .filter(header(CLIENT_STATE).isEqualTo("supervisor"))
                .choice()
                .when(simple("${body.digit} == '1'"))
                .to("telnyx-voice:switch-supervisor-role?role=monitor")
                .when(simple("${body.digit} == '2'"))
                .to("telnyx-voice:switch-supervisor-role?role=whisper")
                .when(simple("${body.digit} == '3'"))
                .to("telnyx-voice:switch-supervisor-role?role=barge");

        from("telnyx-voice:webhook?events=call.hangup").routeId("agent-has-gone")
                .filter(header(CLIENT_STATE).startsWith("supervised by "))
                .to("telnyx-voice:hangup?ignoreCallEnded=true&clientStateText=supervisor&callControlId="
                        + "${substringAfter(${header.CamelTelnyxVoiceClientState},'supervised by ')}");
        // end::routes[]
    }
}
