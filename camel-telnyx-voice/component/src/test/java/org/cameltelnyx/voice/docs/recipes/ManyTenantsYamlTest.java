package org.cameltelnyx.voice.docs.recipes;

import org.apache.camel.main.Main;

/** Runs {@link ManyTenantsTest} with the YAML of the recipe. */
class ManyTenantsYamlTest extends ManyTenantsTest {

    @Override
    void addRoutes(Main application) {
        application.configure().setRoutesIncludePattern("classpath:docs/recipes/many-tenants.yaml");
    }
}
