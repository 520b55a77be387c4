package org.cameltelnyx.voice.simulator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The current state as JSON for the page of the live view: calls, conferences, queues and pending faults. */
final class LiveBoard {

    /** The page has no room for more, which load tests create. */
    private static final int MAX_LIVE = 60;
    private static final int MAX_ENDED = 20;

    private final Switchboard switchboard;
    private final CommandFaults faults;
    private final WebhookFaults webhookFaults;
    private final Supplier<String> webhookUrl;
    private final JsonNode actions;

    LiveBoard(
            Switchboard switchboard, CommandFaults faults, WebhookFaults webhookFaults, Supplier<String> webhookUrl,
            Set<String> actions) {
        this.switchboard = switchboard;
        this.faults = faults;
        this.webhookFaults = webhookFaults;
        this.webhookUrl = webhookUrl;
        this.actions = Json.of(actions);
    }

    /** The actions and event types for which a fault can be chosen; they never change. */
    ObjectNode choices() {
        ObjectNode choices = Json.object();
        choices.set("actions", actions);
        choices.set("events", Json.of(EventTypes.documented()));
        return choices;
    }

    ObjectNode json() {
        ObjectNode board = Json.object().put("webhookUrl", LiveFields.address(webhookUrl.get()));
        synchronized (switchboard) {
            List<SimulatedCall> all = new ArrayList<>(switchboard.calls());
            long live = all.stream().filter(LiveBoard::isLive).count();
            board.put("live", live).put("ended", all.size() - live).put("answersDialed", switchboard.isAnswering());
            Collections.reverse(all);
            ArrayNode calls = board.putArray("calls");
            all.stream().filter(LiveBoard::isLive).limit(MAX_LIVE).forEach(call -> calls.add(json(call)));
            all.stream().filter(call -> !isLive(call)).limit(MAX_ENDED).forEach(call -> calls.add(json(call)));
            ArrayNode conferences = board.putArray("conferences");
            switchboard.conferences()
                    .stream()
                    .filter(each -> !each.isEnded())
                    .limit(MAX_LIVE)
                    .forEach(
                            each -> conferences.add(json(each)));
            ArrayNode queues = board.putArray("queues");
            switchboard.queues().stream().limit(MAX_LIVE).forEach(each -> queues.add(json(each)));
        }
        ArrayNode planned = board.putArray("faults");
        faults.pending().forEach(fault -> planned.add(json("command", fault)));
        webhookFaults.pending().forEach(fault -> planned.add(json("webhook", fault)));
        return board;
    }

    private static boolean isLive(SimulatedCall call) {
        return call.state() != SimulatedCall.State.ENDED;
    }

    private static ObjectNode json(SimulatedCall call) {
        ObjectNode told = call.json();
        ObjectNode json = Json.object()
                .put("id", call.callControlId())
                .put("session", call.callSessionId())
                .put("connection", LiveFields.shortened(call.connectionId()))
                .put("from", LiveFields.shortened(call.from()))
                .put("to", LiveFields.shortened(call.to()))
                .put("direction", name(call.direction()))
                .put("state", call.state() == SimulatedCall.State.PARKED ? "ringing" : name(call.state()))
                .put("clientState", LiveFields.clientState(call.clientState()))
                .put("peer", call.peer().map(SimulatedCall::callControlId).orElse(null))
                .put("startTime", told.path("start_time").asText())
                .put("endTime", told.path("end_time").textValue());
        json.set("underWay", Json.of(call.underWay()));
        return json;
    }

    private static ObjectNode json(SimulatedConference conference) {
        ObjectNode json = Json.object()
                .put("id", conference.id())
                .put("name", LiveFields.shortened(conference.name()));
        json.set("calls", ids(conference.participants()));
        ArrayNode marksOfEach = json.putArray("marks");
        conference.participants().forEach(call -> {
            ObjectNode told = conference.json(call);
            List<String> marks = new ArrayList<>();
            if (told.path("muted").asBoolean()) {
                marks.add("muted");
            }
            if (told.path("on_hold").asBoolean()) {
                marks.add("on hold");
            }
            marksOfEach.add(Json.of(marks));
        });
        return json;
    }

    private static ObjectNode json(SimulatedQueue queue) {
        ObjectNode json = Json.object().put("name", LiveFields.shortened(queue.name()));
        json.set("calls", ids(queue.calls()));
        return json;
    }

    private static ObjectNode json(String side, PendingFault fault) {
        return Json.object()
                .put("side", side)
                .put("on", LiveFields.shortened(fault.on()))
                .put("what", LiveFields.shortened(fault.what()))
                .put("left", fault.left());
    }

    private static JsonNode ids(List<SimulatedCall> calls) {
        return Json.of(calls.stream().map(SimulatedCall::callControlId).toList());
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
