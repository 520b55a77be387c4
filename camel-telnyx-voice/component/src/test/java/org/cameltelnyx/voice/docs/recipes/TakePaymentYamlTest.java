package org.cameltelnyx.voice.docs.recipes;

import org.apache.camel.RoutesBuilder;

/** Runs {@link TakePaymentTest} with the YAML of the recipe. */
class TakePaymentYamlTest extends TakePaymentTest {

    @Override
    protected RoutesBuilder[] createRouteBuilders() throws Exception {
        return YamlRoutes.of(context(), "take-payment.yaml");
    }
}
