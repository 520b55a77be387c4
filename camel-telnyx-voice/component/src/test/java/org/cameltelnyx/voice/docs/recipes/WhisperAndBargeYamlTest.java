package org.cameltelnyx.voice.docs.recipes;

import org.apache.camel.RoutesBuilder;

/** Runs {@link WhisperAndBargeTest} with the YAML of the recipe. */
class WhisperAndBargeYamlTest extends WhisperAndBargeTest {

    @Override
    protected RoutesBuilder[] createRouteBuilders() throws Exception {
        return YamlRoutes.of(context(), "whisper-and-barge.yaml");
    }
}
