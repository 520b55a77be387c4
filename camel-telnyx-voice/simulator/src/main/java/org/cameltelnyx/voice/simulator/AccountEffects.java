package org.cameltelnyx.voice.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import static java.util.Map.entry;

/** The effects of the operations on recordings, deliveries, applications and other resources of an account. */
final class AccountEffects {

    static final Map<String, Effects.Effect> BY_ACTION = Map.ofEntries(
            entry("recording-list", AccountEffects::recordings),
            entry("recording-retrieve", on -> Answer.ok(archive(on).json(recording(on)))),
            entry("recording-delete", on -> {
                SavedRecording recording = recording(on);
                archive(on).delete(recording);
                return Answer.ok(archive(on).json(recording));
            }),
            entry("recording-delete-all", AccountEffects::deleteAll),
            entry("recording-transcription-list", on -> list(on, archive(on).transcriptions())
                    .time("[created_at]", "/created_at")
                    .equal("[recording_id]", "/recording_id")
                    .page()),
            entry("recording-transcription-retrieve", on -> Answer.ok(transcription(on))),
            entry("recording-transcription-delete", on -> {
                JsonNode transcription = transcription(on);
                archive(on).deleteTranscription(on.id("recording_transcription_id"));
                return Answer.ok(transcription);
            }),
            entry("active-call-list", AccountEffects::activeCalls),
            entry("call-event-list", AccountEffects::events),
            entry("webhook-delivery-list", on -> list(on, on.switchboard().log().deliveries())
                    .contains("[attempts]", "/attempts")
                    .oneOf("[event_type]", "/webhook/event_type")
                    .time("[finished_at]", "/finished_at")
                    .time("[started_at]", "/started_at")
                    .equal("[status][eq]", "/status")
                    .contains("[webhook]", "/webhook")
                    .page()),
            entry("webhook-delivery-retrieve", on -> Answer.ok(on.switchboard()
                    .log()
                    .find(on.id("webhook_delivery_id"))
                    .orElseThrow(() -> new Refusal(TelnyxError.NOT_FOUND, "There is no webhook delivery with this id.")))),
            entry("application-list", on -> list(on, account(on).applications())
                    .contains("[application_name]", "/application_name")
                    .equal("[connection_id]", "/id")
                    .equal("[outbound.outbound_voice_profile_id]", "/outbound/outbound_voice_profile_id")
                    .sorted(Map.of("active", "/active", "connection_name", "/application_name", "created_at", "/created_at"))
                    .page()),
            entry("application-create", on -> Answer.ok(account(on).createApplication(on.body(), now(on)))),
            entry("application-retrieve", on -> Answer.ok(application(on))),
            entry("application-update", on -> Answer.ok(account(on).change(application(on), on.body(), now(on)))),
            entry("application-delete", on -> {
                ObjectNode application = application(on);
                account(on).deleteApplication(on.id("application_id"));
                return Answer.ok(application);
            }),
            entry("siprec-connector-create", on -> Answer.ok(account(on).createConnector(on.body(), now(on)))),
            entry("siprec-connector-retrieve", on -> Answer.ok(account(on).connector(connectorName(on)))),
            entry("siprec-connector-update",
                    on -> Answer.ok(account(on).replaceConnector(connectorName(on), on.body(), now(on)))),
            entry("siprec-connector-delete", on -> {
                account(on).deleteConnector(connectorName(on));
                return Answer.noContent();
            }),
            entry("connection-list",
                    on -> list(on, account(on).applications().stream().<JsonNode>map(Account::connection).toList())
                            .contains("[connection_name]", "/connection_name")
                            .equal("[fqdn]", "/fqdn")
                            .equal("[outbound_voice_profile_id]", "/outbound_voice_profile_id")
                            .sorted(Map.of("active", "/active", "connection_name", "/connection_name", "created_at",
                                    "/created_at"))
                            .page()),
            entry("connection-retrieve",
                    on -> Answer.ok(Account.connection(account(on).application(on.id("connection_id"))))),
            entry("outbound-voice-profile-list", on -> list(on, account(on).profiles())
                    .contains("[name]", "/name")
                    .sorted(Map.of("created_at", "/created_at", "name", "/name", "enabled", "/enabled", "service_plan",
                            "/service_plan", "traffic_type", "/traffic_type", "usage_payment_method", "/usage_payment_method"))
                    .page()),
            entry("outbound-voice-profile-retrieve",
                    on -> Answer.ok(account(on).profile(on.id("outbound_voice_profile_id")))));

    private static final Duration REMEMBERED = Duration.ofHours(24);

    private AccountEffects() {
    }

    private static Archive archive(Effects.Request on) {
        return on.switchboard().archive();
    }

    private static Account account(Effects.Request on) {
        return on.switchboard().account();
    }

    private static Instant now(Effects.Request on) {
        return on.switchboard().now();
    }

    private static SavedRecording recording(Effects.Request on) {
        return archive(on).recording(on.id("recording_id"));
    }

    private static JsonNode transcription(Effects.Request on) {
        return archive(on).transcription(on.id("recording_transcription_id"));
    }

    private static ObjectNode application(Effects.Request on) {
        return account(on).application(on.id("application_id"));
    }

    private static String connectorName(Effects.Request on) {
        return on.id("siprec_connector_name");
    }

    private static Filter list(Effects.Request on, List<JsonNode> all) {
        return Filter.of(on.command().query(), all);
    }

    private static Answer recordings(Effects.Request on) {
        Filter filter = list(on, archive(on).recordings());
        for (String field : List.of("call_control_id", "call_leg_id", "call_session_id", "conference_id", "conference_region",
                "connection_id", "from", "sip_call_id", "to")) {
            filter = filter.equal("[" + field + "]", "/" + field);
        }
        return filter.time("[created_at]", "/created_at")
                .time("[end_time]", "/recording_ended_at")
                .time("[start_time]", "/recording_started_at")
                .page();
    }

    /** Telnyx does not document the result for unknown ids: here they count as deleted. */
    private static Answer deleteAll(Effects.Request on) {
        on.body().path("ids").forEach(id -> archive(on).find(id.asText()).ifPresent(archive(on)::delete));
        return Answer.raw(Json.object().put("status", "ok"));
    }

    private static Answer activeCalls(Effects.Request on) {
        String connection = on.id("connection_id");
        List<SimulatedCall> calls = on.switchboard()
                .calls()
                .stream()
                .filter(call -> call.connectionId().equals(connection))
                .toList();
        if (calls.isEmpty()) {
            account(on).application(connection);
        }
        return list(on, calls.stream()
                .filter(call -> call.state() != SimulatedCall.State.ENDED)
                .<JsonNode>map(call -> call.jsonOfActive(now(on)))
                .toList()).page();
    }

    private static Answer events(Effects.Request on) {
        List<JsonNode> all = on.switchboard().log().events().stream().map(event -> withIds(on, event)).toList();
        if (!on.command().query().containsKey("filter[leg_id]")
                && !on.command().query().containsKey("filter[application_session_id]")) {
            String begin = EventSource.format(now(on).minus(REMEMBERED));
            all = all.stream().filter(event -> event.path("event_timestamp").asText().compareTo(begin) >= 0).toList();
        }
        return list(on, all).equal("[application_session_id]", "/call_session_id")
                .equal("[connection_id]", "/metadata/connection_id")
                .equal("[from]", "/metadata/from")
                .equal("[leg_id]", "/call_leg_id")
                .equal("[name]", "/name")
                .time("[occurred_at]", "/event_timestamp")
                .equal("[to]", "/metadata/to")
                .equal("[type]", "/type")
                .page();
    }

    /** Adds the ids of leg and session to a logged command, which contains only the call control id. */
    private static JsonNode withIds(Effects.Request on, JsonNode event) {
        if (event.has("call_leg_id")) {
            return event;
        }
        return on.switchboard()
                .find(event.path("metadata").path("call_control_id").asText())
                .<JsonNode>map(call -> event.<ObjectNode>deepCopy()
                        .put("call_leg_id", call.callLegId())
                        .put("call_session_id", call.callSessionId()))
                .orElse(event);
    }
}
