package org.cameltelnyx.voice.docs.recipes;

import org.apache.camel.RoutesBuilder;

/** Runs {@link ScreenCallsTest} with the YAML of the recipe. */
class ScreenCallsYamlTest extends ScreenCallsTest {

    @Override
    protected RoutesBuilder[] createRouteBuilders() throws Exception {
        return YamlRoutes.of(context(), "screen-calls.yaml");
    }
}
