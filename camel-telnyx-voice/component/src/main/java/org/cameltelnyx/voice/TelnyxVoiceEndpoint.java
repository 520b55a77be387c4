package org.cameltelnyx.voice;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.camel.ApiEndpoint;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.MultipleConsumersSupport;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.Route;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.spi.EndpointServiceLocation;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.DefaultEndpoint;
import org.cameltelnyx.voice.action.ActionModel;
import org.cameltelnyx.voice.action.Actions;
import org.cameltelnyx.voice.action.FieldModel;
import org.cameltelnyx.voice.action.ResourceId;
import org.cameltelnyx.voice.api.CommandOutcome;
import org.cameltelnyx.voice.api.CommandStatistics;
import org.cameltelnyx.voice.api.RetryPolicy;
import org.cameltelnyx.voice.api.TelnyxRequest;
import org.cameltelnyx.voice.command.CommandTemplate;
import org.cameltelnyx.voice.statistics.Durations;
import org.cameltelnyx.voice.statistics.VoiceStatistics;
import org.cameltelnyx.voice.webhook.EventFilter;
import org.cameltelnyx.voice.webhook.RefusalReason;
import org.cameltelnyx.voice.webhook.WebhookEndpoint;
import org.cameltelnyx.voice.webhook.WebhookKey;
import org.cameltelnyx.voice.webhook.WebhookPath;
import org.cameltelnyx.voice.webhook.WebhookSettings;
import org.cameltelnyx.voice.webhook.WebhookStatistics;
import org.cameltelnyx.voice.webhook.Webhooks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Control Telnyx phone calls and receive their signed webhook events.
 */
@ManagedResource(description = "Managed TelnyxVoiceEndpoint")
@UriEndpoint(firstVersion = "0.1.0", scheme = TelnyxVoiceConstants.SCHEME, title = "Telnyx Voice",
        syntax = "telnyx-voice:action", apiSyntax = "action", category = {Category.CLOUD, Category.MESSAGING},
        headersClass = TelnyxVoiceConstants.class)
public class TelnyxVoiceEndpoint extends DefaultEndpoint
        implements ApiEndpoint, WebhookEndpoint, MultipleConsumersSupport, EndpointServiceLocation {

    private static final String DEFAULT_BASE_URL = "https://api.telnyx.com/v2";
    private static final Logger LOG = LoggerFactory.getLogger(TelnyxVoiceEndpoint.class);
    private static final int LARGEST_BODY = 64 * 1024 * 1024;
    /** One spelling for each path, and nothing that a server takes for a wildcard or decodes. */
    private static final Pattern PATH = Pattern.compile("(/(?!\\.{1,2}(/|$))[A-Za-z0-9._~!$&'()+,;=@-]+)+");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private Map<FieldModel, Object> fieldOptions = Map.of();
    private Map<String, Object> additionalOptions = Map.of();
    private EventFilter filter;

    @UriPath(enums = Actions.NAMES + ",request,webhook")
    @Metadata(required = true)
    private String action;
    @UriParam
    private TelnyxVoiceConfiguration configuration;
    @UriParam(label = "producer")
    private String callControlId;
    @UriParam(label = "producer")
    private String conferenceId;
    @UriParam(label = "producer")
    private String participantId;
    @UriParam(label = "producer")
    private String queueName;
    @UriParam(label = "producer")
    private String clientStateText;
    @UriParam(label = "producer")
    private String targetLegClientStateText;
    @UriParam(label = "producer", defaultValue = "false")
    private boolean allPages;
    @UriParam(label = "producer", enums = "DELETE,GET,PATCH,POST,PUT")
    private String httpMethod;
    @UriParam(label = "producer")
    private String resource;
    @UriParam(label = "consumer", defaultValue = "/telnyx/voice")
    private String path = "/telnyx/voice";
    @UriParam(label = "consumer")
    private String events;

    public TelnyxVoiceEndpoint(String uri, TelnyxVoiceComponent component, TelnyxVoiceConfiguration configuration) {
        super(uri, component);
        this.configuration = configuration;
    }

    void setFieldOptions(Map<FieldModel, Object> fieldOptions) {
        this.fieldOptions = fieldOptions;
    }

    void setAdditionalOptions(Map<String, Object> additionalOptions) {
        this.additionalOptions = additionalOptions;
    }

    /** Reads the options, and finds what is wrong with them as far as it can be known without a route. */
    void read() {
        if (isWebhook()) {
            filter = EventFilter.parse(events);
            EventFilter.unknown(events)
                    .forEach(type -> LOG.warn("telnyx-voice:webhook: events names {}, a type that this version"
                            + " does not know{}. The route waits for it all the same.", type,
                            EndpointOptions.similarEvent(type)));
            if (path == null || !PATH.matcher(path).matches()) {
                throw new IllegalArgumentException(
                        "telnyx-voice:webhook: path must begin with / and not end with it, and be made of letters, digits and"
                                + " -._~!$&'()+,;=@, without wildcards and without empty or dot segments, for example"
                                + " /telnyx/voice.");
            }
            requirePositive("signatureTolerance", configuration.getSignatureTolerance());
            requirePositive("maxBodySize", configuration.getMaxBodySize());
            if (configuration.getMaxBodySize() > LARGEST_BODY) {
                throw new IllegalArgumentException(
                        "telnyx-voice:webhook: maxBodySize must not be greater than " + LARGEST_BODY + ": events have a few"
                                + " thousand bytes, and whoever can reach the webhook can make it hold that much.");
            }
            requirePositive("sequentialTimeout", configuration.getSequentialTimeout());
            // must be there before the first route is made, to hear of it
            Webhooks.of(getCamelContext());
        } else {
            requirePositive("connectTimeout", configuration.getConnectTimeout());
            requirePositive("responseTimeout", configuration.getResponseTimeout());
            requirePositive("maxRetryTime", configuration.getMaxRetryTime());
            if (configuration.getMaxRetries() < 0) {
                throw new IllegalArgumentException(
                        "telnyx-voice:" + action + ": maxRetries must not be negative; 0 sends each command once.");
            }
            if (!isRequest() && (httpMethod != null || resource != null)) {
                throw new IllegalArgumentException(
                        "telnyx-voice:" + action + ": httpMethod and resource are for telnyx-voice:"
                                + TelnyxVoiceConstants.REQUEST + "; this action knows its own.");
            }
            if (allPages && !actionModel().isList()) {
                throw new IllegalArgumentException(
                        "telnyx-voice:" + action + ": allPages is for actions that list: "
                                + ActionModel.all()
                                        .values()
                                        .stream()
                                        .filter(ActionModel::isList)
                                        .map(ActionModel::name)
                                        .collect(Collectors.joining(", "))
                                + ".");
            }
            newTemplate();
        }
    }

    @Override
    public Producer createProducer() throws Exception {
        if (isWebhook()) {
            throw new IllegalArgumentException(
                    "telnyx-voice:webhook receives events, so it stands in from(...). To send a command, name its action, such as"
                            + " telnyx-voice:answer.");
        }
        if (configuration.getApiKey() == null || configuration.getApiKey().isBlank()) {
            throw new IllegalArgumentException(
                    "telnyx-voice:" + action + ": no API key. Make one at Telnyx under Keys & Credentials, API Keys, and set"
                            + " it by the option apiKey of the component (camel.component.telnyx-voice."
                            + "api-key) or by the environment variable TELNYX_API_KEY.");
        }
        return new TelnyxVoiceProducer(this, newTemplate(), baseUrl());
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        if (!isWebhook()) {
            throw new IllegalArgumentException(
                    "telnyx-voice:" + action + " sends commands, so it stands in to(...). To receive events, use"
                            + " telnyx-voice:webhook, with events=" + eventsHint() + ".");
        }
        TelnyxVoiceConsumer consumer = new TelnyxVoiceConsumer(this, processor, filter, webhookSettings());
        configureConsumer(consumer);
        return consumer;
    }

    @Override
    public void announce(Route route) {
        if (isWebhook()) {
            Webhooks.of(getCamelContext()).announce(path, route, filter, webhookSettings());
        }
    }

    private String eventsHint() {
        List<String> announced = actionModel().events();
        return announced.isEmpty() ? "call.*" : String.join(",", announced);
    }

    private CommandTemplate newTemplate() {
        Map<ResourceId, Object> ids = new EnumMap<>(ResourceId.class);
        ids.put(ResourceId.CALL_CONTROL_ID, callControlId);
        ids.put(ResourceId.CONFERENCE_ID, conferenceId);
        ids.put(ResourceId.PARTICIPANT_ID, participantId);
        ids.put(ResourceId.QUEUE_NAME, queueName);
        ids.values().removeIf(Objects::isNull);
        Map<FieldModel, Object> fields = new LinkedHashMap<>(fieldOptions);
        putText(fields, "clientStateText", clientStateText);
        putText(fields, "targetLegClientStateText", targetLegClientStateText);
        return new CommandTemplate(
                getCamelContext(), actionModel(),
                new CommandTemplate.Settings(
                        configuration.isUseBody(), configuration.isValidate(), configuration.isAdditionalFields()),
                new CommandTemplate.Options(fields, ids, additionalOptions));
    }

    private void putText(Map<FieldModel, Object> fields, String option, String text) {
        if (text != null) {
            fields.put(actionModel().field(option)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "telnyx-voice:" + action + " does not take " + option
                                    + ": the command has no state of this kind.")),
                    text);
        }
    }

    private WebhookSettings webhookSettings() {
        List<WebhookKey> keys = List.of();
        if (configuration.isVerifySignature()) {
            if (configuration.getPublicKey() == null || configuration.getPublicKey().isBlank()) {
                throw new IllegalArgumentException(
                        "telnyx-voice:webhook: no public key, and without it an event cannot be told from a forged request."
                                + " Telnyx shows it under Keys & Credentials, Public Key; set it by the"
                                + " option publicKey of the component (camel.component.telnyx-voice."
                                + "public-key) or by the environment variable TELNYX_PUBLIC_KEY.");
            }
            try {
                keys = WebhookKey.parseAll(configuration.getPublicKey());
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("telnyx-voice:webhook: " + e.getMessage(), e);
            }
        }
        return new WebhookSettings(
                keys, Duration.ofMillis(configuration.getSignatureTolerance()), configuration.getMaxBodySize(),
                configuration.getHttpServerComponent(), getComponent().getClock());
    }

    private URI baseUrl() {
        String text = configuration.getBaseUrl() == null ? DEFAULT_BASE_URL : configuration.getBaseUrl();
        URI url;
        try {
            url = new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("telnyx-voice:" + action + ": baseUrl is no URL.", e);
        }
        boolean https = "https".equalsIgnoreCase(url.getScheme());
        if (url.getHost() == null || url.getRawQuery() != null || url.getRawUserInfo() != null || url.getRawFragment() != null
                || !https && !"http".equalsIgnoreCase(url.getScheme())) {
            throw new IllegalArgumentException(
                    "telnyx-voice:" + action + ": baseUrl must be an absolute URL with scheme https, without user, query and"
                            + " fragment, for example " + DEFAULT_BASE_URL + ".");
        }
        if (!https && !configuration.isAllowHttp() && !LOOPBACK.contains(url.getHost())) {
            throw new IllegalArgumentException(
                    "telnyx-voice:" + action + ": baseUrl is plain http, which would send the API key unencrypted. Use https,"
                            + " or set allowHttp=true if the network can be trusted.");
        }
        return url;
    }

    private void requirePositive(String option, long value) {
        if (value <= 0) {
            throw new IllegalArgumentException("telnyx-voice:" + action + ": " + option + " must be greater than 0.");
        }
    }

    private boolean isWebhook() {
        return TelnyxVoiceConstants.WEBHOOK.equals(action);
    }

    private boolean isRequest() {
        return TelnyxVoiceConstants.REQUEST.equals(action);
    }

    private ActionModel actionModel() {
        return isRequest()
                ? ActionModel.request(action, httpMethod, resource)
                : ActionModel.find(action).orElseThrow();
    }

    TelnyxRequest.Timeouts timeouts() {
        return new TelnyxRequest.Timeouts(
                Duration.ofMillis(configuration.getConnectTimeout()), Duration.ofMillis(configuration.getResponseTimeout()));
    }

    RetryPolicy retries() {
        return new RetryPolicy(configuration.getMaxRetries(), Duration.ofMillis(configuration.getMaxRetryTime()));
    }

    @Override
    public TelnyxVoiceComponent getComponent() {
        return (TelnyxVoiceComponent) super.getComponent();
    }

    @Override
    public boolean isMultipleConsumersSupported() {
        return true;
    }

    @Override
    public String getServiceUrl() {
        return isWebhook() ? path : configuration.getBaseUrl() == null ? DEFAULT_BASE_URL : configuration.getBaseUrl();
    }

    @Override
    public String getServiceProtocol() {
        return "http";
    }

    @ManagedAttribute(description = "Genuine deliveries to the path of this endpoint, duplicates included")
    public long getDeliveriesAccepted() {
        return ofPath(WebhookStatistics::getAccepted, 0L);
    }

    @ManagedAttribute(description = "Genuine deliveries to the path of this endpoint that no route wanted")
    public long getDeliveriesUnwanted() {
        return ofPath(WebhookStatistics::getUnwanted, 0L);
    }

    @ManagedAttribute(description = "Requests to the path of this endpoint that were refused, by reason")
    public Map<String, Long> getRequestsRefused() {
        return ofPath(path -> byText(path.getRefused().counted(), RefusalReason::toString), Map.of());
    }

    @ManagedAttribute(description = "When the last requests to the path of this endpoint were refused, and why")
    public List<String> getLastRefused() {
        return ofPath(path -> path.getLastRefused().stream().map(last -> last.at() + " " + last.reason()).toList(), List.of());
    }

    @ManagedAttribute(description = "Requests to the path of this endpoint, by the status that they were answered with")
    public Map<String, Long> getRequestsAnswered() {
        return ofPath(path -> byText(path.getAnswers().counted(), answer -> String.valueOf(answer.status())), Map.of());
    }

    @ManagedAttribute(description = "Fingerprints of the public keys that this endpoint accepts")
    public List<String> getKeyFingerprints() {
        WebhookSettings settings = ofPath(WebhookPath::settings);
        return settings == null ? List.of() : settings.keys().stream().map(WebhookKey::fingerprint).toList();
    }

    @ManagedAttribute(description = "Commands of the action of this endpoint in this context, by outcome")
    public Map<String, Long> getCommandOutcomes() {
        Map<CommandOutcome, Long> outcomes = new EnumMap<>(CommandOutcome.class);
        ofAction(CommandStatistics::getEnded, Map.<CommandOutcome, Durations>of())
                .forEach((outcome, durations) -> outcomes.put(outcome, durations.count()));
        outcomes.values().removeIf(number -> number == 0);
        return byText(outcomes, CommandOutcome::toString);
    }

    @ManagedAttribute(description = "How often commands of the action of this endpoint were sent again, by what had become of"
            + " the attempt before")
    public Map<String, Long> getCommandRetries() {
        return ofAction(commands -> byText(commands.getRetries().counted(), CommandOutcome::toString), Map.of());
    }

    @ManagedAttribute(description = "Commands of the action of this endpoint in this context that are under way now")
    public int getCommandsInflight() {
        return ofAction(CommandStatistics::getInFlightCount, 0);
    }

    @ManagedAttribute(description = "For how long each of these commands is under way, at which attempt, and what it waits"
            + " for, the oldest first")
    public List<String> getCommandsUnderWay() {
        return ofAction(commands -> commands.getInFlight().stream().map(CommandStatistics.Command::toString).toList(),
                List.of());
    }

    private <T> T ofPath(Function<WebhookStatistics, T> number, T none) {
        WebhookStatistics statistics = ofPath(WebhookPath::statistics);
        return statistics == null ? none : number.apply(statistics);
    }

    private <T> T ofPath(Function<WebhookPath, T> question) {
        WebhookPath present = isWebhook() ? Webhooks.of(getCamelContext()).path(path) : null;
        return present == null ? null : question.apply(present);
    }

    private <T> T ofAction(Function<CommandStatistics, T> number, T none) {
        return isWebhook() ? none : number.apply(CommandStatistics.of(VoiceStatistics.of(getCamelContext()), action));
    }

    /** For JMX, whose clients need not have our classes. */
    private static <K> Map<String, Long> byText(Map<K, Long> numbers, Function<K, String> text) {
        Map<String, Long> texts = new TreeMap<>();
        numbers.forEach((key, number) -> texts.put(text.apply(key), number));
        return texts;
    }

    public String getAction() {
        return action;
    }

    /**
     * The action that the endpoint sends, or webhook for an endpoint that receives events.
     *
     * @param action the name of an action, or webhook
     */
    public void setAction(String action) {
        this.action = action;
    }

    public TelnyxVoiceConfiguration getConfiguration() {
        return configuration;
    }

    /**
     * What the endpoint has in common with others.
     *
     * @param configuration the settings
     */
    public void setConfiguration(TelnyxVoiceConfiguration configuration) {
        this.configuration = configuration;
    }

    public String getCallControlId() {
        return callControlId;
    }

    /**
     * Id of the call leg that the command acts on, which may hold Simple expressions. If not set, a call_control_id in
     * the body or the header CamelTelnyxVoiceCallControlId tells it.
     *
     * @param callControlId the call control id
     */
    public void setCallControlId(String callControlId) {
        this.callControlId = callControlId;
    }

    public String getConferenceId() {
        return conferenceId;
    }

    /**
     * Id of the conference that the command acts on, which may hold Simple expressions. If not set, a conference_id in
     * the body or the header CamelTelnyxVoiceConferenceId tells it.
     *
     * @param conferenceId the conference id
     */
    public void setConferenceId(String conferenceId) {
        this.conferenceId = conferenceId;
    }

    public String getParticipantId() {
        return participantId;
    }

    /**
     * Id or label of the participant of a conference that the command acts on, which may hold Simple expressions. If not
     * set, a participant_id in the body tells it.
     *
     * @param participantId the participant id
     */
    public void setParticipantId(String participantId) {
        this.participantId = participantId;
    }

    public String getQueueName() {
        return queueName;
    }

    /**
     * Name of the queue that the command acts on, which may hold Simple expressions. If not set, a queue_name in the body
     * or the header CamelTelnyxVoiceQueueName tells it.
     *
     * @param queueName the name of the queue
     */
    public void setQueueName(String queueName) {
        this.queueName = queueName;
    }

    public String getClientStateText() {
        return clientStateText;
    }

    /**
     * State that Telnyx echoes in every later event of the call leg, as plain text, which may hold Simple expressions. It is
     * sent in base64. The option clientState takes base64.
     *
     * @param clientStateText the state as plain text
     */
    public void setClientStateText(String clientStateText) {
        this.clientStateText = clientStateText;
    }

    public String getTargetLegClientStateText() {
        return targetLegClientStateText;
    }

    /**
     * State of the new leg of a transfer, as plain text, which may hold Simple expressions. It is sent in base64. The option
     * targetLegClientState takes base64.
     *
     * @param targetLegClientStateText the state as plain text
     */
    public void setTargetLegClientStateText(String targetLegClientStateText) {
        this.targetLegClientStateText = targetLegClientStateText;
    }

    public boolean isAllPages() {
        return allPages;
    }

    /**
     * Whether an action that lists answers all pages instead of one. The body is then an Iterator, for a splitter that
     * streams: it asks Telnyx for the next page when the one before has been used up. The page that is asked for is where
     * it begins.
     *
     * @param allPages true to get the entries of all pages, one after the other
     */
    public void setAllPages(boolean allPages) {
        this.allPages = allPages;
    }

    public String getHttpMethod() {
        return httpMethod;
    }

    /**
     * The HTTP method of an operation that has no action of its own, for the action request alone.
     *
     * @param httpMethod GET, POST, PUT, PATCH or DELETE
     */
    public void setHttpMethod(String httpMethod) {
        this.httpMethod = httpMethod;
    }

    public String getResource() {
        return resource;
    }

    /**
     * The path, below the base URL, of an operation that has no action of its own, for the action request alone. The
     * placeholders {callControlId}, {conferenceId}, {participantId} and {queueName} stand for one segment each, and their
     * values come from where all commands take them: option, body or header. Expressions are not evaluated in it, so that
     * no message can lead the API key elsewhere.
     *
     * @param resource for example /calls/{callControlId}/actions/new
     */
    public void setResource(String resource) {
        this.resource = resource;
    }

    @ManagedAttribute(description = "Path on the HTTP server where a webhook receives events")
    public String getPath() {
        return path;
    }

    /**
     * Path on the HTTP server at which events arrive. Several routes can share it, each with the events of its own.
     *
     * @param path a path that begins with a slash
     */
    public void setPath(String path) {
        this.path = path;
    }

    public String getEvents() {
        return events;
    }

    /**
     * Types of the events that the route receives, separated by commas, for example call.refer.completed,call.hangup. An
     * asterisk stands for any characters, so that call.refer. with an asterisk means all events of a transfer. All events
     * if not set.
     *
     * @param events event types
     */
    public void setEvents(String events) {
        this.events = events;
    }
}
