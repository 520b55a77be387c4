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
 * An action: its name in the endpoint URI, its operation at Telnyx and the fields of its commands.
 */
public final class ActionModel {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Z}&&[^ ]]");
    private static final Pattern USER_OF_URL = Pattern.compile("(?<=://)[^/@]*@");
    private static final int SHOWN = 100;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final Pattern RESOURCE = Pattern
            .compile("(/(?!\\.{1,2}(/|$))([A-Za-z0-9._~!$&'()*+,;=:@-]+|\\{\\w+}))+");
    private static final List<String> METHODS = List.of("DELETE", "GET", "PATCH", "POST", "PUT");
    /** The idempotent methods of HTTP (RFC 9110, section 9.2.2). */
    private static final List<String> REPEATABLE = List.of("DELETE", "GET", "PUT");
    /** Writes records with the names on the wire, without fields that have no value, and with the keys of maps in order. */
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
    /** The parts of the path before, between and after the ids. */
    private final List<String> pathTexts;
    /** The ids between these parts: each is a {@link ResourceId}, or has a name of its own. */
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
        // each access to the annotation would cost reflection
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
     * @param id   the id of this name, or null if the name is none of {@link ResourceId}
     */
    private record PathId(String name, ResourceId id) {
    }

    /**
     * Creates an action for an operation without a record.
     *
     * @param  name                     the name of the action, for messages
     * @param  httpMethod               the HTTP method
     * @param  resource                 the path below the base URL. A name in braces stands for one segment, whose value
     *                                  the option of this name gives, for example {@code /recordings/{recordingId}}
     * @return                          the action, which sends all fields of a body
     * @throws IllegalArgumentException if the method or the path is invalid
     */
    public static ActionModel request(String name, String httpMethod, String resource) {
        if (httpMethod == null || !METHODS.contains(httpMethod)) {
            throw EndpointName.invalid(name, "httpMethod is required and must be one of " + String.join(", ", METHODS) + ".");
        }
        String path = resource == null ? "" : resource;
        if (!RESOURCE.matcher(path).matches()) {
            throw EndpointName.invalid(name, "resource is required and must be a path below the base URL that begins with /,"
                    + " without a query and without empty or dot segments, for example"
                    + " /recordings/{id}. For a segment that differs between messages, write a name in braces, and set the"
                    + " option of this name to the value, which can be an expression; {"
                    + ResourceId.ofCommands().stream().map(ResourceId::option).collect(Collectors.joining("}, {"))
                    + "} also come from the body or a header. In resource itself, expressions are not evaluated.");
        }
        return new ActionModel(Request.class, name, null, httpMethod, path);
    }

    /**
     * Creates an action for an operation without a record whose path is not known.
     *
     * @param  name the name of the action, for messages
     * @return      the action, which has fields but no path
     */
    public static ActionModel request(String name) {
        return new ActionModel(Request.class, name, null, "POST", "");
    }

    /**
     * Whether this action has no record, so that the component sends all fields of the body.
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
     * @return the class of the action's commands
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
     * The type of the object in the answer.
     *
     * @return the type, or {@link TelnyxObject} itself if the answer only acknowledges the command
     */
    public Class<? extends TelnyxObject> answer() {
        return answer;
    }

    /**
     * Whether the answer is a page of a list.
     *
     * @return true for actions that list objects
     */
    public boolean isList() {
        return list;
    }

    /**
     * Whether the answer names a file, whose content becomes the body.
     *
     * @return true for actions that download a file
     */
    public boolean isDownload() {
        return download;
    }

    /**
     * Whether the answer contains data, and not only an acknowledgement.
     *
     * @return true for actions that list, retrieve, dial, create or update, and for any GET
     */
    public boolean isAnsweredWithData() {
        return answer() != TelnyxObject.class || "GET".equals(httpMethod);
    }

    /**
     * Whether the action creates the object in its answer.
     *
     * @return true for actions that dial or create
     */
    public boolean isCreating() {
        return answer() != TelnyxObject.class && !"GET".equals(httpMethod) && pathIds.isEmpty();
    }

    /**
     * The event types that Telnyx announces for the operation.
     *
     * @return event types as they are on the wire, empty if Telnyx announces none
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
     * The event types that are an outcome of this command. They can depend on the values of its fields.
     *
     * @param  json the JSON of the command
     * @return      event types as they are on the wire, empty if commands of this action have no outcome
     */
    public List<String> outcomes(JsonNode json) {
        return outcome == null ? List.of() : outcome.types(json);
    }

    /**
     * The event types that are an outcome of any command of this action, for all values of its fields.
     *
     * @return event types as they are on the wire, beginning with the types of {@link #outcomes()}
     */
    public List<String> possibleOutcomes() {
        return outcome == null ? List.of() : outcome.possibleTypes();
    }

    /**
     * Whether the outcome can arrive after the end of the call.
     *
     * @return true for recordings, which Telnyx saves after the call
     */
    public boolean isOutlivingCall() {
        return outcome != null && outcome.outlivesCall();
    }

    /**
     * Whether commands of this action stop the effect of another command, and have the same outcome as that command.
     *
     * @return true for commands that stop something
     */
    public boolean isStopping() {
        return outcome != null && outcome.isStopping();
    }

    /**
     * Whether the outcome is an event of the call leg that the command creates, instead of the call leg that it acts on.
     *
     * @return true for commands that call another party
     */
    public boolean isOutcomeOfNewLeg() {
        return outcome != null && outcome.isOfNewLeg();
    }

    /**
     * The maximum time from a command to its outcome.
     *
     * @param  json                  the JSON of the command
     * @return                       the time, which depends on the timeouts in the command
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
     * The ids in the path that only options give.
     *
     * @return the names of the ids, empty for actions with a record
     */
    public List<String> otherIds() {
        return placeholders.stream().filter(each -> each.id() == null).map(PathId::name).distinct().toList();
    }

    /**
     * The ids that the body of the operation needs.
     *
     * @return the ids, in the order of the body
     */
    public List<ResourceId> bodyIds() {
        return bodyIds;
    }

    /**
     * The ids of the objects that a command acts on, in the path or in the body.
     *
     * @return the ids, beginning with the ids in the path
     */
    public List<ResourceId> ids() {
        return ids;
    }

    /**
     * Whether the request contains the fields of a command in its body.
     *
     * @return false for GET and DELETE, whose requests contain the fields in the query
     */
    public boolean hasBody() {
        return body;
    }

    /**
     * Whether commands of this action can have an id, under which Telnyx executes a command only once.
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
     * @param  others gives the encoded ids of {@link #otherIds()} by name
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
     * @param  values gives the value of a field in the type of the field, or null if the field has no value
     * @return        the command, which is not yet checked
     */
    public Command create(Function<FieldModel, Object> values) {
        return record.create(values);
    }

    /**
     * The values of the fields of a command.
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
     * @throws IllegalArgumentException if a required field is missing or a value is invalid
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
     * @throws IllegalArgumentException if the field is required and missing, or the value is invalid
     */
    public void check(FieldModel field, Object value) {
        String wrong = field.violation(value);
        if (wrong != null) {
            throw invalid(field, value, wrong);
        }
    }

    /**
     * Creates the exception for an invalid command.
     *
     * @param  what the error, and how to correct it
     * @return      the exception, whose message names the action
     */
    public IllegalArgumentException invalid(String what) {
        return EndpointName.invalid(name, what);
    }

    /**
     * Creates the exception for an invalid value.
     *
     * @param  field the field
     * @param  value the value, or null if none was given
     * @param  wrong the rule that the value violates
     * @return       the exception, whose message names the action, the field, the value unless it is secret, and the ways to
     *               set the field
     */
    public IllegalArgumentException invalid(FieldModel field, Object value, String wrong) {
        StringBuilder text = new StringBuilder(field.name());
        // a whole object would not help, and may contain secrets
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
     * The form of a value in messages: one line of limited length, with escapes for invisible characters, and without the user
     * of a URL.
     *
     * @param  value any value
     * @return       the text of the value, or the type of an object without a text
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
     * @return         the fields that have a value, by their names on the wire
     */
    public ObjectNode toJson(Command command) {
        return JSON.valueToTree(command);
    }

    /**
     * The part of a command that the component sends to Telnyx.
     *
     * @param  json the JSON of the command
     * @return      the JSON without the local fields
     */
    public ObjectNode sent(ObjectNode json) {
        return local.isEmpty() ? json : json.deepCopy().without(local);
    }

    /**
     * The values of a command that messages must not contain.
     *
     * @param  json the JSON of the command
     * @return      the texts of all secret fields, including the fields of nested objects
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
