package org.cameltelnyx.voice;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.cameltelnyx.voice.simulator.SimulatedCall;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What comes from outside is never taken for an expression, however the route hands it on.
 */
class ProducerExpressionInjectionTest extends TelnyxVoiceTestSupport {

    private static final AtomicInteger RUN = new AtomicInteger();

    /** Bound as a bean, so that an expression that runs is noticed. */
    public static final class Trap {
        public String spring() {
            RUN.incrementAndGet();
            return "sprung";
        }
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext created = super.createCamelContext();
        created.getRegistry().bind("trap", new Trap());
        RUN.set(0);
        return created;
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "${bean:trap?method=spring}", "$simple{bean:trap?method=spring}", "a${sys.user.home}b", "{{env:HOME}}",
            "${body.getClass.forName('java.lang.Runtime')}", "RAW(${bean:trap?method=spring})", "#bean:trap", "#class:x.Y",
            "x&connectorName=other", "x?callControlId=v3:other"})
    void expressionsFromOutsideArriveAsText(String attack) throws Exception {
        SimulatedCall call = telnyx().siprecConnector(attack).call().answer();
        String header = "telnyx-voice:start-siprec?connectorName=${header.who}";
        String body = "telnyx-voice:start-siprec?connectorName=${body}&useBody=false";
        List<String> routes = List.of(
                routeTo(header), routeToD(header),
                yamlRoute("to", "telnyx-voice:start-siprec", Map.of("connectorName", "${header.who}")),
                yamlRoute("toD", "telnyx-voice:start-siprec", Map.of("connectorName", "${header.who}")),
                routeTo(body), routeToD(body));
        for (String route : routes) {
            Exchange exchange = send(route, routes.indexOf(route) < 4 ? null : attack, Map.of(
                    "who", attack, TelnyxVoiceConstants.CALL_CONTROL_ID, call.callControlId()));

            assertThat(exchange.getException()).isNull();
            assertThat(lastReceived().json().path("connector_name").asText()).isEqualTo(attack);
        }
        // a JSON body is content of the command, and no template either
        Exchange exchange = send(routeTo("telnyx-voice:start-siprec"), Map.of("connector_name", attack),
                Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, call.callControlId()));
        assertThat(exchange.getException()).isNull();
        assertThat(lastReceived().json().path("connector_name").asText()).isEqualTo(attack);
        assertThat(RUN).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "telnyx-voice:start-siprec?connectorName=${header.who}",
            "telnyx-voice:${header.action}?connectorName=${header.who}"})
    void manyValuesMakeOneEndpoint(String uri) throws Exception {
        SimulatedCall call = telnyx().call().answer();
        String route = routeToD(uri);
        for (int i = 0; i < 50; i++) {
            telnyx().siprecConnector("caller " + i);
            send(route, null, Map.of("who", "caller " + i, "action", "start-siprec",
                    TelnyxVoiceConstants.CALL_CONTROL_ID, call.callControlId()));
            assertThat(lastReceived().json().path("connector_name").asText()).isEqualTo("caller " + i);
        }
        assertThat(context().getEndpoints()
                .stream()
                .map(Endpoint::getEndpointUri)
                .filter(endpoint -> endpoint.startsWith("telnyx-voice:"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"refer?sipAddress=sip:evil@x.example", "${bean:trap?method=spring}", "webhook", "../refer"})
    void anActionFromOutsideCannotBringOptions(String action) throws Exception {
        SimulatedCall call = telnyx().call().answer();
        String route = routeToD("telnyx-voice:${header.action}?connectorName=x");

        Exchange exchange = send(route, null, Map.of(
                "action", action, TelnyxVoiceConstants.CALL_CONTROL_ID, call.callControlId()));

        assertThat(exchange.getException()).isNotNull();
        assertThat(telnyx().received()).isEmpty();
        assertThat(RUN).hasValue(0);
    }
}
