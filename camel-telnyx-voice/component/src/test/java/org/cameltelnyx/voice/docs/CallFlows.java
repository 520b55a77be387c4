package org.cameltelnyx.voice.docs;

import java.util.ArrayDeque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.camel.ExchangeTimedOutException;
import org.apache.camel.builder.RouteBuilder;
import org.cameltelnyx.voice.api.CallEndedException;
import org.cameltelnyx.voice.api.TelnyxVoiceException;

import static org.cameltelnyx.voice.TelnyxVoiceConstants.CALL_CONTROL_ID;
import static org.cameltelnyx.voice.TelnyxVoiceConstants.CLIENT_STATE;
import static org.cameltelnyx.voice.TelnyxVoiceConstants.EVENT_TYPE;
import static org.cameltelnyx.voice.TelnyxVoiceConstants.FROM;

/**
 * The routes of the page on call flows. CallFlowsTest runs all of them; SeveralInstancesTest runs two in several processes.
 */
public final class CallFlows {

    private CallFlows() {
    }

    /** Answers incoming calls with a menu. */
    static final class Menu extends RouteBuilder {

        @Override
        public void configure() {
            // tag::menu[]
            onException(CallEndedException.class).handled(true).log("The caller has hung up");

            from("telnyx-voice:webhook?events=call.initiated").routeId("menu")
                    // call.initiated also arrives for the leg that a transfer creates
                    .filter(simple("${body.direction} == 'incoming'"))
                    .to("telnyx-voice:answer?await=true")
                    .to("telnyx-voice:gather-using-speak?await=true"
                            + "&payload=Press 1 for sales or 2 for support&voice=female"
                            + "&validDigits=12&maximumDigits=1&maximumTries=3&timeoutMillis=8000")
                    .choice()
                    .when(simple("${body.digits} == '1'"))
                    .to("telnyx-voice:transfer?await=true&to=sip:sales@pbx.example.com")
                    .when(simple("${body.digits} == '2'"))
                    .to("telnyx-voice:transfer?await=true&to=sip:support@pbx.example.com")
                    .end()
                    // no key was pressed, or nobody has answered
                    .filter(header(EVENT_TYPE).isNotEqualTo("call.bridged"))
                    .to("telnyx-voice:speak?await=true&payload=Please call again later. Goodbye"
                            + "&voice=female")
                    .to("telnyx-voice:hangup");
            // end::menu[]
        }
    }

    /** Continues a flow that a restart has interrupted, when the next event arrives. */
    public static final class Resume extends RouteBuilder {

        @Override
        public void configure() {
            // tag::resume[]
            String run = UUID.randomUUID().toString();

            onException(CallEndedException.class).handled(true).log("The caller has hung up");

            from("telnyx-voice:webhook?events=call.initiated").routeId("begin")
                    .filter(simple("${body.direction} == 'incoming'"))
                    .setHeader(CLIENT_STATE, constant("menu " + run))
                    .to("telnyx-voice:answer?await=true")
                    .to("telnyx-voice:gather-using-speak?await=true&payload=Press 1 for sales"
                            + "&voice=female&maximumDigits=1")
                    .to("direct:chosen");

            // the flow that gathered the digits was lost with its process
            from("telnyx-voice:webhook?events=call.gather.ended").routeId("resume")
                    .filter(header(CLIENT_STATE).startsWith("menu "))
                    .filter(header(CLIENT_STATE).not().contains(run))
                    .to("direct:chosen");

            from("direct:chosen").routeId("chosen")
                    .setHeader(CLIENT_STATE, constant("chosen " + run))
                    .filter(simple("${body.digits} == '1'"))
                    .to("telnyx-voice:transfer?await=true&to=sip:sales@pbx.example.com")
                    .end()
                    .filter(header(EVENT_TYPE).isNotEqualTo("call.bridged"))
                    .to("telnyx-voice:hangup");
            // end::resume[]
        }
    }

    /** Receives all events of a call in the instance that has answered it. */
    public static final class Instance extends RouteBuilder {

        @Override
        public void configure() {
            // tag::instance[]
            onException(CallEndedException.class).handled(true).log("The caller has hung up");

            from("telnyx-voice:webhook?events=call.initiated").routeId("instance")
                    .filter(simple("${body.direction} == 'incoming'"))
                    .to("telnyx-voice:answer?await=true&webhookUrl={{instance.url}}")
                    .to("telnyx-voice:speak?await=true&payload=One moment, please&voice=female")
                    .to("telnyx-voice:transfer?await=true&to=sip:sales@pbx.example.com"
                            + "&webhookUrl={{instance.url}}")
                    .filter(header(EVENT_TYPE).isNotEqualTo("call.bridged"))
                    .to("telnyx-voice:hangup");
            // end::instance[]
        }
    }

    /** Calls a customer, whose number is in a header. */
    static final class Confirm extends RouteBuilder {

        @Override
        public void configure() {
            // tag::confirm[]
            from("direct:remind").routeId("confirm")
                    // the message may come from a flow of another call
                    .removeHeader(CALL_CONTROL_ID)
                    .doTry()
                    .to("telnyx-voice:dial?await=true&connectionId={{connection}}&from={{number}}"
                            + "&to=${header.customer}")
                    .filter(header(EVENT_TYPE).isEqualTo("call.answered"))
                    .to("telnyx-voice:gather-using-speak?await=true"
                            + "&payload=You have an appointment tomorrow at ten."
                            + " Press 1 to confirm&voice=female"
                            + "&validDigits=1&maximumDigits=1&maximumTries=2")
                    .setVariable("pressed", simple("${body.digits}"))
                    .end()
                    .endDoTry()
                    .doCatch(Exception.class)
                    .log("${header.customer}: ${exception.message}")
                    .end()
                    // decided once, before another step can fail
                    .choice()
                    .when(simple("${variable.pressed} == '1'"))
                    .to("direct:confirmed")
                    .otherwise()
                    .to("direct:not-confirmed")
                    .end()
                    .filter(header(CALL_CONTROL_ID).isNotNull())
                    .to("telnyx-voice:hangup?ignoreCallEnded=true");
            // end::confirm[]
        }
    }

    /** Calls an agent for a caller whose call is answered, and announces the caller. */
    static final class Announce extends RouteBuilder {

        @Override
        public void configure() {
            onException(CallEndedException.class).handled(true).log("The caller has hung up");

            // tag::announce[]
            from("direct:agent").routeId("announce")
                    .setVariable("caller", header(CALL_CONTROL_ID))
                    .setVariable("callerNumber", header(FROM))
                    // not awaited: it plays until it is stopped
                    .to("telnyx-voice:start-playback?audioUrl={{music}}&loop=infinity")
                    .doTry()
                    .to("telnyx-voice:dial?await=true&connectionId={{connection}}&from={{number}}"
                            + "&timeoutSecs=20&to=sip:agent@pbx.example.com")
                    .filter(header(EVENT_TYPE).isEqualTo("call.answered"))
                    .to("telnyx-voice:speak?await=true"
                            + "&payload=A sales call from ${variable.callerNumber}&voice=female")
                    .to("telnyx-voice:bridge?await=true&callControlIdToBridge=${variable.caller}")
                    .end()
                    .endDoTry()
                    .doCatch(TelnyxVoiceException.class, ExchangeTimedOutException.class)
                    // the agent has hung up, or the caller, which the bridge reports
                    .log("No agent: ${exception.message}")
                    .end()
                    .filter(simple("${header.CamelTelnyxVoiceEventType} != 'call.bridged'"
                            + " && ${header.CamelTelnyxVoiceCallControlId} != ${variable.caller}"))
                    .to("telnyx-voice:hangup?ignoreCallEnded=true")
                    .end()
                    .setHeader(CALL_CONTROL_ID, variable("caller"))
                    .to("telnyx-voice:stop-playback")
                    .filter(header(EVENT_TYPE).isNotEqualTo("call.bridged"))
                    .to("direct:voicemail");
            // end::announce[]
        }
    }

    /** Calls all agents at once for a caller whose call is answered. */
    static final class Group extends RouteBuilder {

        @Override
        public void configure() {
            // tag::group[]
            List<String> agents = List.of("sip:ann@pbx.example.com", "sip:bob@pbx.example.com",
                    "sip:eve@pbx.example.com");

            from("direct:group").routeId("group")
                    .onException(ExchangeTimedOutException.class, CallEndedException.class)
                    // continues to wait for the same call, until another agent is found
                    .retryWhile(simple("${variable.taken.get} == false"))
                    .redeliveryDelay(0)
                    .handled(true)
                    .to("telnyx-voice:hangup?ignoreCallEnded=true")
                    .end()
                    .setVariable("caller", header(CALL_CONTROL_ID))
                    .setVariable("taken", AtomicBoolean::new)
                    .setVariable("bridged", AtomicBoolean::new)
                    .split(constant(agents))
                    .parallelProcessing()
                    .to("telnyx-voice:dial?await=true&awaitTimeout=500&connectionId={{connection}}"
                            + "&from={{number}}&to=${body}"
                            + "&timeoutSecs=20")
                    .filter(header(EVENT_TYPE).isEqualTo("call.answered"))
                    .choice()
                    .when(simple("${variable.taken.compareAndSet(false, true)}"))
                    .to("telnyx-voice:bridge?await=true&callControlIdToBridge=${variable.caller}")
                    .script(simple("${variable.bridged.set(true)}"))
                    .otherwise()
                    .to("telnyx-voice:hangup?ignoreCallEnded=true")
                    .end()
                    .end()
                    .end()
                    .filter(simple("${variable.bridged.get} == false"))
                    .to("direct:voicemail");
            // end::group[]
        }
    }

    /** Reports a problem by telephone; the body is the text. */
    static final class Escalate extends RouteBuilder {

        @Override
        public void configure() {
            // tag::escalate[]
            List<String> onCall = List.of("+13125550101", "+13125550102", "+13125550103");

            from("direct:alarm").routeId("escalate")
                    .removeHeader(CALL_CONTROL_ID)
                    .setVariable("alarm", body())
                    .setVariable("people", () -> new ArrayDeque<>(onCall))
                    .loopDoWhile(simple("${variable.confirmed} == null"
                            + " && ${variable.people.isEmpty} == false"))
                    .setVariable("person", simple("${variable.people.poll}"))
                    .doTry()
                    .to("telnyx-voice:dial?await=true&connectionId={{connection}}&from={{number}}"
                            + "&to=${variable.person}"
                            + "&timeoutSecs=20")
                    .filter(header(EVENT_TYPE).isEqualTo("call.answered"))
                    .to("telnyx-voice:gather-using-speak?await=true"
                            + "&payload=${variable.alarm}. Press 1 if you see to it"
                            + "&voice=female&validDigits=1&maximumDigits=1")
                    .filter(simple("${body.digits} == '1'"))
                    .setVariable("confirmed", variable("person"))
                    .end()
                    .end()
                    .endDoTry()
                    // after any failure the next number is called
                    .doCatch(TelnyxVoiceException.class, ExchangeTimedOutException.class)
                    .log("${variable.person}: ${exception.message}")
                    .end()
                    .filter(header(CALL_CONTROL_ID).isNotNull())
                    .to("telnyx-voice:hangup?ignoreCallEnded=true")
                    .end()
                    .end()
                    .setBody(variable("confirmed"))
                    .to("direct:seen-to");
            // end::escalate[]
        }
    }
}
