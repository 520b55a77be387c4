package org.cameltelnyx.voice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.Route;
import org.cameltelnyx.voice.action.ActionModel;
import org.cameltelnyx.voice.api.CommandStatistics;
import org.cameltelnyx.voice.webhook.WebhookPath;

/**
 * What an endpoint is: one class for each thing that its name can stand for. It knows which options it has, what must be
 * checked when the endpoint is made, and which producer or consumer it makes. The endpoint itself has options and nothing
 * else.
 */
abstract class Side {

    /** All but the actions, each by the name in the endpoint URI. */
    private static final Map<String, Function<TelnyxVoiceEndpoint, Side>> BY_NAME = Map.of(
            TelnyxVoiceConstants.REQUEST, CommandSide::ofRequest,
            TelnyxVoiceConstants.WEBHOOK, WebhookSide::new);

    final TelnyxVoiceEndpoint endpoint;
    final TelnyxVoiceConfiguration configuration;

    Side(TelnyxVoiceEndpoint endpoint) {
        this.endpoint = endpoint;
        this.configuration = endpoint.getConfiguration();
    }

    /**
     * What an endpoint is, by the name in its URI and the options that it has now.
     *
     * @param  endpoint                 the endpoint
     * @return                          what it is
     * @throws IllegalArgumentException if nothing has this name; the message says what to write instead
     */
    static Side of(TelnyxVoiceEndpoint endpoint) {
        String name = endpoint.getAction();
        Optional<ActionModel> action = ActionModel.find(name);
        if (action.isPresent()) {
            return new CommandSide(endpoint, action.get());
        }
        return Optional.ofNullable(BY_NAME.get(name))
                .orElseThrow(() -> EndpointOptions.unknownName(name, names()))
                .apply(endpoint);
    }

    /** The names that there are. */
    private static Map<String, List<String>> names() {
        Map<String, List<String>> names = new LinkedHashMap<>();
        names.put("to send commands", List.copyOf(ActionModel.all().keySet()));
        names.put("to send any other command", List.of(TelnyxVoiceConstants.REQUEST));
        names.put("to receive events", List.of(TelnyxVoiceConstants.WEBHOOK));
        return names;
    }

    /**
     * The label of its options, by which Camel's catalog tells those of producers from those of consumers.
     *
     * @return the label
     */
    abstract String label();

    /**
     * What a message says of an endpoint that was given an option of the other label.
     *
     * @return a sentence after "is for"
     */
    abstract String misplaced();

    /**
     * Whether an option with its label means something here.
     *
     * @param  option the name of an option that all endpoints have
     * @return        false if it is for others
     */
    abstract boolean takes(String option);

    /**
     * The action whose fields are options too.
     *
     * @return the action, or empty if there are no such options
     */
    Optional<ActionModel> action() {
        return Optional.empty();
    }

    /** Whether an option that nobody knows is sent as a field. */
    boolean isOpen() {
        return false;
    }

    /** Finds what is wrong with the options, as far as it can be known without a route. */
    abstract void check();

    abstract Producer newProducer();

    abstract Consumer newConsumer(Processor processor) throws Exception;

    /** Hears of a route that begins with the endpoint, before it is made. */
    void announce(Route route) {
        // nothing to be done
    }

    abstract String serviceUrl();

    Optional<WebhookPath> path() {
        return Optional.empty();
    }

    Optional<CommandStatistics> commands() {
        return Optional.empty();
    }

    /** Fails with the name of the endpoint before it. */
    final IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("telnyx-voice:" + endpoint.getAction() + ": " + what + ".");
    }

    final void requirePositive(String option, long value) {
        if (value <= 0) {
            throw wrong(option + " must be greater than 0");
        }
    }

    static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
