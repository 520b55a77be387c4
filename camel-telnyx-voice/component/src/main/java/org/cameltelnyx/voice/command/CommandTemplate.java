package org.cameltelnyx.voice.command;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.cameltelnyx.voice.action.ActionModel;
import org.cameltelnyx.voice.action.Command;
import org.cameltelnyx.voice.action.FieldModel;
import org.cameltelnyx.voice.action.Grammar;
import org.cameltelnyx.voice.action.ResourceId;
import org.cameltelnyx.voice.json.JsonValues;
import org.cameltelnyx.voice.support.HeaderNames;
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

    private static final String DECODED = " Camel decodes + and %20 in an endpoint URI into a space; to keep such a value as it"
            + " is written, write it as RAW(...).";
    private static final Pattern WITHOUT_PLUS = Pattern.compile("[0-9]{7,}.*");
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");
    private static final Pattern LEADING_PLUS = Pattern.compile(" [0-9].*");
    private static final OptionValue.Form ID = new OptionValue.Form(false, false, (text, space) -> false);
    private static final OptionValue.Form ADDITIONAL = new OptionValue.Form(true, true,
            (text, space) -> space == 0 && LEADING_PLUS.matcher(text).matches());
    private static final Logger LOG = LoggerFactory.getLogger(CommandTemplate.class);

    private final ActionModel action;
    private final Settings settings;
    private final Map<FieldModel, Option> options = new LinkedHashMap<>();
    private final Map<String, OptionValue> additionalOptions = new LinkedHashMap<>();
    private final Map<ResourceId, OptionValue> ids = new LinkedHashMap<>();
    private final List<FieldModel> addresses;
    private final AtomicBoolean hasWarned = new AtomicBoolean();

    /**
     * How an endpoint makes its commands.
     *
     * @param useBody          whether the body of the message counts
     * @param validate         whether commands are checked before they are sent
     * @param additionalFields whether fields that the action does not know are sent
     */
    public record Settings(boolean useBody, boolean validate, boolean additionalFields) {
    }

    /**
     * What stands in the endpoint.
     *
     * @param fields     the values of the action's options
     * @param ids        the values of the options for ids
     * @param additional the values of options that the action does not know
     */
    public record Options(Map<FieldModel, Object> fields, Map<ResourceId, Object> ids, Map<String, Object> additional) {
    }

    /**
     * An option for a field.
     *
     * @param form       the field as the option gives it, which may be as plain text
     * @param value      the value, which is of the field's type if it is fixed
     * @param additional the fields of a fixed value that its record does not know
     */
    private record Option(FieldModel form, OptionValue value, ObjectNode additional) {
    }

    /**
     * Reads the options of an endpoint, and checks all that can be known before the first message.
     *
     * @param  camelContext             the context
     * @param  action                   the action
     * @param  settings                 how commands are made
     * @param  given                    what stands in the endpoint
     * @throws IllegalArgumentException if a value can never be accepted, or the action does not take an id
     */
    public CommandTemplate(CamelContext camelContext, ActionModel action, Settings settings, Options given) {
        this.action = action;
        this.settings = settings;
        this.addresses = action.fields().stream().filter(FieldModel::isAddress).toList();
        OptionValue.Reader reader = new OptionValue.Reader(camelContext);
        given.fields().forEach((form, value) -> {
            if (options.put(form.target(), read(reader, form, value)) != null) {
                throw new IllegalArgumentException(
                        "telnyx-voice:" + action.name() + ": the option " + form.target().name()
                                + " is given twice, in base64 and as plain text.");
            }
        });
        given.additional()
                .forEach((name, value) -> additionalOptions.put(SnakeCaseStrategy.INSTANCE.translate(name),
                        additional(reader, name, value)));
        given.ids().forEach((id, value) -> {
            refuseUnknown(id);
            ids.put(id, reader.read(value, ID));
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
        Payload payload = settings.useBody()
                ? Payload.of(action, exchange.getMessage(), settings.additionalFields())
                : Payload.NONE;
        refuseUnknown(payload);
        ObjectNode additional = Payload.JSON.createObjectNode();
        Command command = action.create(field -> value(exchange, field, payload, additional));
        if (settings.validate()) {
            check(exchange, command, payload);
        }
        ObjectNode json = action.toJson(command);
        payload.others().remove(options.keySet().stream().map(FieldModel::wireName).toList());
        lay(payload.others(), json);
        lay(additional, json);
        additionalOptions.forEach((name, option) -> {
            Object value = option.evaluate(exchange);
            if (value != null) {
                json.set(name, Payload.JSON.valueToTree(value));
            }
        });
        warnOfNumbers(json);

        Map<ResourceId, String> values = new EnumMap<>(ResourceId.class);
        action.ids().forEach(id -> values.put(id, id(exchange, id, payload)));
        action.bodyIds().forEach(id -> json.put(id.wireName(), values.get(id)));
        String path = action.path(id -> id.encoded(values.get(id)))
                + (action.hasBody() ? "" : QueryString.of(json));
        return new PreparedCommand(action, path, json, values.get(ResourceId.CALL_CONTROL_ID), payload != Payload.NONE);
    }

    /** Adds the fields that no record knows, at every depth; those of a list stand under the numbers of its elements. */
    private static void lay(ObjectNode additional, JsonNode json) {
        additional.properties().forEach(field -> {
            JsonNode known = json.isArray() ? json.path(Integer.parseInt(field.getKey())) : json.path(field.getKey());
            if (known.isContainerNode() && field.getValue() instanceof ObjectNode inside) {
                lay(inside, known);
            } else {
                ((ObjectNode) json).set(field.getKey(), field.getValue());
            }
        });
    }

    private void warnOfNumbers(ObjectNode json) {
        for (FieldModel field : hasWarned.get() ? List.<FieldModel>of() : addresses) {
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
                    e.getMessage() + " The body does not count: it is of the type " + body.getClass().getSimpleName() + ".", e);
        }
    }

    private Option read(OptionValue.Reader reader, FieldModel form, Object text) {
        OptionValue value;
        try {
            value = reader.read(text,
                    new OptionValue.Form(form.isNested() || form.isList(), form.mayBeEmpty(), form::isPlus));
        } catch (IllegalArgumentException e) {
            throw action.invalid(form, text, e.getMessage());
        }
        if (!value.isFixed() || value.evaluate(null) == null) {
            return new Option(form, value, Payload.JSON.createObjectNode());
        }
        ObjectNode additional = Payload.JSON.createObjectNode();
        Object fixed = convert(form, value.evaluate(null), additional);
        if (settings.validate()) {
            try {
                action.check(form.target(), fixed);
            } catch (IllegalArgumentException e) {
                // RAW keeps a plus sign or %20, and no number has either
                throw !form.isSecret() && fixed instanceof String given && given.contains(" ")
                        && (given.contains(":") || !form.isAddress())
                        ? new IllegalArgumentException(e.getMessage() + DECODED)
                        : e;
            }
        }
        if (form.hasTextForm() && JsonValues.decoded((String) fixed) == null) {
            LOG.warn("telnyx-voice:{}: {} '{}' is base64 of what is no text. If it is meant as plain text, set {}Text.",
                    action.name(), form.name(), fixed, form.name());
        }
        return new Option(form, new OptionValue.Fixed(fixed), additional);
    }

    /** The type of a value that no record knows is the one that it looks like. */
    private OptionValue additional(OptionValue.Reader reader, String name, Object given) {
        OptionValue value;
        try {
            value = reader.read(given, ADDITIONAL);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("telnyx-voice:" + action.name() + ": " + name + " " + e.getMessage() + ".", e);
        }
        if (!(value instanceof OptionValue.Fixed fixed && fixed.value() instanceof String text)) {
            return value;
        }
        boolean isJson = text.equals("true") || text.equals("false") || NUMBER.matcher(text).matches()
                || text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        try {
            return isJson ? new OptionValue.Fixed(Payload.JSON.readTree(text)) : value;
        } catch (JsonProcessingException e) {
            return value;
        }
    }

    private Object convert(FieldModel form, Object value, ObjectNode additional) {
        try {
            return form.convert(value, settings.additionalFields() ? additional : null);
        } catch (IllegalArgumentException e) {
            throw action.invalid(form, value, e.getMessage());
        }
    }

    /** What the author has written at this step goes before what earlier steps have left behind. */
    private Object value(Exchange exchange, FieldModel field, Payload payload, ObjectNode additional) {
        Option option = options.get(field);
        if (option != null) {
            return option(exchange, option, payload.values().get(field), additional);
        }
        Object value = payload.values().get(field);
        return value == null && field.name().equals("clientState") && action.ids().contains(ResourceId.CALL_CONTROL_ID)
                ? clientState(exchange, field)
                : value;
    }

    private Object option(Exchange exchange, Option option, Object inBody, ObjectNode additional) {
        FieldModel form = option.form();
        Object value = option.value().evaluate(exchange);
        if (value == null && option.value() instanceof OptionValue.Computed computed && form.isRequired()
                && settings.validate() && form.substitutes().isEmpty()) {
            throw new IllegalArgumentException(yieldsNothing(form.name(), computed));
        }
        if (value != null && option.value().isFixed()) {
            additional.setAll(option.additional().deepCopy());
        } else if (value != null) {
            value = convert(form, value, additional);
        }
        if (inBody != null && !inBody.equals(value)) {
            LOG.debug("telnyx-voice:{}: the option {} goes before the field of the body", action.name(), form.name());
        }
        return value;
    }

    private String yieldsNothing(String option, OptionValue.Computed computed) {
        return "telnyx-voice:" + action.name() + ": " + option + " is " + computed.text() + ", which yielded nothing.";
    }

    private Object clientState(Exchange exchange, FieldModel field) {
        String state = text("the header " + HeaderNames.CLIENT_STATE,
                PlainValues.of(exchange, exchange.getMessage().getHeader(HeaderNames.CLIENT_STATE)));
        return state.isEmpty() ? null : action.field(field.name() + "Text").orElseThrow().convert(state, null);
    }

    private String id(Exchange exchange, ResourceId id, Payload payload) {
        OptionValue option = ids.get(id);
        Object value = option == null ? payload.ids().get(id) : option.evaluate(exchange);
        if (value == null && option instanceof OptionValue.Computed computed) {
            throw new IllegalArgumentException(yieldsNothing(id.option(), computed));
        }
        if (value == null && option == null && id.header().isPresent()) {
            value = PlainValues.of(exchange, exchange.getMessage().getHeader(id.header().get()));
        }
        String text = text(id.wireName(), value);
        if (text.isEmpty()) {
            throw new IllegalArgumentException(
                    "telnyx-voice:" + action.name() + ": no " + id + ". Set it by "
                            + id.header().map(header -> "the header " + header + ", which events set, by ").orElse("")
                            + "the endpoint option " + id.option() + ", or by " + id + " in a body that is a map or JSON.");
        }
        if (!id.accepts(text)) {
            throw new IllegalArgumentException(
                    "telnyx-voice:" + action.name() + ": " + id + " '" + text.replaceAll("\\p{Cntrl}", "?")
                            + "' is no id: it must not be a dot, and must " + Grammar.ID.rule() + ".");
        }
        return text;
    }

    private void refuseUnknown(ResourceId id) {
        if (!action.ids().contains(id)) {
            throw new IllegalArgumentException(
                    "telnyx-voice:" + action.name() + " does not take " + id.option() + ". Of the options for ids it takes "
                            + (action.ids().isEmpty()
                                    ? "none"
                                    : action.ids().stream().map(ResourceId::option).collect(Collectors.joining(", ")))
                            + ".");
        }
    }

    /** The text of a value, which is empty if there is none. */
    private String text(String name, Object value) {
        if (value instanceof Map || value instanceof Collection || value instanceof Record) {
            throw new IllegalArgumentException(
                    "telnyx-voice:" + action.name() + ": " + name + " must hold text, not a value of the type "
                            + value.getClass().getSimpleName() + ".");
        }
        return value == null ? "" : value.toString();
    }

    private void refuseUnknown(Payload payload) {
        if (!payload.others().isEmpty() && !settings.additionalFields() && !action.isUndocumented()) {
            throw new IllegalArgumentException(
                    "telnyx-voice:" + action.name() + ": the body has fields that this action does not know: "
                            + String.join(", ", (Iterable<String>) payload.others()::fieldNames) + ". It knows "
                            + Stream.concat(action.fields().stream().map(FieldModel::wireName), action.ids().stream().map(ResourceId::wireName))
                                    .distinct()
                                    .collect(Collectors.joining(", "))
                            + ". Remove them, or set additionalFields=true to send them all the same,"
                            + " or useBody=false if the body is not meant for Telnyx.");
        }
    }
}
