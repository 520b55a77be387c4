package org.cameltelnyx.voice.api;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.component.http.HttpEndpoint;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.support.service.ServiceSupport;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.config.Configurable;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.util.Timeout;

/**
 * Sends commands to Telnyx over the HTTP client that camel-http makes, so that its TLS, proxy and connection settings
 * apply. One client, with one pool of connections, serves all endpoints of a component.
 */
public class TelnyxClient extends ServiceSupport {

    /** An answer of Telnyx is a few hundred bytes; whatever is larger than this did not come from Telnyx. */
    static final int MAX_RESPONSE_SIZE = 1024 * 1024;

    private static final int CONNECTIONS = 200;
    private static final String USER_AGENT = "camel-telnyx-voice";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpComponent httpComponent;
    private final Map<String, Object> httpOptions;
    private HttpEndpoint httpEndpoint;
    private HttpClient httpClient;
    private RequestConfig defaults;

    /**
     * Makes a client that has no connection yet.
     *
     * @param httpComponent the component whose settings apply
     * @param httpOptions   options of a camel-http endpoint that go before the component's
     */
    public TelnyxClient(HttpComponent httpComponent, Map<String, Object> httpOptions) {
        this.httpComponent = httpComponent;
        this.httpOptions = httpOptions;
    }

    @Override
    protected void doStart() throws Exception {
        // https in the address makes camel-http apply its TLS settings; the client serves plain http as well
        String uri = "https://api.telnyx.com?maxTotalConnections=" + CONNECTIONS + "&connectionsPerRoute=" + CONNECTIONS;
        httpEndpoint = (HttpEndpoint) httpComponent.createEndpoint(uri, httpOptions);
        HttpClientConfigurer users = httpEndpoint.getHttpClientConfigurer();
        httpEndpoint.setHttpClientConfigurer(builder -> {
            if (users != null) {
                users.configureHttpClient(builder);
            }
            // a command must not be sent again, nor its key be sent elsewhere, behind our back
            builder.disableAutomaticRetries().disableRedirectHandling().disableCookieManagement();
        });
        ServiceHelper.startService(httpEndpoint);
        httpClient = httpEndpoint.getHttpClient();
        defaults = httpClient instanceof Configurable configurable && configurable.getConfig() != null
                ? configurable.getConfig()
                : RequestConfig.DEFAULT;
    }

    @Override
    protected void doStop() throws Exception {
        ServiceHelper.stopAndShutdownService(httpEndpoint);
    }

    /**
     * Sends a command and waits for the answer.
     *
     * @param  request              the command
     * @return                      what Telnyx answered
     * @throws TelnyxVoiceException if Telnyx could not be reached, has refused the command, or has not answered in full
     */
    public CommandResult send(TelnyxRequest request) throws TelnyxVoiceException {
        Answer answer;
        try {
            answer = httpClient.execute(host(request.baseUrl()), message(request), context(request.timeouts()),
                    TelnyxClient::read);
        } catch (IOException e) {
            throw notAnswered(request, e);
        }
        if (answer.status() < 200 || answer.status() > 299) {
            throw refused(request, answer);
        }
        return accepted(request, answer);
    }

    private static HttpHost host(URI baseUrl) {
        return new HttpHost(baseUrl.getScheme(), baseUrl.getHost(), baseUrl.getPort());
    }

    private static BasicClassicHttpRequest message(TelnyxRequest request) {
        BasicClassicHttpRequest message = new BasicClassicHttpRequest(request.httpMethod(),
                request.baseUrl().getRawPath() + request.path());
        message.setHeader(HttpHeaders.AUTHORIZATION, "Bearer " + request.apiKey());
        message.setHeader(HttpHeaders.ACCEPT, ContentType.APPLICATION_JSON.getMimeType());
        message.setHeader(HttpHeaders.USER_AGENT, USER_AGENT);
        message.setEntity(new ByteArrayEntity(bytes(request.body()), ContentType.APPLICATION_JSON));
        return message;
    }

    private HttpClientContext context(TelnyxRequest.Timeouts timeouts) {
        Timeout connect = Timeout.of(timeouts.connect());
        @SuppressWarnings("deprecation") // the setting that took its place belongs to the pool, which may be shared
        RequestConfig config = RequestConfig.copy(defaults)
                .setConnectTimeout(connect)
                .setConnectionRequestTimeout(connect)
                .setResponseTimeout(Timeout.of(timeouts.response()))
                .build();
        HttpClientContext context = HttpClientContext.create();
        context.setRequestConfig(config);
        return context;
    }

    private static byte[] bytes(JsonNode json) {
        try {
            return JSON.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A JSON tree can always be written", e);
        }
    }

    private static Answer read(ClassicHttpResponse response) throws IOException {
        byte[] body = new byte[0];
        HttpEntity entity = response.getEntity();
        if (entity != null) {
            try (InputStream content = entity.getContent()) {
                body = content.readNBytes(MAX_RESPONSE_SIZE + 1);
            }
        }
        return new Answer(
                response.getCode(), response.getReasonPhrase(), body, new RateLimit(
                        number(response, "x-ratelimit-limit"), number(response, "x-ratelimit-remaining"),
                        seconds(response, "x-ratelimit-reset")));
    }

    private static CommandResult accepted(TelnyxRequest request, Answer answer) throws TelnyxVoiceException {
        JsonNode json = answer.json();
        if (json == null) {
            throw new TelnyxVoiceException(
                    failure(request, answer, List.of(), null,
                            "Telnyx has accepted the command (" + answer.status() + "), but its answer is "
                                    + answer.notJson()));
        }
        JsonNode data = json.path("data");
        return new CommandResult(
                data.path("result").isTextual() ? data.path("result").textValue() : null,
                request.callControlId(), request.body().path("command_id").textValue(),
                data.isObject() ? toMap(data) : Map.of(), answer.rateLimit());
    }

    private static TelnyxVoiceException refused(TelnyxRequest request, Answer answer) {
        List<TelnyxError> errors = errors(request, answer);
        String said = errors.isEmpty()
                ? "the answer lists no errors" + (answer.json() == null ? " and is " + answer.notJson() : "")
                : errors.stream().map(TelnyxError::toString).collect(Collectors.joining("; "));
        CommandFailure failure = failure(request, answer, errors, null, "Telnyx answered " + answer.status() + ": " + said);
        int status = answer.status();
        if (status == 422 && has(errors, "90018")) {
            return new CallEndedException(failure);
        }
        if (status == 422 && has(errors, "90034")) {
            return new CallNotAnsweredException(failure);
        }
        if (status == 401 || status == 403) {
            return new AuthenticationException(failure);
        }
        if (status == 408) {
            return new OutcomeUnknownException(failure);
        }
        if (status == 429) {
            return new RateLimitedException(failure);
        }
        if (status >= 500) {
            return new ServerException(failure);
        }
        return status >= 400 ? new InvalidRequestException(failure) : new TelnyxVoiceException(failure);
    }

    private static TelnyxVoiceException notAnswered(TelnyxRequest request, IOException e) {
        String what = Objects.toString(e.getMessage(), e.getClass().getSimpleName());
        if (e instanceof ConnectTimeoutException || e instanceof ConnectionRequestTimeoutException
                || e instanceof ConnectException || e instanceof UnknownHostException
                || e instanceof NoRouteToHostException || e instanceof SSLHandshakeException
                || e instanceof SSLPeerUnverifiedException) {
            return new UnreachableException(
                    failure(request, null, List.of(), e,
                            "no connection, so the command was not sent: " + what));
        }
        return new OutcomeUnknownException(
                failure(request, null, List.of(), e,
                        "the command was sent, and whether it had an effect is unknown, for no complete answer came back: "
                                + what));
    }

    private static CommandFailure failure(
            TelnyxRequest request, Answer answer, List<TelnyxError> errors, Throwable cause, String what) {
        String message = "telnyx-voice:" + request.action() + ": " + what + " [" + request + "]";
        return new CommandFailure(
                request.action(), withoutSecrets(request, message), answer == null ? 0 : answer.status(),
                answer == null ? null : answer.reason(), errors, answer == null ? null : answer.rateLimit(), cause);
    }

    private static boolean has(List<TelnyxError> errors, String code) {
        return errors.stream().anyMatch(error -> code.equals(error.code()));
    }

    private static List<TelnyxError> errors(TelnyxRequest request, Answer answer) {
        List<TelnyxError> errors = new ArrayList<>();
        if (answer.json() != null) {
            for (JsonNode error : answer.json().path("errors")) {
                JsonNode source = error.path("source");
                errors.add(new TelnyxError(
                        text(request, error.path("code")), text(request, error.path("title")),
                        text(request, error.path(error.has("detail") ? "detail" : "description")),
                        text(request, source.path(source.has("pointer") ? "pointer" : "parameter"))));
            }
        }
        return errors;
    }

    private static String text(TelnyxRequest request, JsonNode node) {
        return node.isValueNode() && !node.isNull() ? withoutSecrets(request, node.asText()) : null;
    }

    /** Telnyx may repeat in an error what it was sent. */
    private static String withoutSecrets(TelnyxRequest request, String text) {
        String shown = text.replace(request.apiKey(), "xxxxxx");
        for (String secret : request.secrets()) {
            shown = shown.replace(secret, "xxxxxx");
        }
        return shown;
    }

    private static Integer number(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        try {
            return header == null ? null : Integer.valueOf(header.getValue().strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static Duration seconds(ClassicHttpResponse response, String name) {
        Integer seconds = number(response, name);
        return seconds == null ? null : Duration.ofSeconds(seconds);
    }

    private static Map<String, Object> toMap(JsonNode object) {
        return Collections.unmodifiableMap(JSON.convertValue(object, new TypeReference<Map<String, Object>>() {
        }));
    }

    private record Answer(int status, String reason, byte[] body, RateLimit rateLimit) {

        JsonNode json() {
            if (body.length > MAX_RESPONSE_SIZE) {
                return null;
            }
            try {
                JsonNode json = JSON.readTree(body);
                return json.isObject() ? json : null;
            } catch (IOException e) {
                return null;
            }
        }

        String notJson() {
            if (body.length > MAX_RESPONSE_SIZE) {
                return "larger than " + MAX_RESPONSE_SIZE + " bytes";
            }
            String start = new String(body, 0, Math.min(body.length, 80), StandardCharsets.UTF_8);
            return "no JSON object: '" + start.replaceAll("\\p{Cntrl}", " ") + "'";
        }
    }
}
