package org.cameltelnyx.voice.command;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.cameltelnyx.voice.action.ActionModel;
import org.cameltelnyx.voice.action.Command;
import org.cameltelnyx.voice.action.FieldModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an endpoint says of its command. Together with a message it makes a command that is ready to be sent.
 * <p>
 * Where a value comes from: option, else body, else header. What the author of the route wrote at this step goes before
 * what earlier steps left behind, and an option that is written never falls through: if its expression yields nothing, a
 * required field fails, and another one is not sent. Headers give the ids of what the command acts on, and the client state
 * as plain text; the latter only if the command acts on one call, which is not so for {@code dial}: the state of the call
 * that the message is about is not that of a new one.
 */
public final class CommandTemplate {

    private static final String CALL_CONTROL_ID = "call_control_id";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DECODED = " Camel decodes + and %20 in an endpoint URI into a space; to keep such a value as it"
            + " is written, write it as RAW(...).";
    private static final Pattern WITHOUT_PLUS = Pattern.compile("[0-9]{7,}.*");
    private static final Logger LOG = LoggerFactory.getLogger(CommandTemplate.class);

    private final ActionModel action;
    private final Settings settings;
    private final Map<FieldModel, OptionValue> options = new LinkedHashMap<>();
    private final Map<String, OptionValue> ids = new LinkedHashMap<>();
    private final List<FieldModel> addresses;
    private final AtomicBoolean hasWarned = new AtomicBoolean();

    /**
     * How an endpoint makes its commands.
     *
     * @param useBody           whether the body of the message counts
     * @param validate          whether commands are checked before they are sent
     * @param additionalFields  whether fields of the body that the action does not know are sent
     * @param idHeaders         the header that holds an id, by the id's name as Telnyx writes it
     * @param clientStateHeader the header that holds the client state as plain text
     */
    public record Settings(boolean useBody, boolean validate, boolean additionalFields, Map<String, String> idHeaders,
            String clientStateHeader) {
    }

    /**
     * Reads the options of an endpoint, and checks all that can be known before the first message.
     *
     * @param  camelContext             the context
     * @param  action                   the action
     * @param  settings                 how commands are made
     * @param  fieldOptions             the values of the action's options
     * @param  idOptions                the values of the options for ids, by the ids' names as Telnyx writes them
     * @throws IllegalArgumentException if a value can never be accepted, or the action does not take an id
     */
    public CommandTemplate(CamelContext camelContext, ActionModel action, Settings settings,
            Map<FieldModel, Object> fieldOptions, Map<String, Object> idOptions) {
        this.action = action;
        this.settings = settings;
        this.addresses = action.fields().stream().filter(FieldModel::isAddress).toList();
        OptionValue.Reader reader = new OptionValue.Reader(camelContext);
        fieldOptions.forEach((field, value) -> options.put(field, read(reader, field, value)));
        idOptions.forEach((id, value) -> {
            PathIds.refuseUnknown(action, id);
            ids.put(id, reader.read(value, false, OptionValue.PlusSigns.NOWHERE));
        });
        if (!settings.useBody() && settings.validate()) {
            for (FieldModel field : action.fields()) {
                if (field.isRequired() && field.substitutes().isEmpty() && !options.containsKey(field)
                        && !field.name().equals("clientState")) {
                    throw action.invalid(field, null, "is required, and with useBody=false only the option can give it");
                }
            }
        }
    }

    /**
     * Makes the command for a message.
     *
     * @param  exchange                 the exchange with the message
     * @return                          the command
     * @throws IllegalArgumentException if the message does not give what the command needs
     */
    public PreparedCommand prepare(Exchange exchange) {
        Payload payload = settings.useBody() ? Payload.of(action, exchange.getMessage()) : Payload.NONE;
        refuseUnknown(payload);
        Command command = action.create(field -> value(exchange, field, payload));
        if (settings.validate()) {
            check(exchange, command, payload);
        }
        ObjectNode json = action.toJson(command);
        payload.others().forEach((name, value) -> json.set(name, JSON.valueToTree(value)));
        warnOfNumbers(json);

        Map<String, String> ids = new LinkedHashMap<>();
        action.ids().forEach(id -> ids.put(id, id(exchange, id, payload)));
        for (String id : action.bodyIds()) {
            PathIds.check(action, id, ids.get(id));
            json.put(id, ids.get(id));
        }
        String path = action.path(id -> PathIds.encode(action, id, ids.get(id)))
                + (action.hasBody() ? "" : QueryString.of(json));
        return new PreparedCommand(action, path, json, ids.get(CALL_CONTROL_ID));
    }

    private void warnOfNumbers(ObjectNode json) {
        for (FieldModel field : addresses) {
            JsonNode value = json.path(field.wireName());
            boolean isNational = WITHOUT_PLUS.matcher(value.asText()).matches()
                    || value.isArray() && WITHOUT_PLUS.matcher(value.path(0).asText()).matches();
            if (isNational && hasWarned.compareAndSet(false, true)) {
                LOG.warn(
                        "telnyx-voice:{}: {} is a number without +, which is sent as it is. Write it in the form of E.164, such as"
                                + " +13125550100. Further numbers of this endpoint are not reported.",
                        action.name(), field.name());
            }
        }
    }

    private void check(Exchange exchange, Command command, Payload payload) {
        try {
            action.check(command);
        } catch (IllegalArgumentException e) {
            Object body = exchange.getMessage().getBody();
            if (payload != Payload.NONE || body == null) {
                throw e;
            }
            throw new IllegalArgumentException(
                    e.getMessage() + " (The body, a " + body.getClass().getName() + ", was not read.)", e);
        }
    }

    private OptionValue read(OptionValue.Reader reader, FieldModel field, Object text) {
        OptionValue value;
        try {
            value = reader.read(text, field.isNested() || field.isList(), field::isPlus);
        } catch (IllegalArgumentException e) {
            throw action.invalid(field, text, e.getMessage());
        }
        if (!value.isFixed() || value.evaluate(null) == null) {
            return value;
        }
        Object fixed = convert(field, value.evaluate(null));
        if (settings.validate()) {
            try {
                action.check(field, fixed);
            } catch (IllegalArgumentException e) {
                throw !field.isSecret() && fixed instanceof String given && given.contains(" ")
                        ? new IllegalArgumentException(e.getMessage() + DECODED)
                        : e;
            }
        }
        return new OptionValue.Fixed(fixed);
    }

    private Object convert(FieldModel field, Object value) {
        try {
            return field.convert(value);
        } catch (IllegalArgumentException e) {
            throw action.invalid(field, value, e.getMessage());
        }
    }

    /** What the author has written at this step goes before what earlier steps have left behind. */
    private Object value(Exchange exchange, FieldModel field, Payload payload) {
        OptionValue option = options.get(field);
        if (option != null) {
            return option(exchange, field, option, payload.values().get(field));
        }
        Object value = payload.values().get(field);
        return value == null && field.name().equals("clientState") && action.ids().contains(CALL_CONTROL_ID)
                ? clientState(exchange)
                : value;
    }

    private Object option(Exchange exchange, FieldModel field, OptionValue option, Object inBody) {
        Object value = option.evaluate(exchange);
        if (value == null && option instanceof OptionValue.Computed computed && field.isRequired() && settings.validate()
                && field.substitutes().isEmpty()) {
            throw new IllegalArgumentException(yieldsNothing(field.name(), computed));
        }
        Object converted = value == null || option.isFixed() ? value : convert(field, value);
        if (inBody != null && !inBody.equals(converted)) {
            LOG.debug("telnyx-voice:{}: the option {} goes before the field of the body", action.name(), field.name());
        }
        return converted;
    }

    private String yieldsNothing(String option, OptionValue.Computed computed) {
        return "telnyx-voice:" + action.name() + ": " + option + " is " + computed.text() + ", which yielded nothing.";
    }

    private String clientState(Exchange exchange) {
        Object state = PlainValues.of(exchange, exchange.getMessage().getHeader(settings.clientStateHeader()));
        if (state instanceof Map || state instanceof Collection || state instanceof Record) {
            throw new IllegalArgumentException(
                    "telnyx-voice:" + action.name() + ": the header " + settings.clientStateHeader()
                            + " must hold text, not a " + state.getClass().getSimpleName() + ".");
        }
        String text = state == null ? "" : state.toString();
        return text.isEmpty() ? null : Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private String id(Exchange exchange, String id, Payload payload) {
        OptionValue option = ids.get(id);
        String header = settings.idHeaders().get(id);
        Object value;
        if (option != null) {
            value = option.evaluate(exchange);
            if (value == null && option instanceof OptionValue.Computed computed) {
                throw new IllegalArgumentException(yieldsNothing(PathIds.optionName(id), computed));
            }
        } else {
            value = payload.ids().get(id);
            if (value == null && header != null) {
                value = PlainValues.of(exchange, exchange.getMessage().getHeader(header));
            }
        }
        if (value instanceof Map || value instanceof Collection || value instanceof Record) {
            throw new IllegalArgumentException(
                    "telnyx-voice:" + action.name() + ": " + id + " must be text, not a " + value.getClass().getSimpleName()
                            + ".");
        }
        String text = String.valueOf(value);
        if (value == null || text.isEmpty()) {
            throw new IllegalArgumentException(
                    "telnyx-voice:" + action.name() + ": no " + id + ". Set it by "
                            + (header == null ? "" : "the header " + header + ", which events set, by ")
                            + "the endpoint option " + PathIds.optionName(id) + ", or by " + id
                            + " in a body that is a map or JSON.");
        }
        return text;
    }

    private void refuseUnknown(Payload payload) {
        if (!payload.others().isEmpty() && !settings.additionalFields() && !action.isUndocumented()) {
            throw new IllegalArgumentException(
                    "telnyx-voice:" + action.name() + ": the body has fields that this action does not know: "
                            + String.join(", ", payload.others().keySet()) + ". It knows "
                            + Stream.concat(action.fields().stream().map(FieldModel::wireName), action.ids().stream())
                                    .distinct()
                                    .collect(Collectors.joining(", "))
                            + ". Remove them, or set additionalFields=true to send them all the same,"
                            + " or useBody=false if the body is not meant for Telnyx.");
        }
    }
}
