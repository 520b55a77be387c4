package org.cameltelnyx.voice.webhook;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;

import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Processor;
import org.apache.camel.component.platform.http.PlatformHttpComponent;
import org.apache.camel.component.platform.http.PlatformHttpEndpoint;
import org.apache.camel.spi.PropertyConfigurerGetter;
import org.apache.camel.spi.RestConsumerFactory;
import org.apache.camel.support.CamelContextHelper;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResolverHelper;
import org.cameltelnyx.voice.support.EndpointName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the HTTP server on which a webhook listens: the server component that the user names, else platform-http, which is
 * the server of the runtime, else the only server component of the context.
 */
final class HttpServers {

    private static final Logger LOG = LoggerFactory.getLogger(HttpServers.class);
    private static final String WEBHOOK = EndpointName.uri(EndpointName.WEBHOOK) + ": ";
    private static final String PLATFORM_HTTP = "platform-http";
    private static final String WHAT_TO_ADD = " Add a server: with camel-main the dependency camel-platform-http-main and camel.server.enabled=true, on"
            + " Spring Boot camel-platform-http-starter, on Quarkus camel-quarkus-platform-http; or name another server"
            + " component by the option httpServerComponent.";

    private HttpServers() {
    }

    static Consumer createConsumer(CamelContext camelContext, String path, WebhookListener listener, Executor worker)
            throws Exception {
        String componentName = listener.settings().httpServerComponent();
        if (isEarly(camelContext, componentName)) {
            return onPlatformHttp(camelContext, path, listener, worker);
        }
        return createConsumer(camelContext, factory(camelContext, componentName), path,
                new ExchangeDoor(camelContext, listener));
    }

    /**
     * Returns the component, or null. The Camel CLI starts its HTTP server when it resolves this component. In a context
     * that starts or runs, the server looks the component up at once, and Camel refuses that while it creates the
     * component. So this method calls the resolver first, for the sake of the server that it may start.
     */
    private static Component platformHttp(CamelContext camelContext) throws Exception {
        if (camelContext.hasComponent(PLATFORM_HTTP) == null
                && ResolverHelper.lookupComponentInRegistryWithFallback(camelContext, PLATFORM_HTTP) == null) {
            PluginHelper.getComponentResolver(camelContext).resolveComponent(PLATFORM_HTTP, camelContext);
        }
        return camelContext.getComponent(PLATFORM_HTTP, true, false);
    }

    private static Consumer onPlatformHttp(CamelContext camelContext, String path, WebhookListener listener, Executor worker)
            throws Exception {
        Endpoint endpoint = camelContext.getEndpoint(
                PLATFORM_HTTP + ":" + path + "?httpMethodRestrict=POST&consumes=application/json&muteException=true");
        if (PlatformHttp.serves(camelContext.getComponent(PLATFORM_HTTP), path)) {
            throw new IllegalStateException(
                    WEBHOOK + path
                            + " is served by another platform-http or REST endpoint already, which would"
                            + " get the events. Give one of them another path.");
        }
        try {
            PlatformHttp.installDoor(endpoint, listener, worker);
            Consumer consumer = endpoint.createConsumer(new ExchangeDoor(camelContext, listener));
            // fails if there is no server
            consumer.init();
            return consumer;
        } catch (IllegalArgumentException | IllegalStateException e) {
            if (!String.valueOf(e.getMessage()).contains("PlatformHttpEngine")) {
                throw e;
            }
            throw new IllegalStateException(
                    WEBHOOK + "there is camel-platform-http, but no HTTP server behind it." + WHAT_TO_ADD, e);
        }
    }

    private static Consumer createConsumer(
            CamelContext camelContext, RestConsumerFactory factory, String path, Processor processor)
            throws Exception {
        return factory.createConsumer(camelContext, processor, "POST", path, null, "application/json", null,
                CamelContextHelper.getRestConfiguration(camelContext, null, null), takenAsItIs(factory));
    }

    /**
     * The options that leave the body in the stream, unread and compressed. Without them, servers of the Servlet family
     * buffer and decompress the whole body, whatever its size, before the webhook sees the request.
     */
    private static Map<String, Object> takenAsItIs(RestConsumerFactory factory) {
        return factory instanceof Component component
                && component.getEndpointPropertyConfigurer() instanceof PropertyConfigurerGetter options
                && options.getOptionType("disableStreamCache", true) != null
                        ? Map.of("disableStreamCache", "true", "bridgeEndpoint", "true")
                        : Map.of();
    }

    /**
     * Whether the server is platform-http, which listens before the first route starts. Other servers start with a route,
     * or do not tell.
     */
    static boolean isEarly(CamelContext camelContext, String componentName) throws Exception {
        return (componentName == null || componentName.equals(PLATFORM_HTTP)) && platformHttp(camelContext) != null;
    }

    /**
     * Whether the server can fail to bind its port unnoticed. Other servers start with the route, which then fails, or
     * belong to a container.
     */
    static boolean canLosePort(Consumer consumer) {
        return consumer.getEndpoint().getEndpointUri().startsWith(PLATFORM_HTTP);
    }

    private static RestConsumerFactory factory(CamelContext camelContext, String componentName) {
        if (componentName != null) {
            Component named = camelContext.getComponent(componentName, true);
            if (named instanceof RestConsumerFactory factory) {
                return factory;
            }
            throw EndpointName.invalid(EndpointName.WEBHOOK,
                    "httpServerComponent=" + componentName + " "
                            + (named == null ? "is not on the classpath." : "is no HTTP server.")
                            + WHAT_TO_ADD);
        }
        Set<RestConsumerFactory> factories = camelContext.getComponentNames()
                .stream()
                .map(name -> camelContext.getComponent(name, false))
                .filter(RestConsumerFactory.class::isInstance)
                .map(RestConsumerFactory.class::cast)
                .collect(Collectors.toSet());
        if (factories.size() == 1) {
            return factories.iterator().next();
        }
        throw new IllegalStateException(
                factories.isEmpty()
                        ? WEBHOOK + "there is no HTTP server to listen on." + WHAT_TO_ADD
                        : WEBHOOK + "there are several HTTP server components. Name one of them by the option"
                                + " httpServerComponent.");
    }

    /** A class of its own, because camel-platform-http is optional on the classpath. */
    private static final class PlatformHttp {

        private PlatformHttp() {
        }

        static boolean serves(Component component, String path) {
            return component instanceof PlatformHttpComponent platformHttp
                    && platformHttp.getHttpEndpoints().stream().anyMatch(endpoint -> path.equals(endpoint.getUri()));
        }

        /** Installs the Vert.x door if the server is Vert.x. On Spring Boot, platform-http has another server. */
        static void installDoor(Endpoint endpoint, WebhookListener listener, Executor worker) {
            if (endpoint instanceof PlatformHttpEndpoint platformHttp) {
                // has the side effect that the component looks up its server
                platformHttp.getServiceUrl();
                try {
                    VertxDoor.install(platformHttp, listener, worker);
                } catch (NoClassDefFoundError e) {
                    LOG.debug("The server of platform-http is not Vert.x");
                }
            }
        }
    }
}
