package org.cameltelnyx.voice.examples.callmenu;

import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;
import org.cameltelnyx.voice.api.CallEndedException;

import static org.cameltelnyx.voice.TelnyxVoiceConstants.EVENT_TYPE;

/** A whole call in one route. call-menu.camel.yaml is the same route in YAML. */
public class CallMenu extends RouteBuilder {

    private static final String NOW = "date-with-timezone:now:{{call-menu.zone}}";

    @Override
    public void configure() {
        // the caller can hang up at each step
        onException(CallEndedException.class).handled(true)
                .log(LoggingLevel.INFO, "call-menu", "${header.CamelTelnyxVoiceFrom} has hung up");
        // otherwise the caller would wait in silence, because no event starts the route again
        onException(Exception.class).to("telnyx-voice:hangup?ignoreCallEnded=true");

        from("telnyx-voice:webhook?events=call.initiated").routeId("call-menu")
                // call.initiated also arrives for the leg that a transfer creates
                .filter(simple("${body.direction} == 'incoming'"))
                .to("telnyx-voice:answer?await=true")

                // opening hours
                .filter(simple("${" + NOW + ":u} !in '${properties:call-menu.days}'"
                        + " || ${" + NOW + ":HHmm} !range '${properties:call-menu.hours}'"))
                .to("telnyx-voice:speak?await=true&voice={{call-menu.voice}}"
                        + "&payload=We are closed. Please call on a weekday from nine to six. Goodbye.")
                .to("telnyx-voice:hangup")
                .stop()
                .end()

                // menu: Telnyx asks again if no key is pressed, or a wrong one
                .to("telnyx-voice:gather-using-speak?await=true&voice={{call-menu.voice}}"
                        + "&payload=Welcome. Press one for sales, or two for support."
                        + "&invalidPayload=Please press one for sales, or two for support."
                        + "&validDigits=12&maximumDigits=1&maximumTries=3&timeoutMillis=8000")
                .setVariable("line", constant("reception"))
                .choice()
                .when(simple("${body.digits} == '1'"))
                .setVariable("line", constant("sales"))
                .when(simple("${body.digits} == '2'"))
                .setVariable("line", constant("support"))
                .end()

                // transfer
                .to("telnyx-voice:transfer?await=true&to=sip:${variable.line}@{{call-menu.pbx}}&timeoutSecs=20")

                // voicemail, if nobody has answered
                .filter(header(EVENT_TYPE).isNotEqualTo("call.bridged"))
                .to("telnyx-voice:speak?await=true&voice={{call-menu.voice}}"
                        + "&payload=Nobody can take your call. Please leave a message after the beep.")
                .to("telnyx-voice:start-recording?await=true&format=mp3&channels=single&playBeep=true"
                        + "&maxLength=120&timeoutSecs=5")
                .filter(header(EVENT_TYPE).isEqualTo("call.recording.saved"))
                // ${body.recordingUrls} contains a secret link that is valid for ten minutes: fetch the file here
                .log(LoggingLevel.INFO, "call-menu",
                        "A message for ${variable.line} has been saved: call leg ${body.callLegId}")
                .end()
                // the caller may have hung up first
                .to("telnyx-voice:hangup?ignoreCallEnded=true");
    }
}
