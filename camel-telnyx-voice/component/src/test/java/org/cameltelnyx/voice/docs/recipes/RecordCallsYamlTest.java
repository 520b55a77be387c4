package org.cameltelnyx.voice.docs.recipes;

import org.apache.camel.RoutesBuilder;

/** The same calls to the routes in YAML. */
class RecordCallsYamlTest extends RecordCallsTest {

    @Override
    protected RoutesBuilder[] createRouteBuilders() throws Exception {
        return YamlRoutes.of(context(), "record.yaml", "save-recording.yaml");
    }
}
