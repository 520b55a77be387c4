package org.cameltelnyx.voice.statistics;

import java.util.function.Function;

import org.apache.camel.CamelContext;
import org.apache.camel.ExtendedCamelContext;
import org.apache.camel.spi.LifecycleStrategy;

/**
 * What a Camel context has one of, whatever number of components it has.
 */
public final class ContextPlugins {

    private ContextPlugins() {
    }

    /**
     * Finds the one of a context, or makes it.
     *
     * @param  <T>          its type
     * @param  camelContext the context
     * @param  type         the type under which the context keeps it
     * @param  make         makes it; if it is a {@link LifecycleStrategy}, the context will tell it of its life
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
