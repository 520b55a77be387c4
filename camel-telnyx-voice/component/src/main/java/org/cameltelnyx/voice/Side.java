package org.cameltelnyx.voice;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.Route;
import org.cameltelnyx.voice.action.ActionModel;
import org.cameltelnyx.voice.api.CommandStatistics;
import org.cameltelnyx.voice.support.EndpointName;
import org.cameltelnyx.voice.webhook.WebhookPath;

/**
 * The behaviour of an endpoint. Each kind of endpoint is a subclass, which defines the options, checks them when the
 * endpoint is created, and creates the producer or consumer. The endpoint itself only holds options. A side other than an
 * action has its name in {@link SideName}; no other list contains it.
 */
abstract class Side {

    final TelnyxVoiceEndpoint endpoint;

    Side(TelnyxVoiceEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    /**
     * Returns the side for the name in the URI of an endpoint.
     *
     * @param  endpoint                 the endpoint
     * @return the side
     * @throws IllegalArgumentException if the name is neither an action nor another side; the message suggests a name
     */
    static Side of(TelnyxVoiceEndpoint endpoint) {
        String name = endpoint.getAction();
        return ActionModel.find(name)
                .<Side>map(action -> new ActionSide(endpoint, action))
                .or(() -> Optional.ofNullable(Sides.BY_NAME.get(name)).map(side -> side.apply(endpoint)))
                .orElseThrow(() -> EndpointOptions.unknownName(name, named(endpoint)));
    }

    /** {@return all sides other than actions, by name, each created for this endpoint} */
    static SortedMap<String, Side> named(TelnyxVoiceEndpoint endpoint) {
        SortedMap<String, Side> sides = new TreeMap<>();
        Sides.BY_NAME.forEach((name, constructor) -> sides.put(name, constructor.apply(endpoint)));
        return sides;
    }

    final TelnyxVoiceConfiguration configuration() {
        return endpoint.getConfiguration();
    }

    /**
     * The label that its options have in Camel's catalog.
     *
     * @return the label
     */
    abstract String label();

    /**
     * Names the endpoints that have its options.
     *
     * @return text to follow "is for"
     */
    abstract String owner();

    /**
     * Describes what such endpoints do.
     *
     * @return text to follow "this endpoint"
     */
    abstract String purpose();

    /**
     * The options that all such endpoints have.
     *
     * @return names, without regard to case
     */
    Set<String> options() {
        return EndpointOptions.labelled(label());
    }

    /**
     * Whether this endpoint has a use for one of these options.
     *
     * @param  option the name of an option
     * @return        false if the option has no effect here
     */
    boolean takes(String option) {
        return options().contains(option);
    }

    /**
     * The action whose fields are options too.
     *
     * @return the action, or empty if there are no such options
     */
    Optional<ActionModel> action() {
        return Optional.empty();
    }

    /**
     * The options that only this endpoint has: ids in the path of its operation.
     *
     * @return the names in that path
     */
    List<String> ids() {
        return List.of();
    }

    /**
     * Whether two names differ in spelling only.
     *
     * @param  option the name of an option
     * @param  id     the name in a path
     * @return        true if the option is the id
     */
    static boolean isSame(String option, String id) {
        return option.replace("_", "").equalsIgnoreCase(id.replace("_", ""));
    }

    /** Whether unknown options are sent as fields. */
    boolean isOpen() {
        return false;
    }

    /** Checks the options that can be checked without a route. */
    abstract void check();

    abstract Producer newProducer();

    abstract Consumer newConsumer(Processor processor) throws Exception;

    /** Called for each route that begins with the endpoint, before Camel creates the route. */
    void announce(Route route) {
        // no preparation needed
    }

    abstract String serviceUrl();

    Optional<WebhookPath> path() {
        return Optional.empty();
    }

    Optional<CommandStatistics> commands() {
        return Optional.empty();
    }

    final IllegalArgumentException wrong(String what) {
        return EndpointName.invalid(endpoint.getAction(), what + ".");
    }

    final void requirePositive(String option, long value) {
        if (value <= 0 || value > Integer.MAX_VALUE) {
            throw wrong(option + " must be greater than 0 and not greater than " + Integer.MAX_VALUE + ", and is " + value);
        }
    }

    static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
