package org.cameltelnyx.voice.docs.recipes;

import org.apache.camel.RoutesBuilder;

/** Runs {@link TransferWithFallbackTest} with the YAML of the recipe. */
class TransferWithFallbackYamlTest extends TransferWithFallbackTest {

    @Override
    protected RoutesBuilder[] createRouteBuilders() throws Exception {
        return YamlRoutes.of(context(), "transfer-with-fallback.yaml");
    }
}
