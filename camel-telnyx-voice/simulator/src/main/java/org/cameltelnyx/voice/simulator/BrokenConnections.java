package org.cameltelnyx.voice.simulator;

import io.vertx.core.http.HttpConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Connections that break are what a simulator is for: no reason for the errors that Vert.x would log. */
final class BrokenConnections {

    private static final Logger LOG = LoggerFactory.getLogger(BrokenConnections.class);

    private BrokenConnections() {
    }

    static void expect(HttpConnection connection) {
        connection.exceptionHandler(failure -> LOG.debug("A connection broke: {}", failure.getMessage()));
    }
}
