package org.cameltelnyx.voice.api;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.apache.camel.CamelContext;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.component.http.HttpEndpoint;
import org.apache.camel.spi.ExecutorServiceManager;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.support.service.ServiceSupport;
import org.apache.hc.client5.http.RouteInfo;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.Configurable;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.net.URIAuthority;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends commands to Telnyx with an HTTP client of camel-http, so that its TLS, proxy and connection settings apply. All
 * endpoints of a component share one client and its pool of connections.
 */
public class TelnyxClient extends ServiceSupport {

    private static final String USER_AGENT = "camel-telnyx-voice";
    /**
     * A connection that was idle for this time is checked before a command is sent on it, because the server may have closed
     * it.
     */
    private static final TimeValue IDLE = TimeValue.ofMilliseconds(100);
    /** How often a pause checks whether the retry is still wanted. */
    private static final Duration GLANCE = Duration.ofMillis(100);
    private static final Logger LOG = LoggerFactory.getLogger(TelnyxClient.class);
    private static final ObjectMapper JSON = JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

    private final HttpComponent httpComponent;
    private final Map<String, Object> httpOptions;
    private final ApiStatistics statistics;
    private HttpEndpoint httpEndpoint;
    private HttpClientConnectionManager pool;
    private HttpClient httpClient;
    private ScheduledExecutorService scheduler;
    private Deadlines deadlines;
    private RequestConfig defaults;
    /** The settings of the latest command, used again for the next one if its timeouts are the same. */
    private volatile TimedConfig latest;

    private record TimedConfig(TelnyxRequest.Timeouts timeouts, RequestConfig config) {
    }

    /**
     * Creates a client without connections.
     *
     * @param httpComponent the camel-http component whose settings apply
     * @param httpOptions   options of a camel-http endpoint that override those of the component
     * @param statistics    counts the commands
     */
    public TelnyxClient(HttpComponent httpComponent, Map<String, Object> httpOptions, ApiStatistics statistics) {
        this.httpComponent = httpComponent;
        this.httpOptions = httpOptions;
        this.statistics = statistics;
    }

    @Override
    protected void doStart() throws Exception {
        // with https in the URL, camel-http applies its TLS settings; the client also works with plain http
        httpEndpoint = (HttpEndpoint) httpComponent.createEndpoint("https://api.telnyx.com", httpOptions);
        pool = httpEndpoint.getClientConnectionManager();
        HttpClientConfigurer users = httpEndpoint.getHttpClientConfigurer();
        httpEndpoint.setHttpClientConfigurer(builder -> {
            if (users != null) {
                users.configureHttpClient(builder);
            }
            // the HTTP client must neither repeat a command nor send the API key to another server
            builder.disableAutomaticRetries().disableRedirectHandling().disableCookieManagement();
            builder.setRequestExecutor(new CommandExecutor(isPoolOurs()));
        });
        httpEndpoint.setClientConnectionManager(new UnbreakablePool(pool));
        if (isPoolOurs() && pool instanceof PoolingHttpClientConnectionManager ours) {
            // camel-http 4.22 stores the time to live in the settings that this call replaces, camel-http 4.18 in the pool
            ours.setDefaultConnectionConfig(ConnectionConfig.custom()
                    .setTimeToLive(TimeValue.ofMilliseconds(httpComponent.getConnectionTimeToLive()))
                    .setValidateAfterInactivity(IDLE)
                    .build());
        }
        ServiceHelper.startService(httpEndpoint);
        httpClient = httpEndpoint.getHttpClient();
        defaults = httpClient instanceof Configurable configurable && configurable.getConfig() != null
                ? configurable.getConfig()
                : RequestConfig.DEFAULT;
        latest = null;
        scheduler = executors().newSingleThreadScheduledExecutor(this, "TelnyxVoiceCommandTimeout");
        deadlines = new Deadlines(scheduler);
    }

    @Override
    protected void doStop() throws Exception {
        ServiceHelper.stopAndShutdownService(httpEndpoint);
        if (isPoolOurs()) {
            pool.close(CloseMode.GRACEFUL);
        }
        executors().shutdownNow(scheduler);
    }

    /**
     * Whether camel-http has created the pool for this client; otherwise the user has configured it, with limits of the
     * user.
     */
    private boolean isPoolOurs() {
        return pool != httpComponent.getClientConnectionManager();
    }

    private ExecutorServiceManager executors() {
        return httpComponent.getCamelContext().getExecutorServiceManager();
    }

    /**
     * Sends a command and waits for the answer. Retries a failed command as its {@link RetryPolicy} allows.
     *
     * @param  request              the command
     * @param  wanted               returns false if no retry may begin, because the route is being stopped
     * @return                      the answer of Telnyx
     * @throws TelnyxVoiceException if Telnyx could not be reached, has refused the command, or has not sent a complete
     *                              answer
     */
    public CommandResult send(TelnyxRequest request, BooleanSupplier wanted) throws TelnyxVoiceException {
        CommandStatistics.Command counted = statistics.action(request.action()).begins();
        CommandOutcome outcome = CommandOutcome.OTHER;
        try {
            CommandResult result = send(request, wanted, counted);
            outcome = CommandOutcome.OK;
            return result;
        } catch (TelnyxVoiceException e) {
            outcome = e.getOutcome();
            throw e;
        } finally {
            counted.ended(outcome);
        }
    }

    /**
     * Sends a request that is no command, such as that of the health check: once, and without counting it as a command.
     *
     * @param  request              the request
     * @return                      the answer of Telnyx
     * @throws TelnyxVoiceException if Telnyx could not be reached, has refused the request, or has not sent a complete
     *                              answer
     */
    public CommandResult ask(TelnyxRequest request) throws TelnyxVoiceException {
        return send(request, Attempt.FIRST, Deadlines.in(request.timeouts().command()));
    }

    /**
     * Downloads audio from a presigned link. The request does not contain the API key, because the link needs none.
     *
     * @param  download             the download and its limits
     * @param  links                supplies links to the audio
     * @param  wanted               returns false if a broken connection may not be replaced, because the route is being
     *                              stopped
     * @return                      the audio, ready to be read
     * @throws TelnyxVoiceException if the audio cannot be opened
     */
    public AudioStream download(Download download, AudioStream.Links links, BooleanSupplier wanted)
            throws TelnyxVoiceException {
        AudioStream stream = new AudioStream(this, download, links, wanted);
        stream.connect(null);
        return stream;
    }

    /** Whether the context is being stopped and the shutdown timeout of its routes has expired. */
    boolean isForcedToStop() {
        CamelContext context = httpComponent.getCamelContext();
        return context.isStopping() && context.getShutdownStrategy().isTimeoutOccurred();
    }

    /** Requests the content of a presigned link from a position on, on condition that its ETag is still the given one. */
    AudioAnswer open(URI link, long from, String tag, TelnyxRequest.Timeouts timeouts) throws IOException {
        HttpHost host = host(link);
        HttpUriRequestBase message = new HttpUriRequestBase(Method.GET.name(), link);
        message.setHeader(HttpHeaders.ACCEPT, "*/*");
        // without compression, so that lengths and ranges are those of the audio itself
        message.setHeader(HttpHeaders.ACCEPT_ENCODING, "identity");
        message.setHeader(HttpHeaders.USER_AGENT, USER_AGENT);
        if (from > 0) {
            message.setHeader(HttpHeaders.RANGE, "bytes=" + from + "-");
            if (tag != null) {
                message.setHeader(HttpHeaders.IF_RANGE, tag);
            }
        }
        HttpClientContext context = HttpClientContext.create();
        context.setRequestConfig(RequestConfig.copy(config(timeouts)).setContentCompressionEnabled(false).build());
        Deadlines.Watch watch = deadlines.watch(message, Deadlines.in(timeouts.connect().plus(timeouts.response())));
        try {
            return new AudioAnswer(message, httpClient.executeOpen(host, message, context));
        } catch (IOException e) {
            throw watch.isOver()
                    ? new IOException("there was no answer within the sum of connectTimeout and responseTimeout", e)
                    : e;
        } catch (RuntimeException e) {
            message.cancel();
            throw new IOException(e.toString(), e);
        } catch (Error e) {
            message.cancel();
            throw e;
        } finally {
            watch.close();
        }
    }

    private CommandResult send(TelnyxRequest request, BooleanSupplier wanted, CommandStatistics.Command counted)
            throws TelnyxVoiceException {
        long start = System.nanoTime();
        long end = Deadlines.in(request.timeouts().command());
        Attempt attempt = Attempt.FIRST;
        while (true) {
            try {
                return send(request, attempt, end);
            } catch (TelnyxVoiceException e) {
                Optional<Duration> pause = request.retries()
                        .pause(request, attempt, e, Duration.ofNanos(System.nanoTime() - start));
                if (pause.isEmpty() || !pauses(pause.get(), wanted, counted, e)) {
                    throw e;
                }
                counted.isSentAgain(e.getOutcome());
                LOG.debug("{} has failed, and is sent again after {} ms: {}", request, pause.get().toMillis(),
                        e.getMessage());
                attempt = attempt.next(e);
            }
        }
    }

    /** Waits, and returns whether to send the command again. */
    private boolean pauses(
            Duration pause, BooleanSupplier wanted, CommandStatistics.Command counted, TelnyxVoiceException failure) {
        long begin = System.nanoTime();
        counted.waits();
        try {
            return pauses(pause, wanted);
        } finally {
            counted.waited(System.nanoTime() - begin, failure.getHttpResponseCode() == HttpStatus.SC_TOO_MANY_REQUESTS);
        }
    }

    /** Waits, and returns whether another attempt is still wanted. */
    boolean pauses(Duration pause, BooleanSupplier wanted) {
        long end = System.nanoTime() + pause.toNanos();
        try {
            while (isRunAllowed() && wanted.getAsBoolean()) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    return true;
                }
                TimeUnit.NANOSECONDS.sleep(Math.min(left, GLANCE.toNanos()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private CommandResult send(TelnyxRequest request, Attempt attempt, long end) throws TelnyxVoiceException {
        HttpClientContext context = context(request.timeouts());
        HttpHost host = host(request.baseUrl());
        HttpAnswer answer = exchange(request, attempt, end, host, context);
        if (context.getAttribute(CommandExecutor.SENT) == null || isOfProxy(answer, context)) {
            throw Outcome.notLetThrough(request, attempt, answer);
        }
        statistics.rateLimit(request.baseUrl(), request.apiKey()).said(answer.rateLimit());
        return Outcome.of(request, attempt, answer);
    }

    private HttpAnswer exchange(TelnyxRequest request, Attempt attempt, long end, HttpHost host, HttpClientContext context)
            throws TelnyxVoiceException {
        HttpUriRequestBase message = message(request, host);
        Deadlines.Watch watch = deadlines.watch(message, end);
        try {
            return exchange(message, host, context);
        } catch (IOException | RuntimeException | Error e) {
            // closing without cancelling would read until the server stops sending
            message.cancel();
            Throwable why = watch.isOver() ? Outcome.late(request, e) : e;
            throw Outcome.notAnswered(request, attempt, context.getAttribute(CommandExecutor.SENT) != null, why);
        } finally {
            watch.close();
        }
    }

    private HttpAnswer exchange(HttpUriRequestBase message, HttpHost host, HttpClientContext context) throws IOException {
        ClassicHttpResponse response = httpClient.executeOpen(host, message, context);
        HttpAnswer answer = read(response);
        if (answer.isTooLarge()) {
            message.cancel();
        } else {
            release(response, message);
        }
        return answer;
    }

    /** Returns the connection to the pool. The answer was read, so a failure here has no effect on the command. */
    private static void release(ClassicHttpResponse response, HttpUriRequestBase message) {
        try {
            EntityUtils.consume(response.getEntity());
        } catch (IOException e) {
            LOG.debug("A connection is not used again", e);
            message.cancel();
        }
    }

    /**
     * Whether the answer comes from a proxy. Only a proxy that forwards plain http can answer 407 itself; through a tunnel,
     * and without a proxy, 407 comes from the server (RFC 9110, section 15.5.8).
     */
    private static boolean isOfProxy(HttpAnswer answer, HttpClientContext context) {
        RouteInfo route = context.getHttpRoute();
        return answer.status() == HttpStatus.SC_PROXY_AUTHENTICATION_REQUIRED && route != null
                && route.getProxyHost() != null && !route.isTunnelled();
    }

    static HttpHost host(URI baseUrl) {
        return new HttpHost(baseUrl.getScheme(), baseUrl.getHost(), baseUrl.getPort());
    }

    private static HttpUriRequestBase message(TelnyxRequest request, HttpHost host) {
        // the base URL is parsed already; only its path is replaced
        HttpUriRequestBase message = new HttpUriRequestBase(request.httpMethod(), request.baseUrl());
        message.setAuthority(new URIAuthority(host));
        message.setPath(request.baseUrl().getRawPath() + request.path());
        message.setHeader(HttpHeaders.AUTHORIZATION, "Bearer " + request.apiKey());
        message.setHeader(HttpHeaders.ACCEPT, ContentType.APPLICATION_JSON.getMimeType());
        message.setHeader(HttpHeaders.USER_AGENT, USER_AGENT);
        if (request.body() != null) {
            message.setEntity(new ByteArrayEntity(bytes(request.body()), ContentType.APPLICATION_JSON));
        }
        return message;
    }

    private HttpClientContext context(TelnyxRequest.Timeouts timeouts) {
        TimedConfig timed = latest;
        if (timed == null || !timed.timeouts.equals(timeouts)) {
            timed = new TimedConfig(timeouts, config(timeouts));
            latest = timed;
        }
        HttpClientContext context = HttpClientContext.create();
        context.setRequestConfig(timed.config);
        return context;
    }

    private RequestConfig config(TelnyxRequest.Timeouts timeouts) {
        Timeout connect = Timeout.of(timeouts.connect());
        @SuppressWarnings("deprecation") // the setting that replaces it belongs to the pool, which may be shared
        RequestConfig config = RequestConfig.copy(defaults)
                .setConnectTimeout(connect)
                .setConnectionRequestTimeout(connect)
                .setResponseTimeout(Timeout.of(timeouts.response()))
                .build();
        return config;
    }

    private static byte[] bytes(JsonNode json) {
        try {
            return JSON.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A JSON tree can always be written", e);
        }
    }

    private static HttpAnswer read(ClassicHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        // not closed here, because closing would read the rest of a body that is too large
        byte[] body = entity == null ? new byte[0] : entity.getContent().readNBytes(limit(entity));
        return new HttpAnswer(
                response.getCode(), response.getReasonPhrase(), body, new RateLimit(
                        number(response, "x-ratelimit-limit"), number(response, "x-ratelimit-remaining"),
                        seconds(response, "x-ratelimit-reset"),
                        retryAfter(response)));
    }

    /** {@return the number of bytes to read: one more than is accepted, unless the answer announces a smaller length} */
    private static int limit(HttpEntity entity) {
        long length = entity.getContentLength();
        return length >= 0 && length <= HttpAnswer.MAX_SIZE ? (int) length : HttpAnswer.MAX_SIZE + 1;
    }

    /**
     * {@return the number in a header, null if it has none; a number that is too large counts as the largest (RFC 9111,
     * section 1.2.2)}
     */
    private static Integer number(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        String text = header == null ? "" : header.getValue().strip();
        try {
            return text.isEmpty() ? null : Integer.valueOf(text);
        } catch (NumberFormatException e) {
            return text.matches("\\d+") ? Integer.MAX_VALUE : null;
        }
    }

    private static Duration seconds(ClassicHttpResponse response, String name) {
        Integer seconds = number(response, name);
        return seconds == null || seconds < 0 ? null : Duration.ofSeconds(seconds);
    }

    /** {@return the value of Retry-After, which is seconds or a date (RFC 9110, section 10.2.3), or null} */
    private static Duration retryAfter(ClassicHttpResponse response) {
        Duration seconds = seconds(response, HttpHeaders.RETRY_AFTER);
        Instant date = seconds == null ? DateUtils.parseStandardDate(response, HttpHeaders.RETRY_AFTER) : null;
        if (date == null) {
            return seconds;
        }
        Duration until = Duration.between(Instant.now(), date);
        return until.isNegative() ? Duration.ZERO : until;
    }
}
