package org.cameltelnyx.voice;

import java.time.Clock;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.SSLContextParametersAware;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.PropertyConfigurer;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.HealthCheckComponent;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.service.ServiceHelper;
import org.cameltelnyx.voice.action.ActionModel;
import org.cameltelnyx.voice.api.ApiStatistics;
import org.cameltelnyx.voice.api.CommandOutcome;
import org.cameltelnyx.voice.api.CommandStatistics;
import org.cameltelnyx.voice.api.RateLimitStatistics;
import org.cameltelnyx.voice.api.TelnyxClient;
import org.cameltelnyx.voice.health.ApiHealthChecks;
import org.cameltelnyx.voice.schema.FieldModel;
import org.cameltelnyx.voice.support.Durations;
import org.cameltelnyx.voice.support.EndpointName;
import org.cameltelnyx.voice.webhook.DuplicateGuard;

/**
 * Controls Telnyx phone calls and receives their signed webhook events.
 */
@ManagedResource(description = "Managed TelnyxVoiceComponent")
@Component(EndpointName.SCHEME)
public class TelnyxVoiceComponent extends HealthCheckComponent implements SSLContextParametersAware {

    private static final int REMEMBERED = 100_000;

    private final UnaryOperator<String> environment;
    private final IdempotentRepository defaultRepository = DuplicateGuard.memory(REMEMBERED);
    /** The events that routes are processing now. */
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private final ApiHealthChecks healthChecks = new ApiHealthChecks();
    private TelnyxClient client;

    @Metadata
    private TelnyxVoiceConfiguration configuration = new TelnyxVoiceConfiguration();
    @Metadata(label = "producer,advanced")
    private HttpComponent httpComponent;
    @Metadata(label = "producer,security")
    private SSLContextParameters sslContextParameters;
    @Metadata(label = "producer,security", defaultValue = "false")
    private boolean useGlobalSslContextParameters;
    @Metadata(label = "consumer,advanced")
    private Clock clock = Clock.systemUTC();

    public TelnyxVoiceComponent() {
        this(null);
    }

    public TelnyxVoiceComponent(CamelContext context) {
        this(context, System::getenv);
    }

    TelnyxVoiceComponent(CamelContext context, UnaryOperator<String> environment) {
        super(context);
        this.environment = environment;
    }

    @Override
    public PropertyConfigurer getComponentPropertyConfigurer() {
        return new TelnyxVoiceComponentConfigurer() {

            @Override
            public boolean configure(CamelContext camelContext, Object target, String name, Object value, boolean ignoreCase) {
                EndpointOptions.refuseNoNumber(EndpointName.SCHEME, name, value);
                return super.configure(camelContext, target, name, value, ignoreCase);
            }
        };
    }

    /** Returns false, because {@link #createEndpoint} resolves RAW values itself: it must know which values are raw. */
    @Override
    protected boolean resolveRawParameterValues() {
        return false;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        TelnyxVoiceEndpoint endpoint = new TelnyxVoiceEndpoint(uri, this, withEnvironment(configuration.copy()));
        endpoint.setAction(remaining);
        Side side = endpoint.side();
        EndpointOptions.refuseMisplaced(remaining, side, parameters.keySet());

        Map<FieldModel, Object> fields = new LinkedHashMap<>();
        EndpointOptions.markRaw(parameters);
        parameters.values().removeIf(EndpointOptions::isWithoutValue);
        Optional<ActionModel> action = side.action();
        for (String name : List.copyOf(parameters.keySet())) {
            action.flatMap(it -> it.field(name))
                    .filter(field -> field.name().equalsIgnoreCase(name) && field.target() == field)
                    .ifPresent(field -> {
                        if (fields.put(field, parameters.remove(name)) != null) {
                            throw EndpointName.invalid(remaining, "the option " + field.name()
                                    + " is given twice, in different spellings.");
                        }
                    });
        }
        endpoint.setFieldOptions(fields);
        EndpointOptions.refuseSeveral(remaining, parameters);
        Map<String, Object> given = new LinkedHashMap<>(parameters);
        EndpointOptions.restorePlus(parameters);
        parameters.forEach((name, value) -> EndpointOptions.refuseNoNumber(EndpointName.uri(remaining), name, value));
        setProperties(endpoint, parameters);
        EndpointOptions.refuseUnknown(remaining, side, parameters.keySet());
        given.keySet().retainAll(parameters.keySet());
        endpoint.setAdditionalOptions(given);
        parameters.clear();
        side.check();
        return endpoint;
    }

    private TelnyxVoiceConfiguration withEnvironment(TelnyxVoiceConfiguration settings) {
        if (settings.getApiKey() == null) {
            settings.setApiKey(variable("TELNYX_API_KEY"));
        }
        if (settings.getPublicKey() == null) {
            settings.setPublicKey(variable("TELNYX_PUBLIC_KEY"));
        }
        if (settings.getBaseUrl() == null) {
            settings.setBaseUrl(variable("TELNYX_BASE_URL"));
        }
        return settings;
    }

    private String variable(String name) {
        String value = environment.apply(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        // after a restart the client exists already, and producers hold it
        ServiceHelper.startService(defaultRepository, client);
    }

    @Override
    protected void doStop() throws Exception {
        ServiceHelper.stopService(client, defaultRepository);
        super.doStop();
    }

    /** {@return the idempotent repository of routes without the option idempotentRepository} */
    IdempotentRepository defaultRepository() {
        return defaultRepository;
    }

    Set<String> underWay() {
        return underWay;
    }

    ApiHealthChecks healthChecks() {
        return healthChecks;
    }

    /** {@return the client that all endpoints share; the first call creates it} */
    TelnyxClient client() {
        lock.lock();
        try {
            if (client == null) {
                HttpComponent http = httpComponent != null
                        ? httpComponent
                        : getCamelContext().getComponent("https", HttpComponent.class);
                Map<String, Object> options = new HashMap<>();
                SSLContextParameters ssl = tlsSettings();
                if (ssl != null) {
                    options.put("sslContextParameters", ssl);
                }
                client = new TelnyxClient(http, options, ApiStatistics.of(getCamelContext()));
            }
            ServiceHelper.startService(client);
            return client;
        } finally {
            lock.unlock();
        }
    }

    /** {@return the TLS settings, or null for those of the camel-http component} */
    private SSLContextParameters tlsSettings() {
        if (sslContextParameters != null) {
            return sslContextParameters;
        }
        SSLContextParameters global = retrieveGlobalSslContextParameters();
        if (global == null && useGlobalSslContextParameters) {
            throw new IllegalArgumentException(
                    EndpointName.SCHEME + ": useGlobalSslContextParameters is true, but the Camel context has no TLS settings."
                            + " Camel 4.22 ignores camel.ssl.trustStore without camel.ssl.keyStore. Set the option"
                            + " sslContextParameters of the component to a bean instead.");
        }
        return global;
    }

    @ManagedAttribute(description = "Commands of this context that Telnyx has accepted")
    public long getCommandsOk() {
        return ended(EnumSet.of(CommandOutcome.OK));
    }

    @ManagedAttribute(description = "Commands of this context that have failed, handled by the route or not")
    public long getCommandsFailed() {
        return ended(EnumSet.complementOf(EnumSet.of(CommandOutcome.OK)));
    }

    private long ended(Set<CommandOutcome> outcomes) {
        return commands().flatMap(commands -> outcomes.stream().map(commands.getEnded()::get))
                .mapToLong(Durations::count)
                .sum();
    }

    @ManagedAttribute(description = "Commands of this context in flight")
    public long getCommandsInflight() {
        return commands().mapToLong(CommandStatistics::getInFlightCount).sum();
    }

    @ManagedAttribute(description = "Number of times commands of this context were sent again")
    public long getCommandRetries() {
        return commands().mapToLong(commands -> commands.getRetries().sum()).sum();
    }

    @ManagedAttribute(description = "Time commands of this context waited because of rate limiting, in milliseconds")
    public long getRateLimitWaitMillis() {
        return commands().mapToLong(commands -> commands.getRateLimitWaits().total().toMillis()).sum();
    }

    @ManagedAttribute(description = "Requests that Telnyx allows, by API host and fingerprint of the API key")
    public Map<String, Integer> getRateLimit() {
        return rateLimits(RateLimitStatistics::getLimit);
    }

    @ManagedAttribute(description = "Requests left in the rate limit, by API host and fingerprint of the API key")
    public Map<String, Integer> getRateLimitRemaining() {
        return rateLimits(RateLimitStatistics::getRemaining);
    }

    @ManagedAttribute(description = "Milliseconds until the rate limit resets, by API host and fingerprint of the API key;"
            + " absent if Telnyx does not say")
    public Map<String, Long> getRateLimitResetMillis() {
        return rateLimits(RateLimitStatistics::getResetMillis);
    }

    private <T> Map<String, T> rateLimits(Function<RateLimitStatistics, T> number) {
        Map<String, T> numbers = new TreeMap<>();
        ApiStatistics.of(getCamelContext())
                .rateLimits()
                .forEach(limit -> numbers.put(limit.getHost() + " " + limit.getKey(), number.apply(limit)));
        return numbers;
    }

    private Stream<CommandStatistics> commands() {
        return ApiStatistics.of(getCamelContext()).actions().stream();
    }

    public TelnyxVoiceConfiguration getConfiguration() {
        return configuration;
    }

    /**
     * Options of all endpoints; an option of an endpoint overrides them.
     *
     * @param configuration the settings
     */
    public void setConfiguration(TelnyxVoiceConfiguration configuration) {
        this.configuration = configuration;
    }

    public HttpComponent getHttpComponent() {
        return httpComponent;
    }

    /**
     * The camel-http component whose TLS, proxy and connection settings apply to commands. If not set, the component https
     * of the context.
     *
     * @param httpComponent a camel-http component
     */
    public void setHttpComponent(HttpComponent httpComponent) {
        this.httpComponent = httpComponent;
    }

    public SSLContextParameters getSslContextParameters() {
        return sslContextParameters;
    }

    /**
     * TLS settings of the connections to Telnyx. They replace those of the camel-http component.
     *
     * @param sslContextParameters the TLS settings
     */
    public void setSslContextParameters(SSLContextParameters sslContextParameters) {
        this.sslContextParameters = sslContextParameters;
    }

    @Override
    public boolean isUseGlobalSslContextParameters() {
        return useGlobalSslContextParameters;
    }

    /**
     * Whether the TLS settings of the context apply to the connections to Telnyx.
     *
     * @param useGlobalSslContextParameters true to use them
     */
    @Override
    public void setUseGlobalSslContextParameters(boolean useGlobalSslContextParameters) {
        this.useGlobalSslContextParameters = useGlobalSslContextParameters;
    }

    public Clock getClock() {
        return clock;
    }

    /**
     * The clock that checks the age of the signature of an event. For tests.
     *
     * @param clock the clock
     */
    public void setClock(Clock clock) {
        this.clock = clock;
    }
}
