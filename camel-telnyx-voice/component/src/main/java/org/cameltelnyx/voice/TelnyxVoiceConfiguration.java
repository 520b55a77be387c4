package org.cameltelnyx.voice;

import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * The options that can be set on the component for all endpoints, and on a single endpoint.
 */
@UriParams
public class TelnyxVoiceConfiguration implements Cloneable {

    @UriParam(label = "producer,security", secret = true)
    private String apiKey;
    @UriParam(label = "producer", defaultValue = "https://api.telnyx.com/v2")
    private String baseUrl;
    @UriParam(label = "producer,security", defaultValue = "false")
    private boolean allowHttp;
    @UriParam(label = "producer", defaultValue = "true")
    private boolean useBody = true;
    @UriParam(label = "producer", defaultValue = "true")
    private boolean validate = true;
    @UriParam(label = "producer", defaultValue = "false")
    private boolean additionalFields;
    @UriParam(label = "producer", defaultValue = "true")
    private boolean autoCommandId = true;
    @UriParam(label = "producer", defaultValue = "false")
    private boolean ignoreCallEnded;
    @UriParam(label = "producer", defaultValue = "2")
    private int maxRetries = 2;
    @UriParam(label = "producer", defaultValue = "10000", javaType = "java.time.Duration")
    private long maxRetryTime = 10_000;
    @UriParam(label = "producer", javaType = "java.time.Duration")
    private long commandTimeout;
    @UriParam(label = "producer,advanced", defaultValue = "5000", javaType = "java.time.Duration")
    private long connectTimeout = 5_000;
    @UriParam(label = "producer,advanced", defaultValue = "5000", javaType = "java.time.Duration")
    private long responseTimeout = 5_000;
    @UriParam(label = "consumer,security")
    private String publicKey;
    @UriParam(label = "consumer,security", defaultValue = "true")
    private boolean verifySignature = true;
    @UriParam(label = "consumer,security", defaultValue = "300000", javaType = "java.time.Duration")
    private long signatureTolerance = 300_000;
    @UriParam(label = "consumer", defaultValue = "1048576")
    private int maxBodySize = 1_048_576;
    @UriParam(label = "consumer,advanced", defaultValue = "0")
    private long maxBytesInFlight;
    @UriParam(label = "consumer,advanced", defaultValue = "5000", javaType = "java.time.Duration")
    private long bodyTimeout = 5_000;
    @UriParam(label = "consumer", defaultValue = "true")
    private boolean sequential = true;
    @UriParam(label = "consumer,advanced", defaultValue = "1500", javaType = "java.time.Duration")
    private long sequentialTimeout = 1_500;
    @UriParam(label = "consumer", defaultValue = "true")
    private boolean idempotent = true;
    @UriParam(label = "consumer")
    private IdempotentRepository idempotentRepository;
    @UriParam(label = "consumer,advanced")
    private String httpServerComponent;

    /**
     * Creates an independent configuration with the same values.
     *
     * @return the copy
     */
    public TelnyxVoiceConfiguration copy() {
        try {
            return (TelnyxVoiceConfiguration) clone();
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }

    public String getApiKey() {
        return apiKey;
    }

    /**
     * API key that authorizes the commands. If not set, the environment variable TELNYX_API_KEY.
     *
     * @param apiKey the API key, created at Telnyx under Keys &amp; Credentials
     */
    public void setApiKey(String apiKey) {
        this.apiKey = apiKey;
    }

    public String getBaseUrl() {
        return baseUrl;
    }

    /**
     * Base URL of the REST API of Telnyx. If not set, the environment variable TELNYX_BASE_URL; if that is not set either,
     * https://api.telnyx.com/v2.
     *
     * @param baseUrl an absolute URL with scheme https, without a query
     */
    public void setBaseUrl(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    public boolean isAllowHttp() {
        return allowHttp;
    }

    /**
     * Whether baseUrl may be plain http. If false, plain http is allowed only to this machine, because every request
     * contains the API key.
     *
     * @param allowHttp true to send the API key unencrypted
     */
    public void setAllowHttp(boolean allowHttp) {
        this.allowHttp = allowHttp;
    }

    public boolean isUseBody() {
        return useBody;
    }

    /**
     * Whether the message body supplies fields of the command: the record of the action, a Map, a JsonNode, or text, bytes
     * or a stream with a JSON object. If false, only options and headers supply them.
     *
     * @param useBody false to ignore the body
     */
    public void setUseBody(boolean useBody) {
        this.useBody = useBody;
    }

    public boolean isValidate() {
        return validate;
    }

    /**
     * Whether the component checks commands against the rules of Telnyx before it sends them. If false, only Telnyx checks
     * them.
     *
     * @param validate false to send commands unchecked
     */
    public void setValidate(boolean validate) {
        this.validate = validate;
    }

    public boolean isAdditionalFields() {
        return additionalFields;
    }

    /**
     * Whether fields of the body that the action does not know are sent to Telnyx. If false, they are an error, so that
     * neither a misspelt field nor data that is meant for other systems is sent.
     *
     * @param additionalFields true to send unknown fields
     */
    public void setAdditionalFields(boolean additionalFields) {
        this.additionalFields = additionalFields;
    }

    public boolean isAutoCommandId() {
        return autoCommandId;
    }

    /**
     * Whether the component derives a command_id from the content of a command if the command has none and its action
     * supports one. Telnyx executes commands with the same id only once within 60 seconds.
     *
     * @param autoCommandId false to send no derived id
     */
    public void setAutoCommandId(boolean autoCommandId) {
        this.autoCommandId = autoCommandId;
    }

    public boolean isIgnoreCallEnded() {
        return ignoreCallEnded;
    }

    /**
     * Whether a command to a call that has already ended (status 422, code 90018) succeeds with the result call_ended. If
     * false, the command fails with a CallEndedException.
     *
     * @param ignoreCallEnded true if the route does not depend on which party hangs up first
     */
    public void setIgnoreCallEnded(boolean ignoreCallEnded) {
        this.ignoreCallEnded = ignoreCallEnded;
    }

    public int getMaxRetries() {
        return maxRetries;
    }

    /**
     * Maximum number of retries; 0 for none. A command that did not reach Telnyx or was rate limited (status 429) is always
     * retried. A command that may have taken effect is retried only if it has a command_id or its action is idempotent.
     *
     * @param maxRetries a number, 0 or more
     */
    public void setMaxRetries(int maxRetries) {
        this.maxRetries = maxRetries;
    }

    public long getMaxRetryTime() {
        return maxRetryTime;
    }

    /**
     * How long after the first attempt a command may be sent again, in milliseconds. If Telnyx demands a longer wait, the
     * command fails at once. If only a command_id makes a retry safe, retries end before Telnyx forgets the id, which it
     * does after 60 seconds.
     *
     * @param maxRetryTime the time in milliseconds
     */
    public void setMaxRetryTime(long maxRetryTime) {
        this.maxRetryTime = maxRetryTime;
    }

    public long getCommandTimeout() {
        return commandTimeout;
    }

    /**
     * How long a command may take in total, in milliseconds: connecting, sending, waiting, reading, retries and the pauses
     * between them. The component then aborts the command. If not set, or 0, the sum of maxRetryTime and responseTimeout.
     *
     * @param commandTimeout the time in milliseconds
     */
    public void setCommandTimeout(long commandTimeout) {
        this.commandTimeout = commandTimeout;
    }

    public long getConnectTimeout() {
        return connectTimeout;
    }

    /**
     * How long to wait for a connection to Telnyx, new or from the pool, in milliseconds.
     *
     * @param connectTimeout the time in milliseconds
     */
    public void setConnectTimeout(long connectTimeout) {
        this.connectTimeout = connectTimeout;
    }

    public long getResponseTimeout() {
        return responseTimeout;
    }

    /**
     * How long to wait for the first packet of an answer of Telnyx, and for each further packet, in milliseconds.
     *
     * @param responseTimeout the time in milliseconds
     */
    public void setResponseTimeout(long responseTimeout) {
        this.responseTimeout = responseTimeout;
    }

    public String getPublicKey() {
        return publicKey;
    }

    /**
     * Public key of the Telnyx account, which verifies the events: base64 of its 32 bytes as Telnyx shows it, or its SPKI
     * form in base64 or PEM. To rotate a key, give the old and the new one, separated by a comma. If not set, the
     * environment variable TELNYX_PUBLIC_KEY.
     *
     * @param publicKey one or more keys
     */
    public void setPublicKey(String publicKey) {
        this.publicKey = publicKey;
    }

    public boolean isVerifySignature() {
        return verifySignature;
    }

    /**
     * Whether the component verifies the signatures of events. If false, anyone who can reach the webhook can forge events;
     * for trials only.
     *
     * @param verifySignature false to accept any request
     */
    public void setVerifySignature(boolean verifySignature) {
        this.verifySignature = verifySignature;
    }

    public long getSignatureTolerance() {
        return signatureTolerance;
    }

    /**
     * Maximum difference between the time of the signature and the current time, in both directions, in milliseconds. It
     * limits how long an attacker can replay a recorded request.
     *
     * @param signatureTolerance the time in milliseconds
     */
    public void setSignatureTolerance(long signatureTolerance) {
        this.signatureTolerance = signatureTolerance;
    }

    public int getMaxBodySize() {
        return maxBodySize;
    }

    /**
     * Maximum size of an event, in bytes.
     *
     * @param maxBodySize the size in bytes
     */
    public void setMaxBodySize(int maxBodySize) {
        this.maxBodySize = maxBodySize;
    }

    public long getMaxBytesInFlight() {
        return maxBytesInFlight;
    }

    /**
     * Maximum total size of the bodies of all unanswered requests to a path, in bytes. Above it, the component answers the
     * slowest request, or a new request for which there is no room, with status 503. The default, 0, means a sixteenth of
     * the heap, but at most 67108864 (64 MiB). Applies to camel-main, the Camel CLI and Quarkus, where the HTTP server is
     * Vert.x.
     *
     * @param maxBytesInFlight the number of bytes, not less than maxBodySize, or 0
     */
    public void setMaxBytesInFlight(long maxBytesInFlight) {
        this.maxBytesInFlight = maxBytesInFlight;
    }

    public long getBodyTimeout() {
        return bodyTimeout;
    }

    /**
     * How long the body of a request may take to arrive, in milliseconds. After that the component answers with status 408
     * and closes the connection. Applies to camel-main, the Camel CLI and Quarkus, where the HTTP server is Vert.x.
     *
     * @param bodyTimeout the time in milliseconds
     */
    public void setBodyTimeout(long bodyTimeout) {
        this.bodyTimeout = bodyTimeout;
    }

    public boolean isSequential() {
        return sequential;
    }

    /**
     * Whether the events of one call reach the route one after the other, in the order of arrival. Events of different calls
     * always run in parallel.
     *
     * @param sequential false to run all events in parallel
     */
    public void setSequential(boolean sequential) {
        this.sequential = sequential;
    }

    public long getSequentialTimeout() {
        return sequentialTimeout;
    }

    /**
     * How long an event waits for earlier events of the same call, in milliseconds. After that the component answers with
     * status 503, and Telnyx delivers the event again. A value above the two seconds that Telnyx waits has no effect.
     *
     * @param sequentialTimeout the time in milliseconds
     */
    public void setSequentialTimeout(long sequentialTimeout) {
        this.sequentialTimeout = sequentialTimeout;
    }

    public boolean isIdempotent() {
        return idempotent;
    }

    /**
     * Whether the component skips an event that the route has already processed successfully.
     *
     * @param idempotent false to run the route at every delivery
     */
    public void setIdempotent(boolean idempotent) {
        this.idempotent = idempotent;
    }

    public IdempotentRepository getIdempotentRepository() {
        return idempotentRepository;
    }

    /**
     * Stores which events a route has processed, by the id of the route and the id of the event. The default is a repository
     * in memory for the last 100,000 events. If an application runs in several instances, let them share one, such as the
     * JDBC repository of camel-sql, and give the routes explicit ids.
     *
     * @param idempotentRepository an idempotent repository of Camel
     */
    public void setIdempotentRepository(IdempotentRepository idempotentRepository) {
        this.idempotentRepository = idempotentRepository;
    }

    public String getHttpServerComponent() {
        return httpServerComponent;
    }

    /**
     * Name of the HTTP server component that listens for events, such as servlet or jetty. If not set, platform-http, the
     * server of the runtime; if that does not exist, the only server component in the context.
     *
     * @param httpServerComponent the name of a component
     */
    public void setHttpServerComponent(String httpServerComponent) {
        this.httpServerComponent = httpServerComponent;
    }
}
