package org.cameltelnyx.voice.servers;

import org.apache.camel.CamelContext;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;
import org.cameltelnyx.voice.TelnyxVoiceComponent;

/**
 * The webhook on platform-http with Vert.x, in a context without camel-main.
 */
class VertxServerTest extends WebhookServerContract {

    private CamelContext context;
    private VertxPlatformHttpServer server;

    @Override
    CamelContext startContext(TelnyxVoiceComponent component, int port) throws Exception {
        context = new DefaultCamelContext();
        VertxPlatformHttpServerConfiguration http = new VertxPlatformHttpServerConfiguration();
        http.setBindHost("127.0.0.1");
        http.setBindPort(port);
        configure(http);
        server = new VertxPlatformHttpServer(http);
        context.addService(server);
        context.addComponent("telnyx-voice", component);
        context.start();
        return context;
    }

    void configure(VertxPlatformHttpServerConfiguration http) throws Exception {
        // plain HTTP
    }

    @Override
    void stopContext() {
        context.stop();
    }

    @Override
    int port() {
        return server.getPort();
    }
}
