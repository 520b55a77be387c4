package org.cameltelnyx.voice.docs.recipes;

import org.apache.camel.builder.RouteBuilder;
import org.cameltelnyx.voice.api.CallEndedException;

/** Answers a call, speaks a greeting and hangs up. */
final class AnswerAndGreet extends RouteBuilder {

    @Override
    public void configure() {
        // tag::route[]
        onException(CallEndedException.class).handled(true).log("The caller hung up");
        onException(Exception.class).to("telnyx-voice:hangup?ignoreCallEnded=true");

        from("telnyx-voice:webhook?events=call.initiated").routeId("greet")
                // calls that your application makes have this event too
                .filter(simple("${body.direction} == 'incoming'"))
                .to("telnyx-voice:answer?await=true")
                .to("telnyx-voice:speak?await=true&voice=female"
                        + "&payload=We are open from nine to five. Goodbye")
                .to("telnyx-voice:hangup");
        // end::route[]
    }
}
