package org.cameltelnyx.voice.servers;

import java.nio.file.Path;
import java.util.Properties;

import javax.net.SocketFactory;

import org.junit.jupiter.api.io.TempDir;

/**
 * The webhook on the server of camel-main with the TLS settings of the context.
 */
class MainTlsServerTest extends MainServerTest {

    @TempDir
    private Path folder;
    private ServerCertificate certificate;

    @Override
    void configure(Properties properties) throws Exception {
        certificate = ServerCertificate.generate();
        properties.setProperty("camel.ssl.enabled", "true");
        properties.setProperty("camel.ssl.key-store", "file:" + certificate.save(folder));
        properties.setProperty("camel.ssl.key-store-type", "PKCS12");
        properties.setProperty("camel.ssl.keystore-password", ServerCertificate.PASSWORD);
        properties.setProperty("camel.server.use-global-ssl-context-parameters", "true");
    }

    @Override
    SocketFactory sockets() throws Exception {
        return certificate.client();
    }
}
