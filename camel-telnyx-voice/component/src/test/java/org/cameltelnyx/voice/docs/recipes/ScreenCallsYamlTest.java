package org.cameltelnyx.voice.docs.recipes;

import org.apache.camel.RoutesBuilder;

/** The same calls to the route in YAML. */
class ScreenCallsYamlTest extends ScreenCallsTest {

    @Override
    protected RoutesBuilder[] createRouteBuilders() throws Exception {
        return YamlRoutes.of(context(), "screen-calls.yaml");
    }
}
