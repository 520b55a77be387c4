package org.cameltelnyx.voice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.apache.camel.Exchange;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.main.Main;
import org.cameltelnyx.voice.api.CommandResult;
import org.cameltelnyx.voice.api.InvalidRequestException;
import org.cameltelnyx.voice.api.TelnyxVoiceException;
import org.cameltelnyx.voice.api.UnreachableException;
import org.cameltelnyx.voice.servers.ServerCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Commands that leave the company through its proxy, which wants to know who asks.
 */
class ProducerProxyTest extends TelnyxVoiceTestSupport {

    private static final String USER = "camel";
    private static final String PASSWORD = "password-of-the-proxy";

    @TempDir
    static Path folder;

    private final HttpComponent http = new HttpComponent();
    private AcceptingServer server;
    private Proxy proxy;

    @BeforeEach
    void start() throws Exception {
        ServerCertificate certificate = ServerCertificate.generate();
        server = new AcceptingServer(certificate.server(folder).createSSLContext(context()));
        proxy = new Proxy();
        http.setCamelContext(context());
        http.setProxyHost("127.0.0.1");
        http.setProxyPort(proxy.port());
        // or camel-http speaks TLS to the proxy itself, since Telnyx is at an https address
        http.setProxyAuthScheme("http");
        component().setSslContextParameters(certificate.trusting(folder));
        component().setHttpComponent(http);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        proxy.close();
    }

    @Test
    void aCommandGoesThroughTheProxyThatSeesNoKey() {
        logIn(PASSWORD);

        Exchange exchange = send();

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getHeader(TelnyxVoiceConstants.RESULT, CommandResult.class).attempts()).isEqualTo(1);
        assertThat(server.authorizations()).containsExactly("Bearer " + telnyx().apiKey());
        assertThat(proxy.heads).isNotEmpty().allSatisfy(head -> {
            assertThat(head).startsWith("CONNECT localhost:");
            assertThat(head).doesNotContain(telnyx().apiKey()).doesNotContainIgnoringCase("\nAuthorization:");
        });
    }

    @Test
    void aProxyThatRefusesIsNotTelnyx() {
        logIn("a-wrong-one");

        Exchange exchange = send();

        assertThat(exchange.getException()).isExactlyInstanceOf(UnreachableException.class)
                .hasMessageContainingAll("was not sent", "the proxy answered 407", "proxyAuthPassword");
        assertThat(exchange.getException(TelnyxVoiceException.class).isOutcomeUnknown()).isFalse();
        assertThat(exchange.getException(TelnyxVoiceException.class).getHttpResponseCode()).isZero();
        assertThat(server.authorizations()).isEmpty();
    }

    /** Whoever answers through the tunnel has had the command. */
    @Test
    void aServerBehindTheProxyThatPlaysAProxyIsNotBelieved() {
        logIn(PASSWORD);
        server.answerOnce(407, "{}");

        Exchange exchange = send();

        assertThat(exchange.getException()).isExactlyInstanceOf(InvalidRequestException.class).hasMessageContaining("407");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aProxyForPlainHttpThatRefusesIsNotTelnyx() throws Exception {
        try (AcceptingServer plain = new AcceptingServer(null)) {
            Exchange exchange = send("telnyx-voice:start-siprec?maxRetries=0&baseUrl=" + plain.baseUrl("localhost"), null,
                    Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, "v3:any"));

            assertThat(exchange.getException()).isExactlyInstanceOf(UnreachableException.class)
                    .hasMessageContainingAll("was not sent", "the proxy answered 407");
            assertThat(proxy.heads).singleElement().asString().startsWith("POST http://localhost:");
            assertThat(plain.requests()).isEmpty();
        }
    }

    @Test
    void aProxyThatCannotReachTelnyxIsTriedAgain() {
        logIn(PASSWORD);
        proxy.refuse(1, 503);

        Exchange exchange = send();

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getHeader(TelnyxVoiceConstants.RESULT, CommandResult.class).attempts()).isEqualTo(2);
    }

    @Test
    void thePasswordOfTheProxyIsNowhere() {
        try (CapturedLog log = new CapturedLog()) {
            logIn("a-wrong-one");

            Exchange exchange = send();

            assertThat(exchange.getException().toString()).doesNotContain("a-wrong-one");
            assertThat(log.text()).doesNotContain("a-wrong-one", telnyx().apiKey());
        }
    }

    @Test
    void hostsCanBeReachedWithoutTheProxy() {
        http.setNonProxyHosts("localhost");

        assertThat(send().getException()).isNull();
        assertThat(server.authorizations()).hasSize(1);
        assertThat(proxy.heads).isEmpty();
    }

    @Test
    void theDocumentedPropertiesAreThoseOfTheProxy() throws Exception {
        Main main = DocumentedProperties.of("proxy.properties")
                .with("PROXY_HOST", "127.0.0.1")
                .with("PROXY_PORT", String.valueOf(proxy.port()))
                .with("PROXY_USER", USER)
                .with("PROXY_PASSWORD", PASSWORD)
                .main();
        main.bind("trusting", component().getSslContextParameters());
        main.addInitialProperty("camel.component.telnyx-voice.ssl-context-parameters", "#trusting");
        main.addInitialProperty("camel.component.telnyx-voice.api-key", telnyx().apiKey());
        main.start();
        try {
            Exchange exchange = main.getCamelTemplate()
                    .send("telnyx-voice:start-siprec?callControlId=v3:any&baseUrl=" + server.baseUrl("localhost"),
                            it -> it.getMessage().setBody(null));

            assertThat(exchange.getException()).isNull();
            assertThat(server.authorizations()).hasSize(1);
            assertThat(proxy.heads).isNotEmpty();
        } finally {
            main.stop();
        }
    }

    private void logIn(String password) {
        http.setProxyAuthMethod("Basic");
        http.setProxyAuthUsername(USER);
        http.setProxyAuthPassword(password);
    }

    /** An action that is not sent again once it may have taken effect. */
    private Exchange send() {
        return send("telnyx-voice:start-siprec?maxRetries=1&baseUrl=" + server.baseUrl("localhost"), null,
                Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, "v3:any"));
    }

    /** Makes tunnels for those that have the password. */
    private static final class Proxy implements AutoCloseable {

        private final String credentials = "Basic " + Base64.getEncoder()
                .encodeToString((USER + ":" + PASSWORD).getBytes(StandardCharsets.US_ASCII));
        private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final ExecutorService threads = Executors.newCachedThreadPool();
        private final List<String> heads = new CopyOnWriteArrayList<>();
        private volatile int refusals;
        private volatile int status;

        Proxy() throws IOException {
            threads.execute(this::serve);
        }

        int port() {
            return listener.getLocalPort();
        }

        void refuse(int times, int with) {
            status = with;
            refusals = times;
        }

        private void serve() {
            while (!listener.isClosed()) {
                try {
                    Socket client = listener.accept();
                    threads.execute(() -> tunnel(client));
                } catch (IOException e) {
                    return;
                }
            }
        }

        private void tunnel(Socket client) {
            try (client) {
                for (String head = head(client.getInputStream()); head != null; head = head(client.getInputStream())) {
                    heads.add(head);
                    if (!head.contains("Proxy-Authorization: " + credentials + "\r\n")) {
                        answer(client, "407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"company\"");
                    } else if (refusals > 0) {
                        refusals--;
                        answer(client, status + " Not now");
                    } else {
                        int port = Integer.parseInt(head.substring(head.indexOf(':') + 1, head.indexOf(" HTTP")));
                        try (Socket target = new Socket(InetAddress.getLoopbackAddress(), port)) {
                            answer(client, "200 Connected");
                            threads.execute(() -> copy(target, client));
                            copy(client, target);
                        }
                        return;
                    }
                }
            } catch (IOException e) {
                // the client has gone
                return;
            }
        }

        private static String head(InputStream in) throws IOException {
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            for (int b = in.read(); b != -1; b = in.read()) {
                head.write(b);
                if (head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
                    return head.toString(StandardCharsets.US_ASCII);
                }
            }
            return null;
        }

        private static void answer(Socket client, String statusAndHeaders) throws IOException {
            client.getOutputStream()
                    .write(("HTTP/1.1 " + statusAndHeaders + "\r\n"
                            + (statusAndHeaders.startsWith("200") ? "" : "Content-Length: 0\r\n") + "\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
        }

        private static void copy(Socket from, Socket to) {
            try {
                from.getInputStream().transferTo(to.getOutputStream());
                to.shutdownOutput();
            } catch (IOException e) {
                // one of the two has gone
                return;
            }
        }

        @Override
        public void close() throws IOException {
            listener.close();
            threads.shutdownNow();
        }
    }
}
