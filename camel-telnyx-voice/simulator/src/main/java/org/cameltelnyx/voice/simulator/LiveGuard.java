package org.cameltelnyx.voice.simulator;

import java.util.Optional;
import java.util.Set;

import com.sun.net.httpserver.HttpExchange;

/**
 * Restricts the live view to requests of its own page. A browser also runs foreign pages, which can send requests to
 * 127.0.0.1: under their own host name that resolves to it, which the Host header reveals, or under its address, which the
 * Origin header reveals.
 */
final class LiveGuard {

    static final int MAX_BODY = 16_384;

    private static final String JSON = "application/json";

    private LiveGuard() {
    }

    /** The status and the reason of a refusal. */
    record Objection(int status, String reason) {
    }

    /** Checks a request that reads: its host must be an address of this machine, and it must not come from another page. */
    static Optional<Objection> toLook(HttpExchange exchange) {
        String host = header(exchange, "Host");
        if (host == null || !ownHosts(exchange).contains(host)) {
            return refuse("The live view is available only at 127.0.0.1; do not use another host name.");
        }
        String origin = header(exchange, "Origin");
        if (origin != null && !origin.equals("http://" + host)) {
            return refuse("The live view rejects requests from other pages.");
        }
        String site = header(exchange, "Sec-Fetch-Site");
        boolean isVisit = "navigate".equals(header(exchange, "Sec-Fetch-Mode"));
        if (site != null && !isVisit && !Set.of("same-origin", "none").contains(site)) {
            return refuse("The live view rejects requests from other pages.");
        }
        return Optional.empty();
    }

    /**
     * Checks a request that acts: it must come from the page itself. Browsers send the origin with each POST, and no HTML
     * form can send JSON.
     */
    static Optional<Objection> toAct(HttpExchange exchange) {
        Optional<Objection> objection = toLook(exchange);
        if (objection.isPresent()) {
            return objection;
        }
        if (header(exchange, "Origin") == null) {
            return refuse("The Origin header is missing; the page of the live view always sends it.");
        }
        String type = header(exchange, "Content-Type");
        if (type == null || !type.split(";", 2)[0].strip().equalsIgnoreCase(JSON)) {
            return Optional.of(new Objection(415, "Send JSON, with the Content-Type " + JSON + "."));
        }
        String length = header(exchange, "Content-Length");
        if (length == null) {
            return Optional.of(new Objection(411, "Send the Content-Length."));
        }
        if (!length.matches("[0-9]{1,9}") || Integer.parseInt(length) > MAX_BODY) {
            return Optional.of(new Objection(413, "Send at most " + MAX_BODY + " bytes."));
        }
        return Optional.empty();
    }

    private static Set<String> ownHosts(HttpExchange exchange) {
        int port = exchange.getLocalAddress().getPort();
        return Set.of("127.0.0.1:" + port, "localhost:" + port);
    }

    private static String header(HttpExchange exchange, String name) {
        return exchange.getRequestHeaders().getFirst(name);
    }

    private static Optional<Objection> refuse(String reason) {
        return Optional.of(new Objection(403, reason));
    }
}
