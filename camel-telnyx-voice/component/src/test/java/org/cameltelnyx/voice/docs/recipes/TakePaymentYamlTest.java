package org.cameltelnyx.voice.docs.recipes;

import org.apache.camel.RoutesBuilder;

/** The same calls to the route in YAML. */
class TakePaymentYamlTest extends TakePaymentTest {

    @Override
    protected RoutesBuilder[] createRouteBuilders() throws Exception {
        return YamlRoutes.of(context(), "take-payment.yaml");
    }
}
