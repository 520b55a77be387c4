package org.cameltelnyx.voice.servers;

import java.util.Properties;

import org.apache.camel.CamelContext;
import org.apache.camel.component.platform.http.main.MainHttpServer;
import org.apache.camel.main.Main;
import org.cameltelnyx.voice.TelnyxVoiceComponent;

/**
 * The webhook on the server of camel-main.
 */
class MainServerTest extends WebhookServerContract {

    private Main main;

    @Override
    CamelContext startContext(TelnyxVoiceComponent component, int port) throws Exception {
        main = new Main();
        Properties properties = new Properties();
        properties.setProperty("camel.server.enabled", "true");
        properties.setProperty("camel.server.host", "127.0.0.1");
        properties.setProperty("camel.server.port", String.valueOf(port));
        configure(properties);
        main.setInitialProperties(properties);
        main.bind("telnyx-voice", component);
        main.start();
        return main.getCamelContext();
    }

    void configure(Properties properties) throws Exception {
        // plain HTTP
    }

    @Override
    void stopContext() {
        main.stop();
    }

    @Override
    int port() {
        return main.getCamelContext().hasService(MainHttpServer.class).getRouter().getServer().getPort();
    }
}
