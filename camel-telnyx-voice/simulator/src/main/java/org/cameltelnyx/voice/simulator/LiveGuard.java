package org.cameltelnyx.voice.simulator;

import java.util.Optional;
import java.util.Set;

import com.sun.net.httpserver.HttpExchange;

/**
 * Keeps the live view to its own page. A browser runs the pages of strangers too, and these can send requests to
 * 127.0.0.1: by a name of their own that resolves to it, which the Host header tells, or by its address, which the Origin
 * header tells.
 */
final class LiveGuard {

    static final int MAX_BODY = 16_384;

    private static final String JSON = "application/json";

    private LiveGuard() {
    }

    /** Why a request is refused, and with which status. */
    record Objection(int status, String reason) {
    }

    /** Whoever looks must have come by an address of this machine, and not from another page. */
    static Optional<Objection> toLook(HttpExchange exchange) {
        String host = header(exchange, "Host");
        if (host == null || !ownHosts(exchange).contains(host)) {
            return refuse("The live view is at 127.0.0.1 only; open it there, not by another name.");
        }
        String origin = header(exchange, "Origin");
        if (origin != null && !origin.equals("http://" + host)) {
            return refuse("The live view takes no requests of other pages.");
        }
        String site = header(exchange, "Sec-Fetch-Site");
        boolean isVisit = "navigate".equals(header(exchange, "Sec-Fetch-Mode"));
        if (site != null && !isVisit && !Set.of("same-origin", "none").contains(site)) {
            return refuse("The live view takes no requests of other pages.");
        }
        return Optional.empty();
    }

    /** Whoever acts must be the page itself: browsers name it with each POST, and no form can send JSON. */
    static Optional<Objection> toAct(HttpExchange exchange) {
        Optional<Objection> objection = toLook(exchange);
        if (objection.isPresent()) {
            return objection;
        }
        if (header(exchange, "Origin") == null) {
            return refuse("A request without the Origin header is not one of the live view's page.");
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
