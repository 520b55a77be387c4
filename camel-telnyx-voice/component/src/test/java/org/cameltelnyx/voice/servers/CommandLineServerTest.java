package org.cameltelnyx.voice.servers;

import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.PlatformHttpComponent;
import org.apache.camel.component.platform.http.main.MainHttpServer;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.impl.engine.DefaultComponentResolver;
import org.apache.camel.spi.ComponentResolver;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;
import org.cameltelnyx.voice.simulator.TelnyxSimulatorExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code camel run} of a file whose first endpoint is the webhook. The CLI adds its HTTP server to the context when the
 * component platform-http is asked for.
 */
class CommandLineServerTest {

    @RegisterExtension
    static final TelnyxSimulatorExtension TELNYX = new TelnyxSimulatorExtension();

    /** What DependencyDownloaderComponentResolver of camel-kamelet-main does with this component. */
    private static final class CommandLineResolver extends DefaultComponentResolver {

        private final MainHttpServer server = new MainHttpServer();

        @Override
        public Component resolveComponent(String name, CamelContext context) {
            Component component = super.resolveComponent(name, context);
            if (component instanceof PlatformHttpComponent && context.hasService(MainHttpServer.class) == null) {
                server.setHost("127.0.0.1");
                server.setPort(0);
                try {
                    context.addService(server, true, true);
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
            return component;
        }
    }

    @Test
    void aWebhookIsTheFirstToAskForTheServer() throws Exception {
        TelnyxSimulator telnyx = TELNYX.simulator();
        CommandLineResolver resolver = new CommandLineResolver();
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.getCamelContextExtension().addContextPlugin(ComponentResolver.class, resolver);
            context.addRoutes(RouteBuilder.loadRoutesBuilder(builder -> builder
                    .from("telnyx-voice:webhook?publicKey=RAW(" + telnyx.publicKey() + ")")
                    .to("log:events")));

            context.start();

            telnyx.webhookUrl("http://127.0.0.1:" + resolver.server.getRouter().getServer().getPort() + "/telnyx/voice").call();
            assertThat(telnyx.awaitDelivery("call.initiated").status()).isEqualTo(200);
        }
    }

    @Test
    void commandsAndOtherServersAskForNone() throws Exception {
        CommandLineResolver resolver = new CommandLineResolver();
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.getCamelContextExtension().addContextPlugin(ComponentResolver.class, resolver);

            context.getEndpoint("telnyx-voice:speak?payload=Hello");
            context.getEndpoint("telnyx-voice:webhook?httpServerComponent=jetty");

            assertThat(context.hasComponent("platform-http")).isNull();
        }
    }
}
