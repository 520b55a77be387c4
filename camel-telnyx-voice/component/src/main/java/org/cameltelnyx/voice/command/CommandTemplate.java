package org.cameltelnyx.voice.command;

import java.util.ArrayList;
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
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.cameltelnyx.voice.action.ActionModel;
import org.cameltelnyx.voice.action.Command;
import org.cameltelnyx.voice.schema.FieldModel;
import org.cameltelnyx.voice.schema.Grammar;
import org.cameltelnyx.voice.schema.JsonValues;
import org.cameltelnyx.voice.schema.SecretNames;
import org.cameltelnyx.voice.schema.Values;
import org.cameltelnyx.voice.support.HeaderNames;
import org.cameltelnyx.voice.support.ResourceId;
import org.cameltelnyx.voice.support.Suggestion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The command as its endpoint defines it. Together with a message, it becomes a command that is ready to be sent.
 * <p>
 * A value comes from the option, else from the body, else from a header. The options of this step take precedence over data
 * of earlier steps. If an option is set, body and header are ignored even if its expression yields nothing: a required field
 * then fails, and an optional one is not sent. Headers supply the ids of the objects that the command acts on, and the
 * client state as plain text. The client state comes from the header only if the command acts on one call. That excludes
 * {@code dial}: the client state of the call of the message does not belong to a new call.
 */
public final class CommandTemplate {

    private static final String DECODED = " Camel decodes + and %20 in an endpoint URI into a space; to keep such a value as it"
            + " is written, write it as RAW(...).";
    private static final Pattern WITHOUT_PLUS = Pattern.compile("[0-9]{7,}.*");
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");
    private static final Pattern QUOTED = Pattern.compile("\".*\"", Pattern.DOTALL);
    private static final Pattern LEADING_PLUS = Pattern.compile(" [0-9].*");
    private static final OptionValue.Form ID = new OptionValue.Form(false, false, false, (text, space) -> false);
    private static final OptionValue.Form ADDITIONAL = new OptionValue.Form(true, false, false,
            (text, space) -> space == 0 && LEADING_PLUS.matcher(text).matches());
    private static final Logger LOG = LoggerFactory.getLogger(CommandTemplate.class);

    private final ActionModel action;
    private final Settings settings;
    private final Map<FieldModel, Option> options = new LinkedHashMap<>();
    private final Map<String, OptionValue> additionalOptions = new LinkedHashMap<>();
    private final Map<ResourceId, OptionValue> ids = new LinkedHashMap<>();
    private final Map<String, OptionValue> otherIds = new LinkedHashMap<>();
    private final List<FieldModel> addresses;
    private final List<String> optionNames;
    private final List<FieldModel> withdrawable;
    private final List<String> warnings = new ArrayList<>();
    private final AtomicBoolean hasWarned = new AtomicBoolean();
    private final AtomicBoolean hasWarnedOfWithdrawn = new AtomicBoolean();

    /**
     * How an endpoint creates its commands.
     *
     * @param useBody          whether the body of the message supplies fields
     * @param validate         whether commands are checked before they are sent
     * @param additionalFields whether fields that the action does not know are sent
     */
    public record Settings(boolean useBody, boolean validate, boolean additionalFields) {
    }

    /**
     * The options in an endpoint URI.
     *
     * @param fields     the values of the action's options
     * @param ids        the values of the options for ids
     * @param otherIds   the values of the options for ids that no other action has, by name
     * @param additional the values of options that the action does not know
     */
    public record Options(Map<FieldModel, Object> fields, Map<ResourceId, Object> ids, Map<String, Object> otherIds,
            Map<String, Object> additional) {

        /** Omits the values, which can be secret. */
        @Override
        public String toString() {
            return "Options" + fields.keySet().stream().map(FieldModel::name).toList() + ids.keySet() + otherIds.keySet()
                    + additional.keySet();
        }
    }

    /**
     * An option for a field.
     *
     * @param form       the field in the form of the option, such as plain text instead of base64
     * @param value      the value, which has the type of the field if it is fixed
     * @param additional the fields of a fixed value that its record does not know
     */
    private record Option(FieldModel form, OptionValue value, ObjectNode additional) {

        /** Omits the value, which can be secret. */
        @Override
        public String toString() {
            return form.name();
        }
    }

    /**
     * Reads the options of an endpoint, and checks everything that does not depend on a message.
     *
     * @param  camelContext             the context
     * @param  action                   the action
     * @param  settings                 how commands are created
     * @param  given                    the options in the endpoint URI
     * @throws IllegalArgumentException if a value is invalid for every message, or the action has no option for an id
     */
    public CommandTemplate(CamelContext camelContext, ActionModel action, Settings settings, Options given) {
        this.action = action;
        this.settings = settings;
        this.addresses = action.fields().stream().filter(FieldModel::isAddress).toList();
        this.withdrawable = action.fields().stream().filter(FieldModel::canBeWithdrawn).toList();
        OptionValue.Reader reader = new OptionValue.Reader(camelContext);
        given.fields().forEach((form, value) -> {
            if (options.put(form.target(), read(reader, form, value)) != null) {
                throw action.invalid("the option " + form.target().name()
                        + " is given twice, in base64 and as plain text.");
            }
        });
        given.additional()
                .forEach((name, value) -> {
                    if (additionalOptions.put(wireName(name), additional(reader, name, value)) != null) {
                        throw action.invalid("the option " + name
                                + " is given twice, in different spellings.");
                    }
                });
        given.ids().forEach((id, value) -> {
            refuseUnknown(id);
            ids.put(id, readId(reader, id, value));
        });
        action.otherIds().forEach(name -> otherIds.put(name, readOtherId(reader, name, given.otherIds().get(name))));
        options.forEach((field, option) -> field
                .withdrawn(option.value().isFixed() ? option.value().evaluate(null) : null)
                .forEach(warnings::add));
        this.optionNames = options.keySet().stream().map(FieldModel::wireName).toList();
        if (!settings.useBody() && settings.validate()) {
            for (FieldModel field : action.fields()) {
                if (field.isRequired() && field.substitutes().isEmpty() && !options.containsKey(field)
                        && !field.name().equals("clientState")) {
                    throw action.invalid(field, null, "is required, and with useBody=false only the option can set it");
                }
            }
        }
    }

    /**
     * Creates the command for a message.
     *
     * @param  exchange                 the exchange with the message
     * @return                          the command
     * @throws IllegalArgumentException if the message does not supply a required value
     */
    public PreparedCommand prepare(Exchange exchange) {
        Payload payload = settings.useBody()
                ? Payload.of(action, exchange.getMessage(), settings.additionalFields())
                : Payload.NONE;
        refuseUnknown(payload);
        warnOfWithdrawn(payload);
        ObjectNode additional = JsonNodeFactory.instance.objectNode();
        Command command = action.create(field -> value(exchange, field, payload, additional));
        if (settings.validate()) {
            check(exchange, command, payload);
        }
        ObjectNode json = action.toJson(command);
        if (payload.others() != null) {
            payload.others().remove(optionNames);
            payload.others().properties().removeIf(field -> additionalOptions.containsKey(wireName(field.getKey())));
            lay(payload.others(), json);
        }
        lay(additional, json);
        additionalOptions.forEach((name, option) -> {
            Object value = evaluate(exchange, name, option);
            if (value != null) {
                json.set(name, Payload.tree(action, name, value));
            }
        });
        warnOfNumbers(json);

        Map<ResourceId, String> values = new EnumMap<>(ResourceId.class);
        action.ids().forEach(id -> values.put(id, id(exchange, id, payload)));
        action.bodyIds().forEach(id -> json.put(id.wireName(), values.get(id)));
        Map<String, String> others = new LinkedHashMap<>();
        List<String> secretIds = new ArrayList<>();
        otherIds.forEach((name, option) -> {
            String id = otherId(exchange, name, option);
            others.put(name, ResourceId.segment(id));
            if (SecretNames.isSecret(name)) {
                secretIds.addAll(List.of(id, others.get(name)));
            }
        });
        String path = action.path(id -> ResourceId.segment(values.get(id)), others::get)
                + (action.hasBody() ? "" : QueryString.of(action.sent(json)));
        return new PreparedCommand(action, path, json, values, payload != Payload.NONE, secretIds);
    }

    /**
     * Adds fields that no record knows, at every depth; for a list, the names of the fields are the indexes of its elements.
     */
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

    /** Warns of withdrawn values in the body; those of options are reported at the start. */
    private void warnOfWithdrawn(Payload payload) {
        if (withdrawable.isEmpty() || payload == Payload.NONE || hasWarnedOfWithdrawn.get()) {
            return;
        }
        List<String> withdrawn = withdrawable.stream()
                .filter(field -> !options.containsKey(field) && payload.values().containsKey(field))
                .flatMap(field -> field.withdrawn(payload.values().get(field)))
                .toList();
        if (!withdrawn.isEmpty() && hasWarnedOfWithdrawn.compareAndSet(false, true)) {
            LOG.warn("telnyx-voice:{}: {} The value is in the body; further bodies of this endpoint are not reported.",
                    action.name(), String.join(" ", withdrawn));
        }
    }

    private void warnOfNumbers(ObjectNode json) {
        for (FieldModel field : hasWarned.get() ? List.<FieldModel>of() : addresses) {
            JsonNode value = json.path(field.wireName());
            boolean isNational = (value.isArray() ? value.valueStream() : Stream.of(value))
                    .anyMatch(number -> WITHOUT_PLUS.matcher(number.asText()).matches());
            if (isNational && hasWarned.compareAndSet(false, true)) {
                LOG.warn(
                        "telnyx-voice:{}: {} is a number without +, and is sent unchanged. Write it in E.164 format, such as"
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
                    e.getMessage() + " The body is ignored, because it is of the type " + body.getClass().getSimpleName() + ".",
                    e);
        }
    }

    private Option read(OptionValue.Reader reader, FieldModel form, Object text) {
        OptionValue value;
        try {
            value = reader.read(text,
                    new OptionValue.Form(form.isNested() || form.isList(), form.mayBeEmpty(), form.isFilter(), form::isPlus));
        } catch (IllegalArgumentException e) {
            throw action.invalid(form, text instanceof RawText raw ? raw.text() : text, e.getMessage());
        }
        ObjectNode additional = JsonNodeFactory.instance.objectNode();
        if (!value.isFixed()) {
            return new Option(form, value, additional);
        }
        if (value.evaluate(null) == null) {
            if (form.isRequired() && form.substitutes().isEmpty() && settings.validate()) {
                throw action.invalid(form, null, "is empty, and the command needs it");
            }
            return new Option(form, value, additional);
        }
        Object fixed = convert(form, value.evaluate(null), additional);
        if (settings.validate()) {
            try {
                action.check(form.target(), fixed);
            } catch (IllegalArgumentException e) {
                // RAW does not help with a telephone number, in which a space is always an error
                throw !form.isSecret() && text instanceof String && fixed instanceof String given && given.contains(" ")
                        && (given.contains(":") || !form.isAddress())
                                ? new IllegalArgumentException(e.getMessage() + DECODED)
                                : e;
            }
        }
        if (form.isSecret() && text instanceof String given && given.contains(" ")) {
            throw action.invalid(form, null,
                    "contains a space, which may have been a plus sign: Camel decodes + in an endpoint URI"
                            + " into a space. Write it as RAW(...)");
        }
        if (settings.validate() && form.hasTextForm() && JsonValues.decoded((String) fixed) == null) {
            warnings.add(
                    form.name() + " '" + fixed + "' is valid base64, but the bytes are no text. If you mean it as plain text,"
                            + " set the option " + form.name() + "Text.");
        }
        return new Option(form, new OptionValue.Fixed(fixed), additional);
    }

    /** Reads the option of a field that no record knows. The form of the value determines its JSON type. */
    private OptionValue additional(OptionValue.Reader reader, String name, Object given) {
        OptionValue value;
        try {
            value = reader.read(given, ADDITIONAL);
        } catch (IllegalArgumentException e) {
            throw action.invalid(name + " " + e.getMessage() + ". Put a text into quotes.");
        }
        return value instanceof OptionValue.Fixed fixed ? new OptionValue.Fixed(typed(fixed.value())) : value;
    }

    private static Object typed(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(CommandTemplate::typed).toList();
        }
        if (!(value instanceof String text)) {
            return value;
        }
        boolean isJson = text.equals("true") || text.equals("false") || NUMBER.matcher(text).matches()
                || QUOTED.matcher(text).matches();
        try {
            return isJson ? JsonValues.JSON.readTree(text) : value;
        } catch (JsonProcessingException e) {
            return value;
        }
    }

    private static String wireName(String option) {
        return SnakeCaseStrategy.INSTANCE.translate(option);
    }

    /**
     * Warnings for the author of the endpoint about values that are valid but probably not intended.
     *
     * @return sentences, empty for most endpoints
     */
    public List<String> warnings() {
        return warnings;
    }

    private Object convert(FieldModel form, Object value, ObjectNode additional) {
        try {
            return form.convert(value, settings.additionalFields() ? additional : null);
        } catch (IllegalArgumentException e) {
            throw action.invalid(form, value, e.getMessage());
        }
    }

    /** {@return the value of the option, else of the body, else of the header} */
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
        Object value;
        try {
            value = option.value().evaluate(exchange);
        } catch (IllegalArgumentException e) {
            throw action.invalid(form, null, e.getMessage());
        }
        if (value == null && option.value() instanceof OptionValue.Computed computed
                && (form.isFilter() || form.isRequired() && settings.validate() && form.substitutes().isEmpty())) {
            throw action.invalid(yieldsNothing(form.name(), computed));
        }
        if (value != null && option.value().isFixed()) {
            additional.setAll(option.additional().deepCopy());
        } else if (value != null) {
            value = convert(form, value, additional);
        }
        if (inBody != null && !inBody.equals(value)) {
            LOG.debug("telnyx-voice:{}: the option {} takes precedence over the field of the body", action.name(), form.name());
        }
        return value;
    }

    private String yieldsNothing(String option, OptionValue.Computed computed) {
        return option + " is " + computed.text() + ", which yielded nothing.";
    }

    private Object clientState(Exchange exchange, FieldModel field) {
        String state = text("the header " + HeaderNames.CLIENT_STATE,
                PlainValues.of(exchange, exchange.getMessage().getHeader(HeaderNames.CLIENT_STATE)));
        return state.isEmpty() ? null : action.field(field.name() + "Text").orElseThrow().convert(state, null);
    }

    private String id(Exchange exchange, ResourceId id, Payload payload) {
        OptionValue option = ids.get(id);
        Object value = option == null ? payload.ids().get(id) : evaluate(exchange, id.option(), option);
        if (value == null && option instanceof OptionValue.Computed computed) {
            throw action.invalid(yieldsNothing(id.option(), computed));
        }
        if (value == null && option == null && id.header().isPresent()) {
            value = PlainValues.of(exchange, exchange.getMessage().getHeader(id.header().get()));
        }
        String text = text(id.wireName(), value);
        if (text.isEmpty()) {
            throw action.invalid("no " + id + ". Set it with "
                    + id.header().map(header -> "the header " + header + ", which events set, with ").orElse("")
                    + "the endpoint option " + id.option() + ", or with " + id + " in a body that is a map or JSON.");
        }
        if (!isId(id, text)) {
            throw action.invalid(noId(id, text));
        }
        return text;
    }

    private static boolean isId(ResourceId id, String text) {
        return Grammar.ID.accepts(id.isGivenByUsers() ? text.replace(' ', '_') : text) && !text.equals(".")
                && !text.equals("..");
    }

    private String noId(Object id, String text) {
        return id + " '" + ActionModel.shown(text)
                + "' is no id: it must not be a dot, and must " + Grammar.ID.rule() + ".";
    }

    private OptionValue readId(OptionValue.Reader reader, ResourceId id, Object given) {
        OptionValue value = reader.read(given, ID);
        if (!value.isFixed()) {
            return value;
        }
        String text = text(id.option(), value.evaluate(null));
        if (text.isEmpty()) {
            throw action.invalid("the option " + id.option() + " is empty. Remove it"
                    + id.header().map(header -> ", so that the header " + header + " is used").orElse("") + ".");
        }
        if (!isId(id, text)) {
            throw action.invalid(noId(id, text) + (given instanceof String && text.contains(" ") ? DECODED : ""));
        }
        return value;
    }

    private OptionValue readOtherId(OptionValue.Reader reader, String name, Object given) {
        if (given == null) {
            throw action.invalid("resource has {" + name + "}, and no option sets it. Set the option " + name
                    + " to the id, or to an expression such as ${header." + name
                    + "}. If the endpoint has an option of this name for another purpose, use another name in the braces.");
        }
        OptionValue value = reader.read(given, ADDITIONAL);
        if (value.isFixed()) {
            requireOtherId(name, value.evaluate(null));
        }
        return value;
    }

    private String otherId(Exchange exchange, String name, OptionValue option) {
        Object value = evaluate(exchange, name, option);
        if (value == null && option instanceof OptionValue.Computed computed) {
            throw action.invalid(yieldsNothing(name, computed));
        }
        return requireOtherId(name, value);
    }

    /** Checks an id as those that users choose, because it can be one. */
    private String requireOtherId(String name, Object value) {
        String text = text(name, value);
        if (text.isEmpty()) {
            throw action.invalid("the option " + name + " is empty, and the path needs it.");
        }
        if (!isId(ResourceId.QUEUE_NAME, text)) {
            throw action.invalid(noId(name, SecretNames.isSecret(name) ? "xxxxxx" : text));
        }
        return text;
    }

    private Object evaluate(Exchange exchange, String name, OptionValue option) {
        try {
            return option.evaluate(exchange);
        } catch (IllegalArgumentException e) {
            throw action.invalid(name + " " + e.getMessage() + ".");
        }
    }

    private void refuseUnknown(ResourceId id) {
        if (!action.ids().contains(id)) {
            throw new IllegalArgumentException(
                    action + " has no option " + id.option() + ". Its options for ids: "
                            + (action.ids().isEmpty()
                                    ? "none"
                                    : action.ids().stream().map(ResourceId::option).collect(Collectors.joining(", ")))
                            + ".");
        }
    }

    /** {@return the text of a value, empty if the value is null} */
    private String text(String name, Object value) {
        try {
            return value == null ? "" : Values.text(value);
        } catch (IllegalArgumentException e) {
            throw action.invalid(name + " " + e.getMessage() + ", not a "
                    + value.getClass().getSimpleName() + ".");
        }
    }

    private void refuseUnknown(Payload payload) {
        if (payload.others() != null && !payload.others().isEmpty() && !settings.additionalFields()
                && !action.isUndocumented()) {
            List<String> known = Stream.concat(action.fields().stream().map(FieldModel::wireName),
                    action.ids().stream().map(ResourceId::wireName)).distinct().toList();
            throw action.invalid("the body has fields that this action does not know: "
                    + payload.others()
                            .properties()
                            .stream()
                            .map(field -> field.getKey() + Suggestion.question(field.getKey(), known))
                            .collect(Collectors.joining(", "))
                    + ". It knows " + String.join(", ", known)
                    + ". Remove them, or set additionalFields=true to send them nevertheless,"
                    + " or useBody=false if the body is not meant for Telnyx.");
        }
    }
}
