package org.cameltelnyx.voice.docs.recipes;

import org.apache.camel.RoutesBuilder;

/** Runs {@link MenuTest} with the YAML of the recipe. */
class MenuYamlTest extends MenuTest {

    @Override
    protected RoutesBuilder[] createRouteBuilders() throws Exception {
        return YamlRoutes.of(context(), "menu.yaml");
    }
}
