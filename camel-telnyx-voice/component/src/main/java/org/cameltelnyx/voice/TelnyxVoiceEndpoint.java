package org.cameltelnyx.voice;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

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
import org.cameltelnyx.voice.action.Actions;
import org.cameltelnyx.voice.api.CommandStatistics;
import org.cameltelnyx.voice.api.RetryPolicy;
import org.cameltelnyx.voice.api.TelnyxRequest;
import org.cameltelnyx.voice.schema.FieldModel;
import org.cameltelnyx.voice.support.EndpointName;
import org.cameltelnyx.voice.webhook.WebhookEndpoint;
import org.cameltelnyx.voice.webhook.WebhookKey;
import org.cameltelnyx.voice.webhook.WebhookPath;
import org.cameltelnyx.voice.webhook.WebhookStatistics;

/**
 * Control Telnyx phone calls and receive their signed webhook events.
 */
@ManagedResource(description = "Managed TelnyxVoiceEndpoint")
@UriEndpoint(firstVersion = "0.1.0", scheme = EndpointName.SCHEME, title = "Telnyx Voice",
        syntax = EndpointName.SCHEME + ":action", apiSyntax = "action", category = {Category.CLOUD, Category.MESSAGING},
        headersClass = TelnyxVoiceConstants.class)
public class TelnyxVoiceEndpoint extends DefaultEndpoint
        implements ApiEndpoint, WebhookEndpoint, MultipleConsumersSupport, EndpointServiceLocation {

    private Side side;
    private Map<FieldModel, Object> fieldOptions = Map.of();
    private Map<String, Object> additionalOptions = Map.of();

    @UriPath(enums = Actions.NAMES + "," + Sides.NAMES)
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
    private String connectionId;
    @UriParam(label = "producer")
    private String recordingId;
    @UriParam(label = "producer")
    private String recordingTranscriptionId;
    @UriParam(label = "producer")
    private String webhookDeliveryId;
    @UriParam(label = "producer")
    private String applicationId;
    @UriParam(label = "producer")
    private String siprecConnectorName;
    @UriParam(label = "producer")
    private String outboundVoiceProfileId;
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
    @UriParam(label = "producer", defaultValue = "false")
    private String await;
    @UriParam(label = "producer", javaType = "java.time.Duration")
    private Long awaitTimeout;
    @UriParam(label = "producer,advanced", defaultValue = "/telnyx/voice")
    private String awaitPath;
    @UriParam(label = "consumer", defaultValue = "/telnyx/voice")
    private String path = "/telnyx/voice";
    @UriParam(label = "consumer")
    private String events;

    public TelnyxVoiceEndpoint(String uri, TelnyxVoiceComponent component, TelnyxVoiceConfiguration configuration) {
        super(uri, component);
        this.configuration = configuration;
    }

    Side side() {
        if (side == null) {
            side = Side.of(this);
        }
        return side;
    }

    Map<FieldModel, Object> getFieldOptions() {
        return fieldOptions;
    }

    void setFieldOptions(Map<FieldModel, Object> fieldOptions) {
        this.fieldOptions = fieldOptions;
    }

    Map<String, Object> getAdditionalOptions() {
        return additionalOptions;
    }

    void setAdditionalOptions(Map<String, Object> additionalOptions) {
        this.additionalOptions = additionalOptions;
    }

    @Override
    public Producer createProducer() throws Exception {
        return side().newProducer();
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        Consumer consumer = side().newConsumer(processor);
        configureConsumer(consumer);
        return consumer;
    }

    @Override
    public void announce(Route route) {
        side().announce(route);
    }

    TelnyxRequest.Timeouts timeouts() {
        return new TelnyxRequest.Timeouts(
                Duration.ofMillis(configuration.getConnectTimeout()), Duration.ofMillis(configuration.getResponseTimeout()),
                configuration.getCommandTimeout() > 0
                        ? Duration.ofMillis(configuration.getCommandTimeout())
                        : Duration.ofMillis(configuration.getMaxRetryTime()).plusMillis(configuration.getResponseTimeout()));
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
        return side().serviceUrl();
    }

    @Override
    public String getServiceProtocol() {
        return "http";
    }

    @ManagedAttribute(description = "Genuine deliveries to the path of this endpoint, duplicates included")
    public long getDeliveriesAccepted() {
        return ofPath(path -> path.getAccepted().sum(), 0L);
    }

    @ManagedAttribute(description = "Genuine deliveries to the path of this endpoint that no route wanted")
    public long getDeliveriesUnwanted() {
        return ofPath(WebhookStatistics::getUnwanted, 0L);
    }

    @ManagedAttribute(description = "Requests to the path of this endpoint that were refused, by reason")
    public Map<String, Long> getRequestsRefused() {
        return ofPath(path -> path.getRefused().counted(), Map.of());
    }

    @ManagedAttribute(description = "When the last requests to the path of this endpoint were refused, and why")
    public List<String> getLastRefused() {
        return ofPath(path -> path.getLastRefused().stream().map(last -> last.at() + " " + last.reason()).toList(), List.of());
    }

    @ManagedAttribute(description = "Requests to the path of this endpoint, by the HTTP status of the answer")
    public Map<String, Long> getRequestsAnswered() {
        return ofPath(path -> path.getAnswers().counted(), Map.of());
    }

    @ManagedAttribute(description = "Fingerprints of the public keys that this endpoint accepts")
    public List<String> getKeyFingerprints() {
        return side().path()
                .map(WebhookPath::settings)
                .map(settings -> settings.keys().stream().map(WebhookKey::fingerprint).toList())
                .orElse(List.of());
    }

    @ManagedAttribute(description = "Commands of the action of this endpoint in this context, by outcome")
    public Map<String, Long> getCommandOutcomes() {
        Map<String, Long> outcomes = new TreeMap<>();
        side().commands()
                .ifPresent(commands -> commands.getEnded()
                        .forEach((outcome, durations) -> outcomes.put(outcome.toString(), durations.count())));
        outcomes.values().removeIf(number -> number == 0);
        return outcomes;
    }

    @ManagedAttribute(description = "Retries of commands of the action of this endpoint in this context, by the outcome of the"
            + " attempt before")
    public Map<String, Long> getCommandRetries() {
        return ofAction(commands -> commands.getRetries().counted(), Map.of());
    }

    @ManagedAttribute(description = "Commands of the action of this endpoint in this context that are in flight")
    public int getCommandsInflight() {
        return ofAction(CommandStatistics::getInFlightCount, 0);
    }

    @ManagedAttribute(
            description = "Age, attempt and state of each command in flight of the action of this endpoint, the oldest first")
    public List<String> getCommandsUnderWay() {
        return ofAction(commands -> commands.getInFlight().stream().map(CommandStatistics.Command::toString).toList(),
                List.of());
    }

    private <T> T ofPath(Function<WebhookStatistics, T> number, T none) {
        return side().path().map(WebhookPath::statistics).map(number).orElse(none);
    }

    private <T> T ofAction(Function<CommandStatistics, T> number, T none) {
        return side().commands().map(number).orElse(none);
    }

    public String getAction() {
        return action;
    }

    /**
     * The action whose commands the endpoint sends; webhook to receive events; request to send commands to an operation
     * without an action.
     *
     * @param action the name of an action, webhook or request
     */
    public void setAction(String action) {
        this.action = action;
        this.side = null;
    }

    public TelnyxVoiceConfiguration getConfiguration() {
        return configuration;
    }

    /**
     * The options that the endpoint shares with the component.
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
     * Id of the call leg that the command acts on; can contain Simple expressions. If not set, call_control_id in the body,
     * or the header CamelTelnyxVoiceCallControlId.
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
     * Id of the conference that the command acts on; can contain Simple expressions. If not set, conference_id in the body,
     * or the header CamelTelnyxVoiceConferenceId.
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
     * Id or label of the participant of a conference that the command acts on; can contain Simple expressions. If not set,
     * participant_id in the body.
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
     * Name of the queue that the command acts on; can contain Simple expressions. If not set, queue_name in the body, or the
     * header CamelTelnyxVoiceQueueName.
     *
     * @param queueName the name of the queue
     */
    public void setQueueName(String queueName) {
        this.queueName = queueName;
    }

    public String getConnectionId() {
        return connectionId;
    }

    /**
     * Id of the application or other connection that the command is about; can contain Simple expressions. If not set,
     * connection_id in the body, or the header CamelTelnyxVoiceConnectionId, which events set.
     *
     * @param connectionId the connection id
     */
    public void setConnectionId(String connectionId) {
        this.connectionId = connectionId;
    }

    public String getRecordingId() {
        return recordingId;
    }

    /**
     * Id of the recording that the command acts on; can contain Simple expressions. If not set, recording_id in the body.
     *
     * @param recordingId the recording id
     */
    public void setRecordingId(String recordingId) {
        this.recordingId = recordingId;
    }

    public String getRecordingTranscriptionId() {
        return recordingTranscriptionId;
    }

    /**
     * Id of the transcription that the command acts on; can contain Simple expressions. If not set,
     * recording_transcription_id in the body.
     *
     * @param recordingTranscriptionId the id of the transcription
     */
    public void setRecordingTranscriptionId(String recordingTranscriptionId) {
        this.recordingTranscriptionId = recordingTranscriptionId;
    }

    public String getWebhookDeliveryId() {
        return webhookDeliveryId;
    }

    /**
     * Id of the webhook delivery that the command is about; can contain Simple expressions. If not set, webhook_delivery_id
     * in the body.
     *
     * @param webhookDeliveryId the id of the delivery
     */
    public void setWebhookDeliveryId(String webhookDeliveryId) {
        this.webhookDeliveryId = webhookDeliveryId;
    }

    public String getApplicationId() {
        return applicationId;
    }

    /**
     * Id of the Call Control application that the command acts on; can contain Simple expressions. If not set,
     * application_id in the body.
     *
     * @param applicationId the application id
     */
    public void setApplicationId(String applicationId) {
        this.applicationId = applicationId;
    }

    public String getSiprecConnectorName() {
        return siprecConnectorName;
    }

    /**
     * Name of the SIPREC connector that the command acts on; can contain Simple expressions. If not set,
     * siprec_connector_name in the body.
     *
     * @param siprecConnectorName the name of the connector
     */
    public void setSiprecConnectorName(String siprecConnectorName) {
        this.siprecConnectorName = siprecConnectorName;
    }

    public String getOutboundVoiceProfileId() {
        return outboundVoiceProfileId;
    }

    /**
     * Id of the outbound voice profile that the command is about; can contain Simple expressions. If not set,
     * outbound_voice_profile_id in the body.
     *
     * @param outboundVoiceProfileId the id of the profile
     */
    public void setOutboundVoiceProfileId(String outboundVoiceProfileId) {
        this.outboundVoiceProfileId = outboundVoiceProfileId;
    }

    public String getClientStateText() {
        return clientStateText;
    }

    /**
     * Client state of the call leg, as plain text; can contain Simple expressions. Telnyx repeats it in every later event of
     * the leg. The component sends it in base64. To give it in base64, use the option clientState.
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
     * Client state of the new leg of a transfer, as plain text; can contain Simple expressions. The component sends it in
     * base64. To give it in base64, use the option targetLegClientState.
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
     * Whether an action that lists returns all pages instead of one. The body is then an Iterator, for a splitter that
     * streams: it requests the next page from Telnyx when the entries of the page before are used up. It begins with the
     * page that the command names, by default the first.
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
     * The HTTP method of an operation that has no action of its own. Only for the endpoint request.
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
     * The path, below the base URL, of an operation that has no action of its own. Only for the endpoint request. A name in
     * braces stands for one segment, which is the value of the option of the same name, as in resource=/reports/{id} with
     * id=${header.report}. Ids that are options of the endpoint, such as {callControlId} and {recordingId}, can also come
     * from the body or a header. Expressions in the path itself are not evaluated, so that no message can send the API key
     * to another path. The option commandId=auto derives an id from the content of the command, for operations that have a
     * command_id.
     *
     * @param resource for example /calls/{callControlId}/actions/new
     */
    public void setResource(String resource) {
        this.resource = resource;
    }

    public String getAwait() {
        return await;
    }

    /**
     * Whether the route waits for the outcome of the command: the event that reports how the command ended, which becomes
     * the body. The page of each action lists its outcomes. Instead of true, the option can name the types of the events
     * that end the wait, separated by commas, such as call.speak.ended. If the call ends first, the command fails with a
     * CallEndedException. The wait blocks no thread. A webhook that has started the route is answered when the route first
     * waits.
     *
     * @param await true, false, or event types
     */
    public void setAwait(String await) {
        this.await = await;
    }

    public Long getAwaitTimeout() {
        return awaitTimeout;
    }

    /**
     * How long to wait for the outcome, in milliseconds. After that the command fails with an ExchangeTimedOutException. If
     * not set, the component derives it from the timeouts in the command, as the page of the action describes.
     *
     * @param awaitTimeout 1 or more
     */
    public void setAwaitTimeout(Long awaitTimeout) {
        this.awaitTimeout = awaitTimeout;
    }

    boolean hasAwaitPath() {
        return awaitPath != null;
    }

    public String getAwaitPath() {
        return awaitPath == null ? "/telnyx/voice" : awaitPath;
    }

    /**
     * Path on the HTTP server where the outcomes of commands with await arrive if no route of the context receives events.
     * If routes receive events, the outcomes arrive on the paths of these routes.
     *
     * @param awaitPath a path that begins with a slash
     */
    public void setAwaitPath(String awaitPath) {
        this.awaitPath = awaitPath;
    }

    @ManagedAttribute(description = "Path on the HTTP server where a webhook receives events")
    public String getPath() {
        return path;
    }

    /**
     * Path on the HTTP server where events arrive. Several routes can share it, each with its own event types.
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
     * asterisk stands for any characters: call.refer. followed by an asterisk means all events of a transfer. If not set,
     * all events.
     *
     * @param events event types
     */
    public void setEvents(String events) {
        this.events = events;
    }
}
