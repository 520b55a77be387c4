package org.cameltelnyx.voice.tooling.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.cameltelnyx.voice.action.ActionModel;
import org.cameltelnyx.voice.event.EventEnvelope;
import org.cameltelnyx.voice.event.EventType;
import org.cameltelnyx.voice.event.EventTypes;
import org.cameltelnyx.voice.event.VoiceEvent;
import org.cameltelnyx.voice.result.TelnyxObject;
import org.cameltelnyx.voice.schema.FieldModel;
import org.cameltelnyx.voice.schema.OpenEnum;
import org.cameltelnyx.voice.schema.RecordModel;
import org.cameltelnyx.voice.schema.Withdrawn;
import org.cameltelnyx.voice.support.ResourceId;

/**
 * Writes the records' description of the API of Telnyx as JSON: operations, events, and the fields of both at every depth.
 * {@code tooling/drift} compares the file with the current API.
 */
public final class RecordsGenerator {

    private static final Package ROOT = org.cameltelnyx.voice.TelnyxVoiceConstants.class.getPackage();
    private static final Map<Class<?>, String> TYPES = Map.of(
            String.class, "string", Instant.class, "string", Integer.class, "number", Double.class, "number", Boolean.class,
            "boolean", Map.class, "map", Object.class, "any");

    private final SortedMap<String, Object> records = new TreeMap<>();
    private final SortedMap<String, Object> choices = new TreeMap<>();

    RecordsGenerator() {
    }

    /**
     * Writes the file.
     *
     * @param  arguments   the file
     * @throws IOException if it cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        String json = new RecordsGenerator().json();
        if (!Files.exists(file) || !Files.readString(file).equals(json)) {
            Files.writeString(file, json);
        }
    }

    String json() throws IOException {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("generated", "by the build, by RecordsGenerator: do not edit");
        all.put("package", ROOT.getName());
        all.put("actions", ActionModel.all().values().stream().map(this::action).toList());
        all.put("events",
                EventTypes.known().entrySet().stream().map(event -> event(event.getKey(), event.getValue())).toList());
        all.put("records", records);
        all.put("choices", choices);
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(indenter);
        printer.indentArraysWith(indenter);
        return new JsonMapper().writer(printer).writeValueAsString(all) + '\n';
    }

    private Map<String, Object> action(ActionModel action) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", action.name());
        json.put("method", action.httpMethod());
        json.put("path", action.path(id -> "{}"));
        json.put("record", name(action.type()));
        if (!action.bodyIds().isEmpty()) {
            json.put("idsInBody", action.bodyIds().stream().map(ResourceId::wireName).toList());
        }
        if (action.answer() != TelnyxObject.class) {
            json.put("answer", name(action.answer()));
        }
        if (action.isList()) {
            json.put("list", true);
        }
        return json;
    }

    private Map<String, Object> event(String type, Class<? extends VoiceEvent> record) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", type);
        List<String> also = List.of(record.getAnnotation(EventType.class).also());
        if (!also.isEmpty()) {
            json.put("also", also);
        }
        json.put("record", name(record));
        return json;
    }

    /** The name of a class below the root package. Lists the fields or values of the class under this name. */
    private String name(Class<?> type) {
        String name = type.getName().substring(ROOT.getName().length() + 1);
        if (OpenEnum.class.isAssignableFrom(type)) {
            choices.computeIfAbsent(name, unknown -> OpenEnum.known(type.asSubclass(OpenEnum.class)));
        } else if (!records.containsKey(name)) {
            Map<String, Object> fields = new LinkedHashMap<>();
            // a record can contain records of the same type
            records.put(name, fields);
            RecordModel.of(type)
                    .fields()
                    .stream()
                    .filter(field -> field.type() != EventEnvelope.class && !isWhole(type, field))
                    .forEach(field -> fields.put(field.wireName(), field(type, field)));
        }
        return name;
    }

    private static boolean isWhole(Class<?> record, FieldModel field) {
        return TelnyxObject.class.isAssignableFrom(record) && field.name().equals("data");
    }

    private Map<String, Object> field(Class<?> owner, FieldModel field) {
        Map<String, Object> json = new LinkedHashMap<>();
        Class<?> type = field.valueType();
        if (OpenEnum.class.isAssignableFrom(type)) {
            json.put("choice", name(type));
        } else if (type.isRecord()) {
            json.put("record", name(type));
        } else if (TYPES.containsKey(type)) {
            json.put("type", TYPES.get(type));
        } else {
            throw new IllegalStateException("No name for the type of " + owner.getName() + '.' + field.name());
        }
        flag(json, "list", field.isList());
        flag(json, "required", field.isRequired() && field.substitutes().isEmpty());
        flag(json, "deprecated", isWithdrawn(owner, field));
        return json;
    }

    private static void flag(Map<String, Object> json, String name, boolean is) {
        if (is) {
            json.put(name, true);
        }
    }

    private static boolean isWithdrawn(Class<?> owner, FieldModel field) {
        return Arrays.stream(owner.getRecordComponents())
                .anyMatch(component -> component.getName().equals(field.name())
                        && component.isAnnotationPresent(Withdrawn.class));
    }
}
