package org.cameltelnyx.voice.docs.recipes;

import org.apache.camel.RoutesBuilder;

/** The same calls to the routes in YAML. */
class TransferWithFallbackYamlTest extends TransferWithFallbackTest {

    @Override
    protected RoutesBuilder[] createRouteBuilders() throws Exception {
        return YamlRoutes.of(context(), "transfer-with-fallback.yaml");
    }
}
