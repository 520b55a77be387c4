package org.cameltelnyx.voice.servers;

import java.nio.file.Path;

import javax.net.SocketFactory;

import org.apache.camel.component.jetty12.JettyHttpComponent12;
import org.apache.camel.spi.RestConfiguration;
import org.junit.jupiter.api.io.TempDir;

/**
 * The webhook on camel-jetty over TLS.
 */
class JettyTlsServerTest extends JettyServerTest {

    @TempDir
    private Path folder;
    private ServerCertificate certificate;

    @Override
    void configure(JettyHttpComponent12 jetty, RestConfiguration rest) throws Exception {
        certificate = ServerCertificate.generate();
        jetty.setSslContextParameters(certificate.server(folder));
        rest.setScheme("https");
    }

    @Override
    SocketFactory sockets() throws Exception {
        return certificate.client();
    }
}
