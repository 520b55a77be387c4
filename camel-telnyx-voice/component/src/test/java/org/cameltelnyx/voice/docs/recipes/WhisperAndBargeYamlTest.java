package org.cameltelnyx.voice.docs.recipes;

import org.apache.camel.RoutesBuilder;

/** The same calls to the routes in YAML. */
class WhisperAndBargeYamlTest extends WhisperAndBargeTest {

    @Override
    protected RoutesBuilder[] createRouteBuilders() throws Exception {
        return YamlRoutes.of(context(), "whisper-and-barge.yaml");
    }
}
