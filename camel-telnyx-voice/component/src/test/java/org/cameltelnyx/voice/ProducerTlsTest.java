package org.cameltelnyx.voice;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.main.Main;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.cameltelnyx.voice.api.OutcomeUnknownException;
import org.cameltelnyx.voice.api.UnreachableException;
import org.cameltelnyx.voice.servers.ServerCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Whom the connections to Telnyx trust, by each of the ways in which Camel's users say so.
 */
class ProducerTlsTest extends TelnyxVoiceTestSupport {

    @TempDir
    static Path folder;

    private SSLContextParameters trusting;
    private AcceptingServer server;

    @BeforeEach
    void startServer() throws Exception {
        ServerCertificate certificate = ServerCertificate.generate();
        trusting = certificate.trusting(folder);
        server = new AcceptingServer(certificate.server(folder).createSSLContext(context()));
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void aCertificateThatNobodyVouchesForIsNotTrusted() {
        assertNotSent(sendTo("localhost"), "PKIX");
    }

    @Test
    void theComponentsOwnSettings() {
        component().setSslContextParameters(trusting);

        assertSent(sendTo("localhost"));
    }

    @Test
    void theSettingsOfTheContextIfTheComponentIsToUseThem() {
        context().setSSLContextParameters(trusting);
        component().setUseGlobalSslContextParameters(true);

        assertSent(sendTo("localhost"));
    }

    @Test
    void settingsThatTheContextDoesNotHaveFailTheStart() {
        component().setUseGlobalSslContextParameters(true);

        assertThatThrownBy(() -> context().addRoutes(RouteBuilder.loadRoutesBuilder(
                builder -> builder.from("direct:tls").to("telnyx-voice:stop-siprec"))))
                .hasRootCauseInstanceOf(IllegalArgumentException.class)
                .rootCause()
                .hasMessageContainingAll("useGlobalSslContextParameters", "no TLS settings", "sslContextParameters");
    }

    @Test
    void notTheSettingsOfTheContextOtherwise() {
        context().setSSLContextParameters(trusting);

        assertNotSent(sendTo("localhost"), "PKIX");
    }

    @Test
    void theSettingsOfTheHttpComponent() {
        HttpComponent http = new HttpComponent();
        http.setCamelContext(context());
        http.setSslContextParameters(trusting);
        component().setHttpComponent(http);

        assertSent(sendTo("localhost"));
    }

    @Test
    void theSettingsOfTheComponentHttpsOfTheContext() {
        context().getComponent("https", HttpComponent.class).setSslContextParameters(trusting);

        assertSent(sendTo("localhost"));
    }

    /** Ending TLS politely would wait for the server. */
    @Test
    void aServerThatDoesNotAnswerOverTlsIsCutOff() {
        component().setSslContextParameters(trusting);
        assertSent(sendTo("localhost"));
        server.hold();
        long start = System.nanoTime();

        Exchange exchange = send(
                "telnyx-voice:stop-siprec?commandTimeout=500&responseTimeout=20000&baseUrl=" + server.baseUrl("localhost"),
                null, Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, "v3:any"));

        assertThat(exchange.getException()).isExactlyInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining("commandTimeout, 500 ms");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    }

    /** Trusting a certificate is not trusting it for any name. */
    @Test
    void theNameInTheCertificateIsHeldAgainstTheHost() {
        component().setSslContextParameters(trusting);

        assertNotSent(sendTo("127.0.0.1"), "127.0.0.1");
    }

    @Test
    void theDocumentedProperties() throws Exception {
        Main main = DocumentedProperties.of("tls.properties")
                .with("TRUST_STORE_PASSWORD", ServerCertificate.PASSWORD)
                .main();
        main.addOverrideProperty("camel.beans.companyTls.trustManagers.keyStore.resource",
                "file:" + folder.resolve("server.p12"));
        main.addInitialProperty("camel.component.telnyx-voice.api-key", telnyx().apiKey());
        main.start();
        try {
            assertSent(main.getCamelTemplate()
                    .send("telnyx-voice:start-siprec?callControlId=v3:any&baseUrl=" + server.baseUrl("localhost"),
                            it -> it.getMessage().setBody(null)));
        } finally {
            main.stop();
        }
    }

    private Exchange sendTo(String host) {
        return send("telnyx-voice:stop-siprec?maxRetries=0&baseUrl=" + server.baseUrl(host), null,
                Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, "v3:any"));
    }

    private void assertSent(Exchange exchange) {
        assertThat(exchange.getException()).isNull();
        assertThat(server.authorizations()).containsExactly("Bearer " + telnyx().apiKey());
    }

    private void assertNotSent(Exchange exchange, String why) {
        assertThat(exchange.getException()).isInstanceOf(UnreachableException.class).hasMessageContaining(why);
        assertThat(server.authorizations()).isEmpty();
    }
}
