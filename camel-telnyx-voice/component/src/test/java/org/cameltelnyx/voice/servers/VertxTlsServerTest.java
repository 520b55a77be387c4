package org.cameltelnyx.voice.servers;

import java.nio.file.Path;

import javax.net.SocketFactory;

import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.junit.jupiter.api.io.TempDir;

/**
 * The webhook on platform-http with Vert.x over TLS.
 */
class VertxTlsServerTest extends VertxServerTest {

    @TempDir
    private Path folder;
    private ServerCertificate certificate;

    @Override
    void configure(VertxPlatformHttpServerConfiguration http) throws Exception {
        certificate = ServerCertificate.generate();
        http.setSslContextParameters(certificate.server(folder));
    }

    @Override
    SocketFactory sockets() throws Exception {
        return certificate.client();
    }
}
