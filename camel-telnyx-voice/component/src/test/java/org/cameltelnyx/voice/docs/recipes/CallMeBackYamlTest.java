package org.cameltelnyx.voice.docs.recipes;

import org.apache.camel.RoutesBuilder;

/** The same calls to the routes in YAML. */
class CallMeBackYamlTest extends CallMeBackTest {

    @Override
    protected RoutesBuilder[] createRouteBuilders() throws Exception {
        return YamlRoutes.of(context(), "call-me-back.yaml");
    }
}
