package org.cameltelnyx.voice.examples.quickstart;

import org.apache.camel.builder.RouteBuilder;
import org.cameltelnyx.voice.api.InvalidRequestException;

import static org.cameltelnyx.voice.TelnyxVoiceConstants.CLIENT_STATE;

/**
 * The call: one route for each relevant event, and one that prepares the account. Commands need no call control id, because
 * every event sets it as a header, which commands read. The routes for the customer's keys are in keys.camel.yaml.
 */
public class CallCentreRoutes extends RouteBuilder {

    @Override
    public void configure() {
        // Telnyx keeps the connector: the first start creates it, and later ones find it
        from("timer:recorder?repeatCount=1&delay=0").routeId("recorder")
                .doTry()
                .to("telnyx-voice:siprec-connector-retrieve?siprecConnectorName={{callcentre.recorder}}")
                .doCatch(InvalidRequestException.class)
                .onWhen(simple("${exception.httpResponseCode} == 404"))
                .to("telnyx-voice:siprec-connector-create?name={{callcentre.recorder}}&host={{callcentre.recording-server}}"
                        + "&port=5060")
                .end();

        from("telnyx-voice:webhook?events=call.answered").routeId("record")
                .to("telnyx-voice:start-siprec?connectorName={{callcentre.recorder}}");

        // an expression, unlike a placeholder, keeps the PIN out of the endpoint URI, which Camel logs
        from("telnyx-voice:webhook?events=siprec.started").routeId("prepare")
                .to("telnyx-voice:start-noise-suppression?direction=both")
                .to("telnyx-voice:send-dtmf?digits=${properties:callcentre.pin}");

        // the recording ends before a transfer, or because the customer has hung up
        from("telnyx-voice:webhook?events=siprec.stopped").routeId("put-through")
                .filter(header(CLIENT_STATE).isNotNull())
                .to("telnyx-voice:refer?sipAddress=sip:${header.CamelTelnyxVoiceClientState}@{{callcentre.pbx}}");
    }
}
