package org.cameltelnyx.voice.docs.recipes;

import java.util.ArrayList;
import java.util.List;

import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

/** Reads the YAML of recipes. */
final class YamlRoutes {

    private YamlRoutes() {
    }

    /** Returns the routes of files in docs/recipes, for a test that replaces the Java routes of its superclass. */
    static RoutesBuilder[] of(CamelContext context, String... files) throws Exception {
        List<RoutesBuilder> routes = new ArrayList<>();
        for (String file : files) {
            routes.addAll(PluginHelper.getRoutesLoader(context)
                    .findRoutesBuilders(ResourceHelper.resolveMandatoryResource(context, "classpath:docs/recipes/" + file)));
        }
        return routes.toArray(RoutesBuilder[]::new);
    }
}
