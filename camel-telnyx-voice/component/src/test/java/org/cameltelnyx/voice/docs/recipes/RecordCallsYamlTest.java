package org.cameltelnyx.voice.docs.recipes;

import org.apache.camel.RoutesBuilder;

/** Runs {@link RecordCallsTest} with the YAML of the recipe. */
class RecordCallsYamlTest extends RecordCallsTest {

    @Override
    protected RoutesBuilder[] createRouteBuilders() throws Exception {
        return YamlRoutes.of(context(), "record.yaml", "save-recording.yaml");
    }
}
