package org.cameltelnyx.voice.docs.recipes;

import org.apache.camel.RoutesBuilder;

/** Runs {@link SaveRecordingTest} with the YAML of the recipe. */
class SaveRecordingYamlTest extends SaveRecordingTest {

    @Override
    protected RoutesBuilder[] createRouteBuilders() throws Exception {
        return YamlRoutes.of(context(), "save-recording.yaml");
    }
}
