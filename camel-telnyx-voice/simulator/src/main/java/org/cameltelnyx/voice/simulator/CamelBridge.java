package org.cameltelnyx.voice.simulator;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.Endpoint;
import org.apache.camel.Route;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.spi.ContextServicePlugin;
import org.apache.camel.spi.EndpointServiceLocation;
import org.apache.camel.spi.PropertyConfigurerGetter;
import org.apache.camel.support.LifecycleStrategySupport;

/**
 * Connects each Camel context that is created in a class with {@link TelnyxVoiceTest}. Camel finds this class as a service,
 * on every runtime. It does nothing in other classes and programs.
 */
public final class CamelBridge implements ContextServicePlugin {

    /**
     * Creates the plugin; Camel calls it.
     */
    public CamelBridge() {
    }

    @Override
    public void load(CamelContext context) {
        TestBridge.simulator().ifPresent(telnyx -> context.addLifecycleStrategy(new Connected(context, telnyx)));
    }

    /** Delivers events to a running context from now on, if it is connected. */
    static void use(CamelContext context) {
        context.getLifecycleStrategies()
                .stream()
                .filter(Connected.class::isInstance)
                .map(Connected.class::cast)
                .forEach(TestBridge::use);
    }

    /** Delivers events to a context that is running, and that this class has not connected. */
    static void deliver(TelnyxSimulator telnyx, CamelContext context) {
        Connected application = new Connected(context, telnyx);
        // routes first: the registry has endpoints in no order
        context.getRoutes().stream().map(Route::getEndpoint).forEach(application::onEndpointAdd);
        context.getEndpoints().forEach(application::onEndpointAdd);
        telnyx.deliverTo(application.webhook().orElseGet(() -> new TestBridge.Webhook(null, TestBridge.NO_WEBHOOK)));
    }

    /** A Camel context whose component uses the simulator. */
    private static final class Connected extends LifecycleStrategySupport implements TestBridge.Application {

        private static final String COMPONENT = "telnyx-voice";
        private static final String VERTX_SERVER = "org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer";
        private static final String NO_PORT = "the port of the application's HTTP server is unknown. With @SpringBootTest set"
                + " webEnvironment = WebEnvironment.RANDOM_PORT; for a server other than that of the runtime call"
                + " webhookUrl(...).";
        /** The properties in which Spring Boot and Quarkus publish the port of their server. */
        private static final List<String> PORTS = List.of("local.server.port", "quarkus.http.port");
        /** The properties for the path prefix of the server, in camel-main, Spring Boot and Quarkus. */
        private static final List<String> PREFIXES = List.of(
                "camel.server.path", "server.servlet.context-path", "spring.mvc.servlet.path", "quarkus.http.root-path");

        private final CamelContext context;
        private final TelnyxSimulator telnyx;
        /** The path of the first webhook. */
        private volatile String path;
        /** The path on which outcomes of commands arrive if there is no webhook. */
        private volatile String awaitPath;

        Connected(CamelContext context, TelnyxSimulator telnyx) {
            this.context = context;
            this.telnyx = telnyx;
        }

        /** Configures the component. Runtimes set the same values again, from the system properties. */
        @Override
        public void onComponentAdd(String name, Component component) {
            if (name.equals(COMPONENT)) {
                set(component, "baseUrl", telnyx.baseUrl());
                set(component, "apiKey", telnyx.apiKey());
                set(component, "publicKey", telnyx.publicKey());
            }
        }

        private void set(Component component, String option, String value) {
            component.getComponentPropertyConfigurer().configure(context, component, option, value, true);
        }

        @Override
        public void onEndpointAdd(Endpoint endpoint) {
            String uri = endpoint.getEndpointUri();
            if (!uri.startsWith(COMPONENT + "://")) {
                return;
            }
            if (path == null && uri.startsWith(COMPONENT + "://webhook")) {
                path = option(endpoint, "path");
            } else if (awaitPath == null && !"false".equals(Objects.requireNonNullElse(option(endpoint, "await"), "false"))) {
                awaitPath = option(endpoint, "awaitPath");
            } else {
                return;
            }
            if (!hasRuntime() && context.getClassResolver().resolveClass(VERTX_SERVER) != null) {
                Server.startUnlessThereIsOne(context);
            }
        }

        private static String option(Endpoint endpoint, String name) {
            return (String) ((PropertyConfigurerGetter) endpoint.getComponent().getEndpointPropertyConfigurer())
                    .getOptionValue(endpoint, name, true);
        }

        /** Whether the application has to bring its own server: a test must not hide that it lacks one. */
        private boolean hasRuntime() {
            return !context.getClass().getName().equals("org.apache.camel.impl.DefaultCamelContext")
                    || context.hasService(service -> service.getClass().getName().startsWith("org.apache.camel.main.")) != null;
        }

        @Override
        public void onContextStarted(CamelContext started) {
            TestBridge.use(this);
        }

        /** Connects again, because a route that is added later can be the first with a webhook. */
        @Override
        public void onRoutesAdd(Collection<Route> routes) {
            if (context.isStarted()) {
                TestBridge.use(this);
            }
        }

        @Override
        public void onContextStopping(CamelContext stopping) {
            TestBridge.stopped(this);
        }

        @Override
        public Optional<TestBridge.Webhook> webhook() {
            return Optional.ofNullable(path)
                    .or(() -> Optional.ofNullable(awaitPath))
                    .map(known -> port()
                            .map(port -> new TestBridge.Webhook(
                                    "http://" + LocalServer.HOST + ":" + port + prefix() + known, null))
                            .orElse(new TestBridge.Webhook(null, NO_PORT)));
        }

        @Override
        public boolean isKeptBySpring() {
            return context.getClass().getName().startsWith("org.apache.camel.spring.");
        }

        private Optional<Integer> port() {
            Stream<Integer> ofRuntime = PORTS.stream()
                    .map(this::property)
                    .filter(port -> !port.isEmpty())
                    .map(Integer::valueOf);
            Stream<Integer> ofCamel = context.getEndpoints()
                    .stream()
                    .filter(endpoint -> endpoint.getEndpointUri().startsWith("platform-http:"))
                    .filter(EndpointServiceLocation.class::isInstance)
                    .map(endpoint -> URI.create(((EndpointServiceLocation) endpoint).getServiceUrl()).getPort());
            return Stream.concat(ofRuntime, ofCamel).filter(port -> port > 0).findFirst();
        }

        private String prefix() {
            return PREFIXES.stream()
                    .map(name -> property(name).replaceAll("^/+|/+$", ""))
                    .filter(prefix -> !prefix.isEmpty())
                    .map(prefix -> "/" + prefix)
                    .collect(Collectors.joining());
        }

        private String property(String name) {
            String value = context.resolvePropertyPlaceholders("{{?" + name + "}}");
            return value == null ? "" : value;
        }
    }

    /** A class of its own, because camel-platform-http-vertx is optional on the classpath. */
    private static final class Server {

        private Server() {
        }

        static void startUnlessThereIsOne(CamelContext context) {
            if (context.hasService(VertxPlatformHttpServer.class) != null) {
                return;
            }
            VertxPlatformHttpServerConfiguration anyPort = new VertxPlatformHttpServerConfiguration();
            anyPort.setBindHost(LocalServer.HOST);
            anyPort.setBindPort(0);
            try {
                // started immediately: flows listen before the first route starts
                context.addService(new VertxPlatformHttpServer(anyPort), true, true);
            } catch (Exception e) {
                throw RuntimeCamelException.wrapRuntimeCamelException(e);
            }
        }
    }
}
