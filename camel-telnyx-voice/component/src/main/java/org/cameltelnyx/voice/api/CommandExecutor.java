package org.cameltelnyx.voice.api;

import java.io.IOException;
import java.net.Socket;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpConnection;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.Http1StreamListener;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.protocol.HttpContext;

/**
 * Records that a command is sent, which happens only after a connection to Telnyx exists, direct or through a proxy. Also
 * limits the header lines and interim answers that it accepts.
 * <p>
 * The connections in the pool of camel-http have no such limits and no setting for them. Therefore a second connection
 * object with limits reads and writes HTTP on the socket of the pooled one. The pool still opens, checks and closes the
 * socket.
 */
final class CommandExecutor extends HttpRequestExecutor {

    static final String SENT = CommandExecutor.class.getName() + ".sent";

    private static final int MAX_INTERIM_ANSWERS = 10;
    private static final ManagedHttpClientConnectionFactory WITH_LIMITS = ManagedHttpClientConnectionFactory.builder()
            .http1Config(Http1Config.custom().setMaxLineLength(16 * 1024).setMaxHeaderCount(200).build())
            .build();

    private final boolean limits;
    private final Map<HttpClientConnection, OnSocket> bounded = Collections.synchronizedMap(new WeakHashMap<>());

    /** TLS through a proxy gives a pooled connection another socket. */
    private record OnSocket(Socket socket, ManagedHttpClientConnection connection) {
    }

    /** Creates an executor that applies its own limits, or leaves them to a pool that the user has configured. */
    CommandExecutor(boolean limits) {
        this.limits = limits;
    }

    @Override
    public ClassicHttpResponse execute(
            ClassicHttpRequest request, HttpClientConnection connection, HttpResponseInformationCallback callback,
            HttpContext context)
            throws IOException, HttpException {
        if (!Method.CONNECT.isSame(request.getMethod())) {
            context.setAttribute(SENT, true);
        }
        return new HttpRequestExecutor(Http1Config.DEFAULT, null, new InterimAnswers())
                .execute(request, limits ? bounded(connection) : connection, callback, context);
    }

    private HttpClientConnection bounded(HttpClientConnection connection) throws IOException {
        Socket socket = connection instanceof ManagedHttpClientConnection managed ? managed.getSocket() : null;
        if (socket == null) {
            return connection;
        }
        OnSocket known = bounded.get(connection);
        if (known == null || known.socket != socket) {
            known = new OnSocket(socket, WITH_LIMITS.createConnection(socket));
            bounded.put(connection, known);
        }
        return known.connection;
    }

    /** Counts the interim answers (1xx) before the answer to one request. */
    private static final class InterimAnswers implements Http1StreamListener {

        private int number;

        @Override
        public void onResponseHead(HttpConnection connection, HttpResponse response) {
            if (response.getCode() < HttpStatus.SC_SUCCESS && ++number > MAX_INTERIM_ANSWERS) {
                throw new IllegalStateException("More than " + MAX_INTERIM_ANSWERS + " interim answers (1xx)");
            }
        }

        @Override
        public void onRequestHead(HttpConnection connection, HttpRequest request) {
            // is no answer
        }

        @Override
        public void onExchangeComplete(HttpConnection connection, boolean keepAlive) {
            // is no answer
        }
    }
}
