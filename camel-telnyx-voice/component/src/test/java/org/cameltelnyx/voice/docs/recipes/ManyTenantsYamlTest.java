package org.cameltelnyx.voice.docs.recipes;

import org.apache.camel.main.Main;

/** The same calls to the routes in YAML. */
class ManyTenantsYamlTest extends ManyTenantsTest {

    @Override
    void addRoutes(Main application) {
        application.configure().setRoutesIncludePattern("classpath:docs/recipes/many-tenants.yaml");
    }
}
