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
 * Sends commands to Telnyx over the HTTP client that camel-http makes, so that its TLS, proxy and connection settings
 * apply. One client, with one pool of connections, serves all endpoints of a component.
 */
public class TelnyxClient extends ServiceSupport {

    private static final String USER_AGENT = "camel-telnyx-voice";
    /** After how long a connection is looked at before a command goes out on it: the server may have closed it. */
    private static final TimeValue IDLE = TimeValue.ofMilliseconds(100);
    /** How often a wait looks whether it is still wanted. */
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
    /** The settings that the latest command was sent with. They serve the next one too if its time-outs are the same. */
    private volatile TimedConfig latest;

    private record TimedConfig(TelnyxRequest.Timeouts timeouts, RequestConfig config) {
    }

    /**
     * Makes a client that has no connection yet.
     *
     * @param httpComponent the component whose settings apply
     * @param httpOptions   options of a camel-http endpoint that go before the component's
     * @param statistics    where commands are counted
     */
    public TelnyxClient(HttpComponent httpComponent, Map<String, Object> httpOptions, ApiStatistics statistics) {
        this.httpComponent = httpComponent;
        this.httpOptions = httpOptions;
        this.statistics = statistics;
    }

    @Override
    protected void doStart() throws Exception {
        // https in the address makes camel-http apply its TLS settings; the client serves plain http as well
        httpEndpoint = (HttpEndpoint) httpComponent.createEndpoint("https://api.telnyx.com", httpOptions);
        pool = httpEndpoint.getClientConnectionManager();
        HttpClientConfigurer users = httpEndpoint.getHttpClientConfigurer();
        httpEndpoint.setHttpClientConfigurer(builder -> {
            if (users != null) {
                users.configureHttpClient(builder);
            }
            // a command must not be sent again, nor its key be sent elsewhere, behind our back
            builder.disableAutomaticRetries().disableRedirectHandling().disableCookieManagement();
            builder.setRequestExecutor(new CommandExecutor(isPoolOurs()));
        });
        httpEndpoint.setClientConnectionManager(new UnbreakablePool(pool));
        if (isPoolOurs() && pool instanceof PoolingHttpClientConnectionManager ours) {
            // camel-http 4.22 keeps the time to live in the settings that this replaces, camel-http 4.18 in the pool
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

    /** Whether camel-http has made the pool for this client; else it is that of the user, with the user's limits. */
    private boolean isPoolOurs() {
        return pool != httpComponent.getClientConnectionManager();
    }

    private ExecutorServiceManager executors() {
        return httpComponent.getCamelContext().getExecutorServiceManager();
    }

    /**
     * Sends a command and waits for the answer; sends it again where that is safe and may help.
     *
     * @param  request              the command
     * @param  wanted               whether a failed command may be sent again, or all is being stopped
     * @return                      what Telnyx answered
     * @throws TelnyxVoiceException if Telnyx could not be reached, has refused the command, or has not answered in full
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
     * Asks Telnyx something that is no command: once, and without counting it as one.
     *
     * @param  request              the question
     * @return                      what Telnyx answered
     * @throws TelnyxVoiceException if Telnyx could not be reached, has refused the question, or has not answered in full
     */
    public CommandResult ask(TelnyxRequest request) throws TelnyxVoiceException {
        return send(request, Attempt.FIRST, Deadlines.in(request.timeouts().command()));
    }

    /**
     * Downloads audio from a presigned link, which needs no API key and is sent none.
     *
     * @param  download             what is downloaded, and within which limits
     * @param  links                where it is
     * @param  wanted               whether a broken connection may be replaced, or all is being stopped
     * @return                      the audio, of which the first bytes are there
     * @throws TelnyxVoiceException if there is none
     */
    public AudioStream download(Download download, AudioStream.Links links, BooleanSupplier wanted)
            throws TelnyxVoiceException {
        AudioStream stream = new AudioStream(this, download, links, wanted);
        stream.connect(null);
        return stream;
    }

    /** Whether the context is being stopped, and its routes have not ended in the time that it gives them. */
    boolean isForcedToStop() {
        CamelContext context = httpComponent.getCamelContext();
        return context.isStopping() && context.getShutdownStrategy().isTimeoutOccurred();
    }

    /** Asks for what stands at a presigned link, from a byte on, if it is still the version of that tag. */
    AudioAnswer open(URI link, long from, String tag, TelnyxRequest.Timeouts timeouts) throws IOException {
        HttpHost host = host(link);
        HttpUriRequestBase message = new HttpUriRequestBase(Method.GET.name(), link);
        message.setHeader(HttpHeaders.ACCEPT, "*/*");
        // the length and the positions of a range are those of the audio itself
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
                    ? new IOException("there was no answer within connectTimeout and responseTimeout together", e)
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

    /** Waits, and tells whether to go on then. */
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

    /** Whether another attempt is still wanted after a pause. */
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
            // closing alone would read on for as long as the server sends
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

    /** Returns the connection to the pool. The answer has been read, so what goes wrong now changes nothing. */
    private static void release(ClassicHttpResponse response, HttpUriRequestBase message) {
        try {
            EntityUtils.consume(response.getEntity());
        } catch (IOException e) {
            LOG.debug("A connection is not used again", e);
            message.cancel();
        }
    }

    /**
     * Whether a proxy has answered for itself. Through a tunnel, and without a proxy, 407 comes from the server; a proxy that
     * passes plain http on is the one that may say so (RFC 9110, section 15.5.8).
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
        // a URI that is parsed already, of which the path is replaced
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
        @SuppressWarnings("deprecation") // the setting that took its place belongs to the pool, which may be shared
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
        // not closed here, because that would read all of a body that is too large
        byte[] body = entity == null ? new byte[0] : entity.getContent().readNBytes(limit(entity));
        return new HttpAnswer(
                response.getCode(), response.getReasonPhrase(), body, new RateLimit(
                        number(response, "x-ratelimit-limit"), number(response, "x-ratelimit-remaining"),
                        seconds(response, "x-ratelimit-reset"),
                        retryAfter(response)));
    }

    /** One more than is accepted, unless the answer says that it is shorter. */
    private static int limit(HttpEntity entity) {
        long length = entity.getContentLength();
        return length >= 0 && length <= HttpAnswer.MAX_SIZE ? (int) length : HttpAnswer.MAX_SIZE + 1;
    }

    /** A number that is too large is the largest one (RFC 9111, section 1.2.2). */
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

    /** Seconds or a date (RFC 9110, section 10.2.3). */
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
