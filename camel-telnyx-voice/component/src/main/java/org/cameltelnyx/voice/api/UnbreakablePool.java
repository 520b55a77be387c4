package org.cameltelnyx.voice.api;

import java.io.IOException;

import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.io.ConnectionEndpoint;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.io.LeaseRequest;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * A pool of connections that HttpClient cannot close. When a single command throws an {@link Error}, HttpClient would
 * permanently close the whole pool, with the connections of all commands in flight.
 *
 * @param pool the pool with the connections
 */
record UnbreakablePool(HttpClientConnectionManager pool) implements HttpClientConnectionManager {

    @Override
    public LeaseRequest lease(String id, HttpRoute route, Timeout timeout, Object state) {
        return pool.lease(id, route, timeout, state);
    }

    @Override
    public void release(ConnectionEndpoint endpoint, Object state, TimeValue validFor) {
        pool.release(endpoint, state, validFor);
    }

    @Override
    public void connect(ConnectionEndpoint endpoint, TimeValue timeout, HttpContext context) throws IOException {
        pool.connect(endpoint, timeout, context);
    }

    @Override
    public void upgrade(ConnectionEndpoint endpoint, HttpContext context) throws IOException {
        pool.upgrade(endpoint, context);
    }

    @Override
    public void close(CloseMode closeMode) {
        // the endpoint that created the pool closes it
    }

    @Override
    public void close() {
        // the endpoint that created the pool closes it
    }
}
