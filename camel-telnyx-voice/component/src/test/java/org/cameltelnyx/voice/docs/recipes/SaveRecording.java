package org.cameltelnyx.voice.docs.recipes;

import org.apache.camel.builder.RouteBuilder;

/** Downloads recordings from Telnyx. */
final class SaveRecording extends RouteBuilder {

    @Override
    public void configure() {
        // tag::route[]
        from("telnyx-voice:webhook?events=call.recording.saved").routeId("save")
                .setHeader("CamelFileName",
                        simple("${body.callLegId}-${body.recordingStartedAt.toEpochMilli}.mp3"))
                .setHeader("CamelHttpUri", simple("${body.recordingUrls.mp3}"))
                .setHeader("CamelHttpMethod", constant("GET"))
                .to("https://recordings")
                .to("file:{{recordings}}");
        // end::route[]
    }
}
