package org.cameltelnyx.voice.servers;

import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.apache.camel.AsyncCallback;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.component.jetty.JettyHttpEndpoint;
import org.apache.camel.component.jetty12.JettyHttpComponent12;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.RestConfiguration;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.AsyncProcessorSupport;
import org.cameltelnyx.voice.TelnyxVoiceComponent;
import org.cameltelnyx.voice.servers.RawHttp.Answer;
import org.cameltelnyx.voice.servers.RawHttp.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/**
 * The webhook on camel-jetty, through its RestConsumerFactory.
 */
class JettyServerTest extends WebhookServerContract {

    private CamelContext context;
    private int port;

    @Override
    CamelContext startContext(TelnyxVoiceComponent component, int wanted) throws Exception {
        context = new DefaultCamelContext();
        FreePort jetty = new FreePort(wanted);
        port = jetty.port;
        context.addComponent("jetty", jetty);
        RestConfiguration rest = new RestConfiguration();
        rest.setHost("127.0.0.1");
        rest.setPort(port);
        configure(jetty, rest);
        context.setRestConfiguration(rest);
        component.getConfiguration().setHttpServerComponent("jetty");
        context.addComponent("telnyx-voice", component);
        context.start();
        return context;
    }

    void configure(JettyHttpComponent12 jetty, RestConfiguration rest) throws Exception {
        // plain HTTP
    }

    @Override
    void stopContext() throws Exception {
        context.stop();
    }

    @Test
    void aBodyThatIsDeclaredFarTooLargeIsRefusedBeforeItIsSent() throws Exception {
        route("events", "");

        refused(413, "too large", request(event()).unframed().with("Content-Length", "1000000000"));
    }

    /** camel-jetty answers later, if what it calls does. */
    @Test
    void eventsThatAreParkedInARouteHoldNoThreadOfTheServer() throws Exception {
        Queue<AsyncCallback> parked = new ConcurrentLinkedQueue<>();
        route("events", "", new AsyncProcessorSupport() {
            @Override
            public boolean process(Exchange exchange, AsyncCallback callback) {
                return !parked.add(callback);
            }
        });
        ExecutorService clients = Executors.newFixedThreadPool(100);
        List<Future<Answer>> answers = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            Request request = request(event());
            answers.add(clients.submit(() -> send(request)));
        }
        await().until(() -> parked.size() == 100);

        assertThat(Thread.getAllStackTraces().keySet()).filteredOn(thread -> thread.getName().startsWith("qtp"))
                .hasSizeLessThan(50);

        parked.forEach(callback -> callback.done(false));
        for (Future<Answer> answer : answers) {
            assertThat(answer.get(30, TimeUnit.SECONDS).status()).isEqualTo(200);
        }
        clients.shutdownNow();
    }

    @Override
    int port() {
        return port;
    }

    /** camel-jetty starts its server with the route, so a port that is taken is no secret: the route does not start. */
    @Override
    void onATakenPort(int taken) throws Exception {
        start(taken);

        assertThatThrownBy(() -> route("events", "")).hasRootCauseInstanceOf(BindException.class);
    }

    /** camel-jetty refuses methods by itself, with the error page of Jetty. */
    @Override
    String textOfServer(int status, String webhook) {
        return status == 405 || status == 500 ? null : webhook;
    }

    /** camel-jetty takes an upload apart before the webhook sees the request, and fails on what it does not like. */
    @Override
    int statusOfAnUpload() {
        return 500;
    }

    /** The component takes a port by its number, so a free one is opened before and handed to its first connector. */
    @Component("jetty")
    private static final class FreePort extends JettyHttpComponent12 {

        private final int port;
        private ServerSocketChannel open;

        FreePort(int wanted) throws Exception {
            if (wanted == 0) {
                open = ServerSocketChannel.open().bind(new InetSocketAddress("127.0.0.1", 0));
            }
            port = wanted == 0 ? ((InetSocketAddress) open.getLocalAddress()).getPort() : wanted;
        }

        @Override
        protected ServerConnector createConnectorJettyInternal(
                Server server, JettyHttpEndpoint endpoint, SslContextFactory.Server ssl) {
            // camel-jetty 4.18 declares a more general type
            ServerConnector connector = ServerConnector.class.cast(
                    super.createConnectorJettyInternal(server, endpoint, ssl));
            if (open != null) {
                try {
                    connector.open(open);
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
                open = null;
            }
            return connector;
        }

        @Override
        protected void doStop() throws Exception {
            super.doStop();
            if (open != null) {
                open.close();
            }
        }
    }
}
