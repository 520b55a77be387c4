package org.cameltelnyx.voice.docs.recipes;

import org.apache.camel.RoutesBuilder;

/** Runs {@link CallMeBackTest} with the YAML of the recipe. */
class CallMeBackYamlTest extends CallMeBackTest {

    @Override
    protected RoutesBuilder[] createRouteBuilders() throws Exception {
        return YamlRoutes.of(context(), "call-me-back.yaml");
    }
}
