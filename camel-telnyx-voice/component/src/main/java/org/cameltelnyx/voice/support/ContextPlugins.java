package org.cameltelnyx.voice.support;

import java.util.function.Function;

import org.apache.camel.CamelContext;
import org.apache.camel.ExtendedCamelContext;
import org.apache.camel.spi.LifecycleStrategy;

/**
 * Objects that exist once per Camel context and that all its components share.
 */
public final class ContextPlugins {

    private ContextPlugins() {
    }

    /**
     * Returns the object of a context, and creates it on the first call.
     *
     * @param  <T>          its type
     * @param  camelContext the context
     * @param  type         the type by which the context stores it
     * @param  make         creates the object; if it is a {@link LifecycleStrategy}, it is also added to the context
     * @return              the same object for as long as the context lives
     */
    public static <T> T get(CamelContext camelContext, Class<T> type, Function<CamelContext, T> make) {
        ExtendedCamelContext extension = camelContext.getCamelContextExtension();
        synchronized (extension) {
            T plugin = extension.getContextPlugin(type);
            if (plugin == null) {
                plugin = make.apply(camelContext);
                extension.addContextPlugin(type, plugin);
                if (plugin instanceof LifecycleStrategy strategy) {
                    camelContext.addLifecycleStrategy(strategy);
                }
            }
            return plugin;
        }
    }
}
