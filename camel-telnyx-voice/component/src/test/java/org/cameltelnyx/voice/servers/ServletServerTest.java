package org.cameltelnyx.voice.servers;

import org.apache.camel.CamelContext;
import org.apache.camel.component.servlet.CamelHttpTransportServlet;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.impl.DefaultCamelContext;
import org.cameltelnyx.voice.TelnyxVoiceComponent;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The webhook in a Servlet container, here Jetty, through camel-servlet.
 */
class ServletServerTest extends WebhookServerContract {

    private CamelContext context;
    private Server server;
    private ServerConnector connector;

    @Override
    CamelContext startContext(TelnyxVoiceComponent component, int port) throws Exception {
        server = new Server();
        connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        server.addConnector(connector);
        ServletContextHandler handler = new ServletContextHandler("/");
        ServletHolder servlet = new ServletHolder("CamelServlet", new CamelHttpTransportServlet());
        servlet.setAsyncSupported(true);
        handler.addServlet(servlet, "/*");
        server.setHandler(handler);
        server.start();
        component.getConfiguration().setHttpServerComponent("servlet");
        context = new DefaultCamelContext();
        context.addComponent("telnyx-voice", component);
        context.start();
        return context;
    }

    @Override
    void stopContext() throws Exception {
        context.stop();
        server.stop();
    }

    @Test
    void aBodyThatIsDeclaredFarTooLargeIsRefusedBeforeItIsSent() throws Exception {
        route("events", "");

        refused(413, "too large", request(event()).unframed().with("Content-Length", "1000000000"));
    }

    @Override
    int port() {
        return connector.getLocalPort();
    }

    /** Camel knows no port of a container, so health cannot ask, and calls a container UP that does not even run. */
    @Override
    boolean tellsItsPort() {
        return false;
    }

    @Override
    void onATakenPort(int port) throws Exception {
        start(0);
        server.stop();
        route("events", "");

        assertThat(health("events").getState()).isEqualTo(HealthCheck.State.UP);
    }

    /** camel-servlet refuses methods by itself, with the error page of the container. */
    @Override
    String textOfServer(int status, String webhook) {
        return status == 405 ? null : webhook;
    }
}
