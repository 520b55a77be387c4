package org.cameltelnyx.voice.simulator;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The resources of an account other than calls: applications, SIPREC connectors and outbound voice profiles. Guarded by the
 * switchboard's monitor.
 */
final class Account {

    private static final String NAME = "name";
    private static final int DEFAULT_FIRST_COMMAND_SECONDS = 30;
    private static final long SMALLEST_ID = 1_000_000_000_000_000_000L;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, ObjectNode> applications = new LinkedHashMap<>();
    private final Map<String, ObjectNode> connectors = new LinkedHashMap<>();
    private final Map<String, ObjectNode> profiles = new LinkedHashMap<>();

    void clear() {
        applications.clear();
        connectors.clear();
        profiles.clear();
    }

    List<JsonNode> applications() {
        return List.copyOf(applications.values());
    }

    Optional<ObjectNode> findApplication(String id) {
        return Optional.ofNullable(applications.get(id));
    }

    ObjectNode application(String id) {
        return findApplication(id).orElseThrow(notFound("application"));
    }

    ObjectNode createApplication(JsonNode body, Instant now) {
        String id = newId();
        ObjectNode application = Json.object()
                .put("record_type", "call_control_application")
                .put("id", id)
                .put("active", true)
                .put("anchorsite_override", "Latency")
                .put("call_cost_in_webhooks", false)
                .put("dtmf_type", "RFC 2833")
                .put("first_command_timeout", false)
                .put("first_command_timeout_secs", DEFAULT_FIRST_COMMAND_SECONDS)
                .put("redact_dtmf_debug_logging", false)
                .put("webhook_api_version", "2")
                .put("created_at", EventSource.format(now));
        application.putNull("webhook_event_failover_url").putNull("webhook_timeout_secs");
        application.putObject("inbound");
        application.putObject("outbound");
        application.putArray("tags");
        applications.put(id, application);
        return change(application, body, now);
    }

    /** Changes the fields in the body; all others keep their values, also inside objects. */
    ObjectNode change(ObjectNode application, JsonNode body, Instant now) {
        body.properties().forEach(field -> {
            if (field.getValue().isObject()) {
                application.withObjectProperty(field.getKey()).setAll((ObjectNode) field.getValue().deepCopy());
            } else {
                application.set(field.getKey(), field.getValue());
            }
        });
        return application.put("updated_at", EventSource.format(now));
    }

    void deleteApplication(String id) {
        applications.remove(id);
    }

    /** The fields that all kinds of connections share. The simulator has no connections other than applications. */
    static ObjectNode connection(JsonNode application) {
        ObjectNode connection = Json.object();
        for (String field : List.of("record_type", "id", "active", "anchorsite_override", "created_at", "tags", "updated_at",
                "webhook_api_version", "webhook_event_failover_url", "webhook_event_url")) {
            connection.set(field, application.path(field));
        }
        connection.set("connection_name", application.path("application_name"));
        return connection.put("outbound_voice_profile_id",
                application.path("outbound").path("outbound_voice_profile_id").textValue());
    }

    boolean hasConnector(String name) {
        return connectors.containsKey(name);
    }

    ObjectNode connector(String name) {
        return Optional.ofNullable(connectors.get(name)).orElseThrow(notFound("SIPREC connector"));
    }

    ObjectNode createConnector(JsonNode body, Instant now) {
        refuseTaken(body.path(NAME).asText());
        return put(Json.object().put("record_type", "siprec_connector").put("created_at", EventSource.format(now)), body, now);
    }

    ObjectNode replaceConnector(String name, JsonNode body, Instant now) {
        ObjectNode connector = connector(name);
        if (!name.equals(body.path(NAME).asText())) {
            refuseTaken(body.path(NAME).asText());
        }
        connectors.remove(name);
        connector.remove("app_subdomain");
        return put(connector, body, now);
    }

    private ObjectNode put(ObjectNode connector, JsonNode body, Instant now) {
        connector.setAll((ObjectNode) body.deepCopy());
        connectors.put(body.path(NAME).asText(), connector);
        return connector.put("updated_at", EventSource.format(now));
    }

    private void refuseTaken(String name) {
        if (hasConnector(name)) {
            throw new Refusal(TelnyxError.INVALID_VALUE, "A SIPREC connector with this name exists already.", "/" + NAME);
        }
    }

    void deleteConnector(String name) {
        connector(name);
        connectors.remove(name);
    }

    List<JsonNode> profiles() {
        return profiles.values().stream().<JsonNode>map(this::counted).toList();
    }

    ObjectNode profile(String id) {
        return counted(Optional.ofNullable(profiles.get(id)).orElseThrow(notFound("outbound voice profile")));
    }

    private ObjectNode counted(ObjectNode profile) {
        return profile.deepCopy()
                .put("connections_count", applications.values()
                        .stream()
                        .filter(application -> profile.path("id")
                                .equals(
                                        application.path("outbound").path("outbound_voice_profile_id")))
                        .count());
    }

    String createProfile(String name, Instant now) {
        String id = newId();
        ObjectNode profile = Json.object()
                .put("record_type", "outbound_voice_profile")
                .put("id", id)
                .put(NAME, name)
                .put("daily_spend_limit_enabled", false)
                .put("enabled", true)
                .put("service_plan", "global")
                .put("traffic_type", "conversational")
                .put("usage_payment_method", "rate-deck")
                .put("created_at", EventSource.format(now))
                .put("updated_at", EventSource.format(now));
        profile.putNull("billing_group_id").putNull("concurrent_call_limit");
        profile.putArray("tags");
        profile.putArray("whitelisted_destinations").add("US").add("CA");
        profiles.put(id, profile);
        return id;
    }

    /** A number of nineteen digits, like the ids of applications at Telnyx. */
    private String newId() {
        return Long.toString(SMALLEST_ID + random.nextLong(SMALLEST_ID));
    }

    private static Supplier<Refusal> notFound(String what) {
        return () -> new Refusal(TelnyxError.NOT_FOUND, "There is no " + what + " with this id or name.");
    }
}
