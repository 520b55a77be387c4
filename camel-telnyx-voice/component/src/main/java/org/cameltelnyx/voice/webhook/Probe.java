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
 * Checks whether requests to a path arrive here, by a request of its own if none has arrived yet. The request is empty, so
 * the webhook refuses it, and another program on the port learns nothing from it.
 */
final class Probe {

    private static final Logger LOG = LoggerFactory.getLogger(Probe.class);
    private static final int TIMEOUT_MILLIS = 1_000;
    /** Limits one probe: health checks are frequent and must not block their caller for long. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(3);
    private static final long WARN_AFTER_SECONDS = 10;
    private static final long INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(5);
    /**
     * The properties for the path prefix of the server, in camel-main, Spring Boot and Quarkus; no server reports the
     * prefix itself.
     */
    private static final List<String> PREFIXES = List.of(
            "camel.server.path", "server.servlet.context-path", "spring.mvc.servlet.path", "quarkus.http.root-path");
    /** The property in which Spring Boot publishes the port that it has bound. */
    private static final String CHOSEN_PORT = "local.server.port";

    private final String path;
    private final Endpoint server;
    private final BooleanSupplier arrived;
    private final AtomicLong lastSent = new AtomicLong(System.nanoTime() - INTERVAL_NANOS);
    private volatile String problem;
    /** Whether a probe is in flight; its result is unknown until it ends. */
    private volatile boolean isUnderWay;
    private volatile boolean stopped;
    private volatile Future<?> nextCheck;

    /**
     * Creates a probe, which sends nothing yet.
     *
     * @param path    the path
     * @param server  the endpoint of the HTTP server
     * @param arrived whether any request has arrived
     */
    Probe(String path, Endpoint server, BooleanSupplier arrived) {
        this.path = path;
        this.server = server;
        this.arrived = arrived;
    }

    /**
     * Sends a request if none has arrived yet, at most every five seconds.
     *
     * @return why requests do not arrive, or null if they do, or if the port of the server is unknown
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
     * Schedules a check in ten seconds, or later if the context has not started by then; the check warns if no request
     * arrives. Camel does not report that the server of platform-http could not bind its port.
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
                LOG.warn("{} The log of the start shows whether the server has bound the port. If not, free the port,"
                        + " or configure another one (camel-main: camel.server.port), and restart", problem);
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
     * The result of the last check.
     *
     * @return why requests do not arrive, or null if they do, or if that is unknown
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

    /** The prefix that camel-main, Spring Boot or Quarkus puts before all paths of its server. */
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

    /**
     * Sends the request to each address of this machine, over HTTP and HTTPS, until it arrives; returns whether anything
     * answers.
     */
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

    /** Sends the request to one URL; returns whether anything listens there, even if it does not answer. */
    private static boolean send(String url) {
        try {
            HttpURLConnection connection = (HttpURLConnection) URI.create(url).toURL().openConnection(Proxy.NO_PROXY);
            if (connection instanceof HttpsURLConnection secure) {
                // the certificate names another host, and the request contains nothing that needs protection
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

    /** The names and addresses of this machine, because a server can be bound to only one of them. */
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
                // the probe is only a client
            }

            @Override
            public void checkServerTrusted(X509Certificate[] chain, String authType) {
                // accepts any certificate
            }

            @Override
            public X509Certificate[] getAcceptedIssuers() {
                return new X509Certificate[0];
            }
        }}, null);
        return context;
    }
}
