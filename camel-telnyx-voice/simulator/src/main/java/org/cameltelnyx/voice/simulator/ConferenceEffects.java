package org.cameltelnyx.voice.simulator;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import static java.util.Map.entry;
import static org.cameltelnyx.voice.simulator.Effects.ok;

/** The effects of the operations on conferences. */
final class ConferenceEffects {

    static final Map<String, Effects.Effect> BY_ACTION = Map.ofEntries(
            entry("conference-create", on -> Answer.ok(on.switchboard().createConference(caller(on), on.body()).json())),
            entry("conference-list", ConferenceEffects::list),
            entry("conference-retrieve", on -> Answer.ok(conference(on).json())),
            entry("conference-join", ok(on -> active(on).join(caller(on), on.body()))),
            entry("conference-leave", ok(on -> active(on).leave(caller(on)))),
            entry("conference-end", ok(on -> active(on).end("ended_via_api", null))),
            entry("conference-update", ok(on -> {
                active(on).update(caller(on), on.body());
                caller(on).links().switchSupervisorRole(on.text("supervisor_role"));
            })),
            entry("conference-mute", ok(on -> active(on).mute(on.body().path("call_control_ids"), true))),
            entry("conference-unmute", ok(on -> active(on).mute(on.body().path("call_control_ids"), false))),
            entry("conference-hold", ok(on -> active(on).hold(on.body().path("call_control_ids"), true))),
            entry("conference-unhold", ok(on -> active(on).hold(on.body().path("call_control_ids"), false))),
            entry("conference-play", ok(on -> active(on).play(on.body()))),
            entry("conference-stop", ok(on -> active(on).stop(on.body()))),
            entry("conference-speak", ok(on -> active(on).speak(on.body()))),
            entry("conference-send-dtmf", ok(on -> active(on).sendDigits(on.body()))),
            entry("conference-gather-dtmf-audio", ok(on -> {
                active(on);
                SimulatedCall caller = caller(on);
                caller.gather(on.body(), over -> caller.media().prompt(on.body(), over));
            })),
            entry("conference-record-start", ok(on -> active(on).startRecording(on.body()))),
            entry("conference-record-pause", ok(ConferenceEffects::active)),
            entry("conference-record-resume", ok(ConferenceEffects::active)),
            entry("conference-record-stop", ok(on -> active(on).stopRecording(on.body()))),
            entry("conference-list-participants", ConferenceEffects::listParticipants),
            entry("conference-retrieve-participant",
                    on -> Answer.ok(conference(on).json(conference(on).call(on.id("participant_id"))))),
            entry("conference-update-participant", on -> {
                SimulatedConference conference = active(on);
                SimulatedCall call = conference.call(on.id("participant_id"));
                conference.update(call, on.body());
                return Answer.ok(conference.json(call));
            }));

    private ConferenceEffects() {
    }

    private static SimulatedConference conference(Effects.Request on) {
        String id = on.id("id");
        return on.switchboard().conference(id == null ? on.id("conference_id") : id);
    }

    private static SimulatedConference active(Effects.Request on) {
        SimulatedConference conference = conference(on);
        conference.refuseIfEnded();
        return conference;
    }

    /** Returns the answered call that the body names. */
    private static SimulatedCall caller(Effects.Request on) {
        return on.switchboard().answered(on.text("call_control_id"), "call_control_id");
    }

    private static Answer list(Effects.Request on) {
        String name = on.command().query().get("filter[name]");
        String status = on.command().query().get("filter[status]");
        List<JsonNode> all = on.switchboard()
                .conferences()
                .stream()
                .<JsonNode>map(SimulatedConference::json)
                .filter(json -> name == null || name.equals(json.path("name").asText()))
                .filter(json -> status == null || status.equals(json.path("status").asText()))
                .toList();
        return Switchboard.page(all, on.command().query());
    }

    private static Answer listParticipants(Effects.Request on) {
        String muted = on.command().query().get("filter[muted]");
        String onHold = on.command().query().get("filter[on_hold]");
        List<JsonNode> all = conference(on).jsonOfParticipants()
                .stream()
                .filter(json -> muted == null || muted.equals(json.path("muted").asText()))
                .filter(json -> onHold == null || onHold.equals(json.path("on_hold").asText()))
                .toList();
        return Switchboard.page(all, on.command().query());
    }
}
