package org.cameltelnyx.voice.docs.recipes;

import org.apache.camel.RoutesBuilder;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

// tag::test[]
class HotLineYamlTest extends HotLineTest {

    @Override
    protected RoutesBuilder[] createRouteBuilders() throws Exception {
        Resource yaml = ResourceHelper.resolveMandatoryResource(context(),
                "classpath:docs/recipes/hot-line.yaml");
        return PluginHelper.getRoutesLoader(context())
                .findRoutesBuilders(yaml)
                .toArray(RoutesBuilder[]::new);
    }
}
// end::test[]
