package org.cameltelnyx.voice;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.cameltelnyx.voice.action.ActionModel;
import org.cameltelnyx.voice.api.ApiStatistics;
import org.cameltelnyx.voice.api.CommandStatistics;
import org.cameltelnyx.voice.command.CommandTemplate;
import org.cameltelnyx.voice.schema.FieldModel;
import org.cameltelnyx.voice.support.EndpointName;
import org.cameltelnyx.voice.support.ResourceId;

/**
 * An endpoint that sends commands.
 */
abstract class CommandSide extends Side {

    private static final String DEFAULT_BASE_URL = "https://api.telnyx.com/v2";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private volatile Created created;

    CommandSide(TelnyxVoiceEndpoint endpoint) {
        super(endpoint);
    }

    /** {@return the operation that the endpoint sends commands to} */
    abstract ActionModel model();

    @Override
    String label() {
        return "producer";
    }

    @Override
    String owner() {
        return "endpoints that send commands";
    }

    @Override
    String purpose() {
        return "sends commands";
    }

    @Override
    boolean isOpen() {
        return configuration().isAdditionalFields();
    }

    @Override
    void check() {
        requirePositive("connectTimeout", configuration().getConnectTimeout());
        requirePositive("responseTimeout", configuration().getResponseTimeout());
        requirePositive("maxRetryTime", configuration().getMaxRetryTime());
        if (configuration().getCommandTimeout() < 0) {
            throw wrong("commandTimeout must not be negative; 0 is maxRetryTime and responseTimeout together");
        }
        if (configuration().getCommandTimeout() > 0) {
            requirePositive("commandTimeout", configuration().getCommandTimeout());
        }
        if (configuration().getMaxRetries() < 0) {
            throw wrong("maxRetries must not be negative; 0 sends each command once");
        }
        if ((endpoint.getHttpMethod() != null || endpoint.getResource() != null) && !takes("httpMethod")) {
            throw wrong("httpMethod and resource are for " + EndpointName.uri(EndpointName.REQUEST)
                    + "; this action has its own");
        }
        if (endpoint.isAllPages() && !takes("allPages")) {
            throw wrong("allPages is for actions that list: " + ActionModel.all()
                    .values()
                    .stream()
                    .filter(ActionModel::isList)
                    .map(ActionModel::name)
                    .collect(Collectors.joining(", ")));
        }
        template();
    }

    /**
     * Returns the template that the check has created and all producers share, or a new one if a program has changed the
     * options.
     */
    private CommandTemplate template() {
        ActionModel model = model();
        CommandTemplate.Settings settings = new CommandTemplate.Settings(
                configuration().isUseBody(), configuration().isValidate(), configuration().isAdditionalFields());
        CommandTemplate.Options options = options(model);
        List<Object> source = Arrays.asList(endpoint.getHttpMethod(), endpoint.getResource(), settings, options);
        Created last = created;
        if (last == null || !last.source.equals(source)) {
            last = new Created(source, new CommandTemplate(endpoint.getCamelContext(), model, settings, options));
            created = last;
        }
        return last.template;
    }

    private CommandTemplate.Options options(ActionModel model) {
        Map<ResourceId, Object> ids = new EnumMap<>(ResourceId.class);
        ids.put(ResourceId.CALL_CONTROL_ID, endpoint.getCallControlId());
        ids.put(ResourceId.CONFERENCE_ID, endpoint.getConferenceId());
        ids.put(ResourceId.PARTICIPANT_ID, endpoint.getParticipantId());
        ids.put(ResourceId.QUEUE_NAME, endpoint.getQueueName());
        ids.put(ResourceId.CONNECTION_ID, endpoint.getConnectionId());
        ids.put(ResourceId.RECORDING_ID, endpoint.getRecordingId());
        ids.put(ResourceId.RECORDING_TRANSCRIPTION_ID, endpoint.getRecordingTranscriptionId());
        ids.put(ResourceId.WEBHOOK_DELIVERY_ID, endpoint.getWebhookDeliveryId());
        ids.put(ResourceId.APPLICATION_ID, endpoint.getApplicationId());
        ids.put(ResourceId.SIPREC_CONNECTOR_NAME, endpoint.getSiprecConnectorName());
        ids.put(ResourceId.OUTBOUND_VOICE_PROFILE_ID, endpoint.getOutboundVoiceProfileId());
        ids.values().removeIf(Objects::isNull);
        Map<FieldModel, Object> fields = new LinkedHashMap<>(endpoint.getFieldOptions());
        putText(model, fields, "clientStateText", endpoint.getClientStateText());
        putText(model, fields, "targetLegClientStateText", endpoint.getTargetLegClientStateText());
        Map<String, Object> otherIds = new LinkedHashMap<>();
        Map<String, Object> additional = new LinkedHashMap<>(endpoint.getAdditionalOptions());
        for (String id : model.otherIds()) {
            additional.entrySet().removeIf(option -> {
                boolean isId = isSame(option.getKey(), id);
                if (isId && otherIds.put(id, option.getValue()) != null) {
                    throw wrong("the option " + id + " is given twice, in different spellings");
                }
                return isId;
            });
        }
        return new CommandTemplate.Options(fields, ids, otherIds, additional);
    }

    @Override
    List<String> ids() {
        return model().otherIds();
    }

    private static void putText(ActionModel model, Map<FieldModel, Object> fields, String option, String text) {
        if (text != null) {
            fields.put(model.field(option)
                    .orElseThrow(() -> new IllegalArgumentException(
                            model + " has no option " + option
                                    + ": its command has no client state of this kind.")),
                    text);
        }
    }

    private URI baseUrl() {
        String text = serviceUrl();
        URI url;
        try {
            url = new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(EndpointName.uri(endpoint.getAction()) + ": baseUrl is no URL.", e);
        }
        boolean https = "https".equalsIgnoreCase(url.getScheme());
        if (url.getHost() == null || url.getRawQuery() != null || url.getRawUserInfo() != null || url.getRawFragment() != null
                || !https && !"http".equalsIgnoreCase(url.getScheme())) {
            throw wrong("baseUrl must be an absolute URL with scheme https, without user, query and fragment, for example "
                    + DEFAULT_BASE_URL);
        }
        if (!isPrivate(url)) {
            throw wrong(
                    "baseUrl is plain http, which would send the API key unencrypted. Use https, or set allowHttp=true if the"
                            + " network can be trusted");
        }
        return url;
    }

    /** Whether a request to this URL is encrypted, stays on this machine, or may be sent in plain text. */
    final boolean isPrivate(URI url) {
        return "https".equalsIgnoreCase(url.getScheme()) || configuration().isAllowHttp() || LOOPBACK.contains(url.getHost());
    }

    @Override
    Producer newProducer() {
        if (isBlank(configuration().getApiKey())) {
            throw wrong(
                    "no API key. Create one at Telnyx under Keys & Credentials, API Keys, and set it with the option apiKey of the"
                            + " component (camel.component.telnyx-voice.api-key) or with the environment variable TELNYX_API_KEY");
        }
        return new TelnyxVoiceProducer(endpoint, template(), baseUrl());
    }

    @Override
    Consumer newConsumer(Processor processor) {
        List<String> announced = model().events();
        throw new IllegalArgumentException(
                EndpointName.uri(endpoint.getAction()) + " sends commands, so use it in to(...). To receive events, use"
                        + " telnyx-voice:webhook, with events="
                        + (announced.isEmpty() ? "call.*" : String.join(",", announced)) + ".");
    }

    @Override
    String serviceUrl() {
        return configuration().getBaseUrl() == null ? DEFAULT_BASE_URL : configuration().getBaseUrl();
    }

    @Override
    Optional<CommandStatistics> commands() {
        return Optional.of(ApiStatistics.of(endpoint.getCamelContext()).action(endpoint.getAction()));
    }

    /** A template and the options from which it was created. */
    private record Created(List<Object> source, CommandTemplate template) {
    }
}
