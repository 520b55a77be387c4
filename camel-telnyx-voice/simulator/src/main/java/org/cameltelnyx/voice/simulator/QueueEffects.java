package org.cameltelnyx.voice.simulator;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import static java.util.Map.entry;

/** The effects of the operations on queues. */
final class QueueEffects {

    private static final int MAX_SIZE = 300;

    static final Map<String, Effects.Effect> BY_ACTION = Map.ofEntries(
            entry("queue-list", on -> Switchboard.page(
                    on.switchboard().queues().stream().<JsonNode>map(SimulatedQueue::json).toList(), on.command().query())),
            entry("queue-create", on -> Answer.ok(on.switchboard()
                    .createQueue(on.text("queue_name"), on.body().path("max_size").asInt(MAX_SIZE))
                    .json())),
            entry("queue-retrieve", on -> Answer.ok(queue(on).json())),
            entry("queue-update", on -> {
                queue(on).maxSize(on.body().path("max_size").asInt());
                return Answer.ok(queue(on).json());
            }),
            entry("queue-delete", on -> {
                on.switchboard().deleteQueue(on.id("queue_name"));
                return Answer.noContent();
            }),
            entry("queue-call-list", on -> Switchboard.page(queue(on).jsonOfCalls(), on.command().query())),
            entry("queue-call-retrieve", on -> Answer.ok(queue(on).json(on.call()))),
            entry("queue-call-update", on -> {
                queue(on).keepAfterHangup(on.call(), on.body().path("keep_after_hangup").asBoolean());
                return Answer.noContent();
            }),
            entry("queue-call-remove", on -> {
                queue(on).remove(on.call(), "leave");
                return Answer.noContent();
            }));

    private QueueEffects() {
    }

    private static SimulatedQueue queue(Effects.Request on) {
        return on.switchboard().queue(on.id("queue_name"));
    }
}
