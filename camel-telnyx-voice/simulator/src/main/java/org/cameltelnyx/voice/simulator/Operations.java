package org.cameltelnyx.voice.simulator;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;

/** All operations of the simulator, read from the JSON files in {@code operations}. Immutable. */
final class Operations {

    /** The root path of the REST API. */
    static final String ROOT = "/v2";

    private static final String FOLDER = "operations/";

    private final List<Operation> all;

    private Operations(List<Operation> all) {
        this.all = List.copyOf(all);
    }

    /** An operation with the ids in a path. */
    record Match(Operation operation, Map<String, String> ids) {
    }

    /** Returns the operations, which are read and compiled once. */
    static Operations standard() {
        return Standard.OPERATIONS;
    }

    Optional<Match> find(String method, String rawPath) {
        return all.stream()
                .filter(operation -> operation.method().equals(method))
                .flatMap(operation -> operation.path().match(rawPath).map(ids -> new Match(operation, ids)).stream())
                .findFirst();
    }

    /** The HTTP methods of a path; none if the path is unknown. */
    Set<String> methodsOf(String rawPath) {
        return all.stream()
                .filter(operation -> operation.path().match(rawPath).isPresent())
                .map(Operation::method)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Set<String> actions() {
        return all.stream().map(Operation::action).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static final class Standard {

        private static final Operations OPERATIONS = load();

        private static Operations load() {
            JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
            SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                    .pathType(PathType.JSON_POINTER)
                    .locale(Locale.ENGLISH)
                    .build();
            JsonNode types = Json.resource(FOLDER + "types.json");
            return new Operations(
                    StreamSupport.stream(Json.resource(FOLDER + "index.json").spliterator(), false)
                            .map(action -> Json.resource(FOLDER + action.asText() + ".json"))
                            .map(file -> read(file, types, schemas, config))
                            .toList());
        }

        private static Operation read(
                JsonNode file, JsonNode types, JsonSchemaFactory schemas, SchemaValidatorsConfig config) {
            ObjectNode schema = file.required("body").deepCopy();
            schema.set("$defs", types);
            String requirement = file.required("requires").asText().replace('-', '_').toUpperCase(Locale.ROOT);
            return new Operation(
                    file.required("action").asText(),
                    file.required("method").asText(),
                    new PathTemplate(ROOT + file.required("path").asText()),
                    Operation.Requirement.valueOf(requirement),
                    fieldsOf(schema),
                    schemas.getSchema(schema, config));
        }

        private static Set<String> fieldsOf(JsonNode schema) {
            Set<String> names = new LinkedHashSet<>();
            schema.path("properties").fieldNames().forEachRemaining(names::add);
            return Set.copyOf(names);
        }
    }
}
