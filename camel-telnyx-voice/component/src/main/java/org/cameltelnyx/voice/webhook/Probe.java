package org.cameltelnyx.voice.webhook;

import java.io.IOException;
import java.net.ConnectException;
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
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

import org.apache.camel.Endpoint;
import org.apache.camel.spi.EndpointServiceLocation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out whether requests to a path arrive here, by a request of our own if none has come yet. It is empty, so it is
 * refused, and whoever else may listen on the port learns nothing from it.
 */
final class Probe {

    private static final Logger LOG = LoggerFactory.getLogger(Probe.class);
    private static final int TIMEOUT_MILLIS = 1_000;
    /** Health is asked for often, and must not hold its caller up. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(3);
    private static final long WARN_AFTER_SECONDS = 10;
    private static final long INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(5);
    /** What camel-main, Spring Boot and Quarkus call the path before all others; no server says it itself. */
    private static final List<String> PREFIXES = List.of(
            "camel.server.path", "server.servlet.context-path", "spring.mvc.servlet.path", "quarkus.http.root-path");
    /** Where Spring Boot says which port it has taken, if it could choose. */
    private static final String CHOSEN_PORT = "local.server.port";

    private final String path;
    private final Endpoint server;
    private final BooleanSupplier arrived;
    private final AtomicLong lastSent = new AtomicLong(System.nanoTime() - INTERVAL_NANOS);
    private volatile String problem;
    /** While it is, nobody knows yet. */
    private volatile boolean isUnderWay;
    private volatile boolean stopped;
    private volatile Future<?> nextCheck;

    /**
     * Makes a probe that has sent nothing yet.
     *
     * @param path    the path
     * @param server  the endpoint of the HTTP server
     * @param arrived whether any request has come through
     */
    Probe(String path, Endpoint server, BooleanSupplier arrived) {
        this.path = path;
        this.server = server;
        this.arrived = arrived;
    }

    /**
     * Sends a request if none has come yet, at most every five seconds.
     *
     * @return why requests do not arrive, or null if they do, or if the server does not tell its port
     */
    String check() {
        int port = arrived.getAsBoolean() ? 0 : port();
        if (port > 0 && problem == null) {
            problem = "No request to " + path + " has arrived through port " + port + " of the HTTP server yet.";
        }
        long last = lastSent.get();
        long now = System.nanoTime();
        if (port > 0 && now - last >= INTERVAL_NANOS && lastSent.compareAndSet(last, now)) {
            boolean answered = sendOnce(port);
            problem = "No request to " + path + " arrives through port " + port + " of the HTTP server: "
                    + (answered
                            ? "another program has the port, or the server listens on other addresses or puts a prefix before"
                                    + " the path."
                            : "nothing listens there.");
        }
        return problem();
    }

    /**
     * Checks once the application has run for ten seconds, and warns if no request arrives. Camel does not report that the
     * server of platform-http could not bind its port.
     *
     * @param timer runs the check
     */
    void checkLater(ScheduledExecutorService timer) {
        nextCheck = timer.schedule(() -> {
            if (stopped) {
                return;
            }
            if (!server.getCamelContext().isStarted()) {
                checkLater(timer);
            } else if (check() != null && !isUnderWay) {
                LOG.warn("{} The log says at start whether the server has the port. If not, free it, or give the server another"
                        + " one (camel-main: camel.server.port), and restart", problem);
            }
        }, WARN_AFTER_SECONDS, TimeUnit.SECONDS);
    }

    void stop() {
        stopped = true;
        if (nextCheck != null) {
            nextCheck.cancel(false);
        }
    }

    /**
     * What the last request has shown.
     *
     * @return why requests do not arrive, or null if they do, or if that is not known
     */
    String problem() {
        return arrived.getAsBoolean() ? null : problem;
    }

    private int port() {
        String url = server instanceof EndpointServiceLocation location ? location.getServiceUrl() : null;
        int port = url == null ? 0 : URI.create(url).getPort();
        if (port > 0) {
            return port;
        }
        String chosen = property(CHOSEN_PORT);
        return chosen.isEmpty() ? 0 : Integer.parseInt(chosen);
    }

    /** The path that camel-main, Spring Boot or Quarkus puts before all others of its server. */
    private String prefix() {
        return PREFIXES.stream().map(this::property).map(Probe::asPrefix).collect(Collectors.joining());
    }

    private static String asPrefix(String path) {
        String bare = path.replaceAll("^/+|/+$", "");
        return bare.isEmpty() ? "" : "/" + bare;
    }

    private String property(String name) {
        String value = server.getCamelContext().resolvePropertyPlaceholders("{{?" + name + "}}");
        return value == null ? "" : value;
    }

    private boolean sendOnce(int port) {
        isUnderWay = true;
        try {
            return send(port, prefix() + path);
        } finally {
            isUnderWay = false;
        }
    }

    /** Sends it to each address of this machine, in plain and over TLS, until it has arrived; true if anything answers. */
    private boolean send(int port, String fullPath) {
        boolean answered = false;
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        for (String host : hosts()) {
            for (String scheme : List.of("http", "https")) {
                if (!arrived.getAsBoolean() && System.nanoTime() < deadline) {
                    answered |= send(scheme + "://" + host + ":" + port + fullPath);
                }
            }
        }
        return answered;
    }

    /** Whether anything listens there, be it mute. */
    private static boolean send(String url) {
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
            return true;
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            LOG.debug("Probe of {}: {}", url, e.getMessage());
            return !(e instanceof ConnectException);
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
