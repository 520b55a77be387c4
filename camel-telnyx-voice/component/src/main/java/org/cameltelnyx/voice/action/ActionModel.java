package org.cameltelnyx.voice.action;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.cameltelnyx.voice.result.TelnyxObject;
import org.cameltelnyx.voice.schema.FieldModel;
import org.cameltelnyx.voice.schema.OpenEnum;
import org.cameltelnyx.voice.schema.RecordModel;
import org.cameltelnyx.voice.support.EndpointName;
import org.cameltelnyx.voice.support.HeaderNames;
import org.cameltelnyx.voice.support.ResourceId;

/**
 * An action: the name in the endpoint URI, the operation at Telnyx and the fields of the command.
 */
public final class ActionModel {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Z}&&[^ ]]");
    private static final Pattern USER_OF_URL = Pattern.compile("(?<=://)[^/@]*@");
    private static final int SHOWN = 100;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final Pattern RESOURCE = Pattern
            .compile("(/(?!\\.{1,2}(/|$))([A-Za-z0-9._~!$&'()*+,;=:@-]+|\\{\\w+}))+");
    private static final List<String> METHODS = List.of("DELETE", "GET", "PATCH", "POST", "PUT");
    /** What HTTP itself calls idempotent (RFC 9110, section 9.2.2). */
    private static final List<String> REPEATABLE = List.of("DELETE", "GET", "PUT");
    /** Writes records: by names on the wire, without what has no value, and with the keys of maps in order. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private static final SortedMap<String, ActionModel> ALL = new TreeMap<>();

    static {
        Actions.BY_NAME.forEach((name, type) -> ALL.put(name, new ActionModel(name, type)));
    }

    private final Class<? extends Command> type;
    private final String name;
    private final String httpMethod;
    private final RecordModel<? extends Command> record;
    /** What stands in the path before, between and after the ids. */
    private final List<String> pathTexts;
    /** The ids between these texts: each is one of ours, or has a name of its own. */
    private final List<PathId> placeholders;
    private final List<ResourceId> pathIds;
    private final List<ResourceId> bodyIds;
    private final List<ResourceId> ids;
    private final boolean body;
    private final boolean commandId;
    private final boolean undocumented;
    private final boolean repeatable;
    private final Class<? extends TelnyxObject> answer;
    private final boolean list;
    private final boolean download;
    private final List<String> local;
    private final List<String> events;
    private final OutcomeModel outcome;

    private ActionModel(String name, Class<? extends Command> type) {
        this(type, name, type.getAnnotation(Operation.class),
                type.getAnnotation(Operation.class).method(), type.getAnnotation(Operation.class).path());
    }

    private ActionModel(Class<? extends Command> type, String name, Operation operation, String httpMethod, String path) {
        this.type = type;
        this.name = name;
        this.httpMethod = httpMethod;
        this.record = RecordModel.of(type);
        this.pathTexts = List.of(PLACEHOLDER.split(path, -1));
        this.placeholders = PLACEHOLDER.matcher(path)
                .results()
                .map(match -> new PathId(match.group(1), ResourceId.named(match.group(1)).orElse(null)))
                .toList();
        this.pathIds = placeholders.stream().map(PathId::id).filter(Objects::nonNull).toList();
        this.bodyIds = operation == null ? List.of() : List.of(operation.idsInBody());
        this.ids = Stream.concat(pathIds.stream(), bodyIds.stream()).toList();
        this.body = !List.of("GET", "DELETE").contains(httpMethod);
        this.commandId = operation != null && field("commandId").isPresent();
        // reading the annotation itself costs reflection each time
        this.undocumented = operation == null;
        this.repeatable = undocumented ? REPEATABLE.contains(httpMethod) : operation.repeatable();
        this.answer = undocumented ? TelnyxObject.class : operation.answer();
        this.list = !undocumented && operation.list();
        this.download = !undocumented && operation.download();
        this.local = fields().stream().filter(FieldModel::isLocal).map(FieldModel::wireName).toList();
        this.events = undocumented ? List.of() : List.of(operation.events());
        this.outcome = OutcomeModel.of(type, wanted -> field(wanted).orElseThrow());
    }

    /**
     * An id in a path.
     *
     * @param name the name in the braces
     * @param id   what it is, or null if it is none that a header can give
     */
    private record PathId(String name, ResourceId id) {
    }

    /**
     * An action for an operation without a record.
     *
     * @param  name                     the name of the action, for messages
     * @param  httpMethod               the HTTP method
     * @param  resource                 the path below the base URL, with the options that give ids in braces, each of
     *                                  which stands for one segment, for example {@code /recordings/{recordingId}}
     * @return                          the action; all fields of a body are its own
     * @throws IllegalArgumentException if there can be no such operation
     */
    public static ActionModel request(String name, String httpMethod, String resource) {
        if (httpMethod == null || !METHODS.contains(httpMethod)) {
            throw EndpointName.invalid(name, "httpMethod is required and must be one of " + String.join(", ", METHODS) + ".");
        }
        String path = resource == null ? "" : resource;
        if (!RESOURCE.matcher(path).matches()) {
            throw EndpointName.invalid(name, "resource is required and must be a path below the base URL that begins with /,"
                    + " without a query and without empty or dot segments, for example"
                    + " /recordings/{id}. What differs from message to message is a name in braces, a segment of its own, with"
                    + " an option of that name that gives the value, which can be an expression; {"
                    + ResourceId.ofCommands().stream().map(ResourceId::option).collect(Collectors.joining("}, {"))
                    + "} also come from body and header. In resource itself expressions are not evaluated.");
        }
        return new ActionModel(Request.class, name, null, httpMethod, path);
    }

    /**
     * An operation without a record, as far as it is known without its path.
     *
     * @param  name the name of the action, for messages
     * @return      the action, which has fields and no path
     */
    public static ActionModel request(String name) {
        return new ActionModel(Request.class, name, null, "POST", "");
    }

    /**
     * Whether this is an operation without a record, so that all fields of the body are sent.
     *
     * @return true if {@link #request} created it
     */
    public boolean isUndocumented() {
        return undocumented;
    }

    /**
     * All actions.
     *
     * @return the actions by name, in alphabetical order
     */
    public static SortedMap<String, ActionModel> all() {
        return java.util.Collections.unmodifiableSortedMap(ALL);
    }

    /**
     * Finds an action.
     *
     * @param  name the name in the endpoint URI
     * @return      the action, or empty if there is none of this name
     */
    public static Optional<ActionModel> find(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    /**
     * The name of the action in the endpoint URI.
     *
     * @return for example {@code send-dtmf}
     */
    public String name() {
        return name;
    }

    /**
     * The record of the action.
     *
     * @return the class of its commands
     */
    public Class<? extends Command> type() {
        return type;
    }

    /**
     * The HTTP method of the operation.
     *
     * @return for example {@code POST}
     */
    public String httpMethod() {
        return httpMethod;
    }

    /**
     * Whether the operation is idempotent.
     *
     * @return true for operations that read, set a value as a whole, or stop something
     */
    public boolean isRepeatable() {
        return repeatable;
    }

    /**
     * What the answer holds.
     *
     * @return the kind of object, or {@link TelnyxObject} itself if the answer only holds the outcome
     */
    public Class<? extends TelnyxObject> answer() {
        return answer;
    }

    /**
     * Whether the answer is a page of a list.
     *
     * @return true for actions that list
     */
    public boolean isList() {
        return list;
    }

    /**
     * Whether the answer names a file, whose content becomes the body.
     *
     * @return true for actions that download
     */
    public boolean isDownload() {
        return download;
    }

    /**
     * Whether the answer holds requested data, rather than a mere "ok".
     *
     * @return true for actions that list, retrieve, dial, create or update, and for any GET
     */
    public boolean isAnsweredWithData() {
        return answer() != TelnyxObject.class || "GET".equals(httpMethod);
    }

    /**
     * Whether the action creates what its answer holds.
     *
     * @return true for actions that dial or create
     */
    public boolean isCreating() {
        return answer() != TelnyxObject.class && !"GET".equals(httpMethod) && pathIds.isEmpty();
    }

    /**
     * The event types that Telnyx announces for the operation.
     *
     * @return event types as they are on the wire, empty if none is announced
     */
    public List<String> events() {
        return events;
    }

    /**
     * The event types that are an outcome of a command, after Telnyx has accepted it.
     *
     * @return event types as they are on the wire, empty if commands of this action have no outcome
     */
    public List<String> outcomes() {
        return outcome == null ? List.of() : outcome.types();
    }

    /**
     * The event types that are an outcome of this very command, which the values of its fields can change.
     *
     * @param  json the JSON of the command
     * @return      event types as they are on the wire, empty if commands of this action have no outcome
     */
    public List<String> outcomes(JsonNode json) {
        return outcome == null ? List.of() : outcome.types(json);
    }

    /**
     * The event types that are an outcome of some command of this action, whatever its fields hold.
     *
     * @return event types as they are on the wire, those of {@link #outcomes()} first
     */
    public List<String> possibleOutcomes() {
        return outcome == null ? List.of() : outcome.possibleTypes();
    }

    /**
     * Whether the outcome comes even though the call has ended.
     *
     * @return true for what is saved after the call
     */
    public boolean isOutlivingCall() {
        return outcome != null && outcome.outlivesCall();
    }

    /**
     * Whether commands of this action stop what another one has begun, and share its outcome.
     *
     * @return true for commands that stop something
     */
    public boolean isStopping() {
        return outcome != null && outcome.isStopping();
    }

    /**
     * Whether the outcome is about the leg that the command makes, and not the one that it is sent to.
     *
     * @return true for commands that call somebody
     */
    public boolean isOutcomeOfNewLeg() {
        return outcome != null && outcome.isOfNewLeg();
    }

    /**
     * How long a command may take until its outcome is there.
     *
     * @param  json                  the JSON of the command
     * @return                       the time, which follows from the time-outs of the command itself
     * @throws IllegalStateException if commands of this action have no outcome
     */
    public Duration outcomeTimeout(JsonNode json) {
        if (outcome == null) {
            throw new IllegalStateException(this + " has no outcome");
        }
        return outcome.timeout(json);
    }

    /**
     * The ids that the path of the operation needs.
     *
     * @return the ids, in the order of the path
     */
    public List<ResourceId> pathIds() {
        return pathIds;
    }

    /**
     * The ids in the path that options alone give.
     *
     * @return their names, none but for operations without a record
     */
    public List<String> otherIds() {
        return placeholders.stream().filter(each -> each.id() == null).map(PathId::name).distinct().toList();
    }

    /**
     * The ids that the body of the operation needs.
     *
     * @return the ids, in the order of the path
     */
    public List<ResourceId> bodyIds() {
        return bodyIds;
    }

    /**
     * The ids that say what a command acts on, be they in the path or in the body.
     *
     * @return the ids, those of the path first
     */
    public List<ResourceId> ids() {
        return ids;
    }

    /**
     * Whether the fields of a command are sent as its body.
     *
     * @return false for GET and DELETE, whose fields are sent as the query
     */
    public boolean hasBody() {
        return body;
    }

    /**
     * Whether Telnyx carries commands of this action out only once under the same id.
     *
     * @return true for most actions
     */
    public boolean takesCommandId() {
        return commandId;
    }

    /**
     * The path of the operation.
     *
     * @param  ids gives the encoded ids
     * @return     the path below the base URL
     */
    public String path(Function<ResourceId, String> ids) {
        return path(ids, name -> {
            throw new IllegalStateException(this + " has the id " + name);
        });
    }

    /**
     * The path of the operation.
     *
     * @param  ids    gives the encoded ids
     * @param  others gives those of {@link #otherIds()}, encoded, by name
     * @return        the path below the base URL
     */
    public String path(Function<ResourceId, String> ids, Function<String, String> others) {
        StringBuilder path = new StringBuilder(pathTexts.get(0));
        for (int i = 0; i < placeholders.size(); i++) {
            PathId placeholder = placeholders.get(i);
            path.append(placeholder.id() == null ? others.apply(placeholder.name()) : ids.apply(placeholder.id()))
                    .append(pathTexts.get(i + 1));
        }
        return path.toString();
    }

    /**
     * The fields of the command.
     *
     * @return the fields in the order in which the record declares them
     */
    public List<FieldModel> fields() {
        return record.fields();
    }

    /**
     * Finds a field of the command.
     *
     * @param  name its name in camelCase or as it is on the wire, in any case
     * @return      the field, or empty if there is none of this name
     */
    public Optional<FieldModel> field(String name) {
        return record.field(name);
    }

    /**
     * Creates a command.
     *
     * @param  values gives the value of a field, of the field's type, or null if it has none
     * @return        the command, not checked
     */
    public Command create(Function<FieldModel, Object> values) {
        return record.create(values);
    }

    /**
     * The values that a command of this action holds.
     *
     * @param  command the command
     * @return         the value of each field that has one
     */
    public Map<FieldModel, Object> values(Command command) {
        return valuesOf(record, command);
    }

    /**
     * Checks a command against the rules of Telnyx.
     *
     * @param  command                  the command
     * @throws IllegalArgumentException if a required field is missing or a value cannot be accepted
     */
    public void check(Command command) {
        for (FieldModel field : record.fields()) {
            Object value = field.get((Record) command);
            if (value != null || !isSubstituted(field, command)) {
                check(field, value);
            }
        }
    }

    private boolean isSubstituted(FieldModel field, Command command) {
        for (String name : field.substitutes()) {
            if (field(name).orElseThrow().get((Record) command) != null) {
                return true;
            }
        }
        return false;
    }

    /**
     * Checks one value against the rules of Telnyx.
     *
     * @param  field                    the field
     * @param  value                    a value of the field's type, or null if none was given
     * @throws IllegalArgumentException if the field is required and missing, or the value cannot be accepted
     */
    public void check(FieldModel field, Object value) {
        String wrong = field.violation(value);
        if (wrong != null) {
            throw invalid(field, value, wrong);
        }
    }

    /**
     * The failure of a command.
     *
     * @param  what what is wrong, and what to do
     * @return      a failure that names the action
     */
    public IllegalArgumentException invalid(String what) {
        return EndpointName.invalid(name, what);
    }

    /**
     * The failure that a wrong value leads to.
     *
     * @param  field the field
     * @param  value the value, or null if none was given
     * @param  wrong what it must be instead
     * @return       a failure that names the action, the field, the value unless it is secret, and the ways to set it
     */
    public IllegalArgumentException invalid(FieldModel field, Object value, String wrong) {
        StringBuilder text = new StringBuilder(field.name());
        // an object as a whole would not help, and may hold what is secret
        if (value != null && !field.isSecret() && !field.isNested()) {
            text.append(" '").append(shown(value)).append('\'');
        }
        text.append(' ')
                .append(wrong.endsWith(".") ? wrong.substring(0, wrong.length() - 1) : wrong)
                .append(". Set it by the endpoint option ")
                .append(field.name())
                .append(", or by ")
                .append(field.wireName())
                .append(" in a body that is a map, JSON or a record");
        field(field.name() + "Text")
                .ifPresent(plain -> text.append(", or as plain text by the option ").append(plain.name()));
        if ("clientState".equals(field.name()) && ids.contains(ResourceId.CALL_CONTROL_ID)) {
            text.append(" or the header " + HeaderNames.CLIENT_STATE);
        }
        return invalid(text.append('.').toString());
    }

    /**
     * A value in a message: in one line, not too long, with what cannot be seen as an escape, and without the user of a URL.
     *
     * @param  value any value
     * @return       text to show; of an object that is no text, its type
     */
    public static String shown(Object value) {
        String written = value instanceof CharSequence || value instanceof Number || value instanceof Boolean
                || value instanceof Collection || value instanceof Map || value instanceof OpenEnum
                        ? value.toString()
                        : "a " + value.getClass().getSimpleName();
        StringBuilder escaped = new StringBuilder();
        USER_OF_URL.matcher(written).replaceAll("xxxxxx@").codePoints().forEach(character -> {
            if (INVISIBLE.matcher(Character.toString(character)).matches()) {
                Character.toString(character).chars().forEach(c -> escaped.append(String.format("\\u%04x", c)));
            } else {
                escaped.appendCodePoint(character);
            }
        });
        String text = escaped.toString();
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }

    /**
     * The JSON of a command.
     *
     * @param  command the command
     * @return         its fields by the names that Telnyx reads, without those that have no value
     */
    public ObjectNode toJson(Command command) {
        return JSON.valueToTree(command);
    }

    /**
     * What of a command goes to Telnyx.
     *
     * @param  json the JSON of the command
     * @return      the same without the fields that say what this component does
     */
    public ObjectNode sent(ObjectNode json) {
        return local.isEmpty() ? json : json.deepCopy().without(local);
    }

    /**
     * The values of a command that must not show in messages.
     *
     * @param  json the JSON of the command
     * @return      the texts of all secret fields, those of nested objects included
     */
    public List<String> secrets(JsonNode json) {
        return record.secrets(json).toList();
    }

    @SuppressWarnings("unchecked")
    private static <R> Map<FieldModel, Object> valuesOf(RecordModel<R> record, Object command) {
        return record.values((R) command);
    }

    /** Shows the endpoint without its options, for example {@code telnyx-voice:answer}. */
    @Override
    public String toString() {
        return EndpointName.uri(name);
    }
}
