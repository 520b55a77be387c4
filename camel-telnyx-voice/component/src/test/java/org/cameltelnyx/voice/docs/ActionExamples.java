package org.cameltelnyx.voice.docs;

import org.apache.camel.builder.RouteBuilder;

/**
 * A route for each action, which stand on the pages of the actions; ExamplesTest runs them.
 */
public final class ActionExamples extends RouteBuilder {

    @Override
    public void configure() {
        // tag::refer[]
        from("direct:refer").routeId("refer")
                .to("telnyx-voice:refer?sipAddress=sip:support@pbx.example.com");
        // end::refer[]

        // tag::send-dtmf[]
        from("direct:send-dtmf").routeId("send-dtmf")
                .to("telnyx-voice:send-dtmf?digits=RAW(1w2#)&durationMillis=300");
        // end::send-dtmf[]

        // tag::start-noise-suppression[]
        from("direct:start-noise-suppression").routeId("start-noise-suppression")
                .to("telnyx-voice:start-noise-suppression?direction=both&noiseSuppressionEngine=Krisp");
        // end::start-noise-suppression[]

        // tag::start-siprec[]
        from("direct:start-siprec").routeId("start-siprec")
                .to("telnyx-voice:start-siprec?connectorName=compliance&siprecTrack=both_tracks");
        // end::start-siprec[]

        // tag::stop-noise-suppression[]
        from("direct:stop-noise-suppression").routeId("stop-noise-suppression")
                .to("telnyx-voice:stop-noise-suppression");
        // end::stop-noise-suppression[]

        // tag::stop-siprec[]
        from("direct:stop-siprec").routeId("stop-siprec")
                .to("telnyx-voice:stop-siprec");
        // end::stop-siprec[]

        // tag::switch-supervisor-role[]
        from("direct:switch-supervisor-role").routeId("switch-supervisor-role")
                .to("telnyx-voice:switch-supervisor-role?role=whisper");
        // end::switch-supervisor-role[]

        // tag::update-client-state[]
        from("direct:update-client-state").routeId("update-client-state")
                .to("telnyx-voice:update-client-state?clientState=${header.state}");
        // end::update-client-state[]
    }
}
