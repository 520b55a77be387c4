package org.cameltelnyx.voice.webhook;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Inet6Address;
import java.net.NetworkInterface;
import java.net.Proxy;
import java.net.SocketException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A request to a path of our own, to see whether it comes back to us. It is empty, so it is refused, and whoever else may
 * listen on the port learns nothing from it.
 */
final class Probe {

    private static final Logger LOG = LoggerFactory.getLogger(Probe.class);
    private static final int TIMEOUT_MILLIS = 1_000;
    /** Health is asked for often, and must not hold its caller up. */
    private static final long PATIENCE_NANOS = 3_000_000_000L;

    private Probe() {
    }

    /**
     * Sends the request to each address of this machine, in plain and over TLS, until it has arrived.
     *
     * @param port    the port of the HTTP server
     * @param path    the path on it
     * @param arrived whether the request has come through
     */
    static void send(int port, String path, BooleanSupplier arrived) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        for (String host : hosts()) {
            for (String scheme : List.of("http", "https")) {
                if (!arrived.getAsBoolean() && System.nanoTime() < deadline) {
                    send(scheme + "://" + host + ":" + port + path);
                }
            }
        }
    }

    private static void send(String url) {
        try {
            HttpURLConnection connection = (HttpURLConnection) URI.create(url).toURL().openConnection(Proxy.NO_PROXY);
            if (connection instanceof HttpsURLConnection secure) {
                // the certificate is made out to another name, and nothing is told that would need one
                secure.setSSLSocketFactory(anyCertificate().getSocketFactory());
                secure.setHostnameVerifier((host, session) -> true);
            }
            connection.setRequestMethod("POST");
            connection.setRequestProperty("Content-Type", "application/json");
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            connection.setInstanceFollowRedirects(false);
            connection.setFixedLengthStreamingMode(0);
            connection.setDoOutput(true);
            connection.getOutputStream().close();
            connection.getResponseCode();
            connection.disconnect();
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            LOG.debug("Probe of {}: {}", url, e.getMessage());
        }
    }

    /** The names and addresses of this machine, since a server may be bound to one of them only. */
    private static List<String> hosts() {
        List<String> hosts = new ArrayList<>(List.of("127.0.0.1", "localhost"));
        try {
            NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                    .map(address -> address instanceof Inet6Address
                            ? "[" + address.getHostAddress().replaceAll("%.*", "") + "]"
                            : address.getHostAddress())
                    .forEach(hosts::add);
        } catch (SocketException e) {
            LOG.debug("Cannot list the addresses of this machine", e);
        }
        return hosts;
    }

    private static SSLContext anyCertificate() throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[]{new X509TrustManager() {
            @Override
            public void checkClientTrusted(X509Certificate[] chain, String authType) {
                // never a server here
            }

            @Override
            public void checkServerTrusted(X509Certificate[] chain, String authType) {
                // any will do
            }

            @Override
            public X509Certificate[] getAcceptedIssuers() {
                return new X509Certificate[0];
            }
        }}, null);
        return context;
    }
}
