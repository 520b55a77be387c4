package org.cameltelnyx.voice.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * All calls, conferences and queues, and their recordings. Its monitor guards all of them: it is held while a command is
 * applied, so that commands never interleave.
 */
final class Switchboard {

    private static final int DEFAULT_MAX_SIZE = 100;
    private static final int SIP_PORT = 5060;
    private static final Duration PER_LETTER = Duration.ofMillis(60);
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration AUDIO = Duration.ofSeconds(10);

    private final EventSource events;
    private final Map<String, SimulatedCall> calls = new LinkedHashMap<>();
    private final Map<String, SimulatedConference> conferences = new LinkedHashMap<>();
    private final Map<String, SimulatedQueue> queues = new LinkedHashMap<>();
    private final Account account = new Account();
    private final Archive archive;
    private final DeliveryLog log;
    private final SimulatorClock clock;
    private boolean answersAtFirst;
    private boolean answering;

    Switchboard(EventSource events, SimulatorClock clock, Archive archive, DeliveryLog log, boolean answersAtFirst) {
        this.events = events;
        this.clock = clock;
        this.archive = archive;
        this.log = log;
        this.answersAtFirst = answersAtFirst;
        this.answering = answersAtFirst;
    }

    /** Runs an action when the clock reaches the end of a delay. */
    SimulatorClock.Timer after(Duration delay, Runnable action) {
        return clock.after(delay, () -> {
            synchronized (this) {
                action.run();
            }
        });
    }

    boolean soundsTakeTime() {
        return clock.isManual();
    }

    /** The duration of the speech or audio of a command; null for ever. */
    Duration lengthOf(JsonNode body) {
        String loop = body.path("loop").asText("1");
        if (loop.equals("infinity")) {
            return null;
        }
        if (!soundsTakeTime()) {
            return Duration.ZERO;
        }
        Duration once = body.has("payload") ? PER_LETTER.multipliedBy(body.path("payload").asText().length()) : AUDIO;
        return (once.compareTo(SHORTEST) < 0 ? SHORTEST : once).multipliedBy(Integer.parseInt(loop));
    }

    synchronized void clear() {
        calls.clear();
        conferences.clear();
        queues.clear();
        account.clear();
        archive.clear();
        answering = answersAtFirst;
    }

    /** Sets whether called parties answer at once after a reset. */
    synchronized void answersAtFirst(boolean newAnswersAtFirst) {
        answersAtFirst = newAnswersAtFirst;
    }

    /** Sets whether called parties answer at once. */
    synchronized void answering(boolean newAnswering) {
        answering = newAnswering;
    }

    synchronized boolean isAnswering() {
        return answering;
    }

    synchronized List<SimulatedCall> calls() {
        return List.copyOf(calls.values());
    }

    synchronized List<SimulatedConference> conferences() {
        return List.copyOf(conferences.values());
    }

    synchronized List<SimulatedQueue> queues() {
        return List.copyOf(queues.values());
    }

    Account account() {
        return account;
    }

    Archive archive() {
        return archive;
    }

    DeliveryLog log() {
        return log;
    }

    Instant now() {
        return clock.instant();
    }

    synchronized Optional<SavedRecording> findRecording(String id) {
        return archive.find(id);
    }

    synchronized String createProfile(String name) {
        return account.createProfile(name, now());
    }

    synchronized void createConnector(String name) {
        if (!account.hasConnector(name)) {
            account.createConnector(Json.object().put("name", name).put("host", "srs.example.com").put("port", SIP_PORT),
                    now());
        }
    }

    /** The webhook settings of an application; those of the simulator if no command has created the application. */
    CallWebhooks webhooksOf(String connectionId) {
        return account.findApplication(connectionId)
                .map(application -> CallWebhooks.DEFAULT.changedBy(
                        Json.object().set("webhook_url", application.path("webhook_event_url"))))
                .orElse(CallWebhooks.DEFAULT);
    }

    /** Creates an incoming call. */
    synchronized SimulatedCall ring(CallOptions options) {
        SimulatedCall call = add(options, SimulatedCall.Direction.INCOMING, Json.object());
        call.ring();
        return call;
    }

    /** Creates an outgoing call. */
    synchronized SimulatedCall dial(CallOptions options, JsonNode wishes) {
        SimulatedCall call = add(options, SimulatedCall.Direction.OUTGOING, wishes);
        call.ring();
        return call;
    }

    /** Answers a ringing call if called parties answer at once. The sender of the command already knows its ids. */
    synchronized void settle(SimulatedCall call) {
        if (answering) {
            call.answer();
        }
    }

    private SimulatedCall add(CallOptions options, SimulatedCall.Direction direction, JsonNode wishes) {
        SimulatedCall call = new SimulatedCall(this, options, events, direction, wishes);
        if (calls.putIfAbsent(options.callControlId(), call) != null) {
            throw new IllegalArgumentException("A call with the id " + options.callControlId() + " exists already");
        }
        return call;
    }

    Optional<SimulatedCall> find(String callControlId) {
        return Optional.ofNullable(calls.get(callControlId));
    }

    /** Returns the call that a path or a body names; throws Refusal if it is unknown or has ended. */
    SimulatedCall active(String callControlId, String field) {
        SimulatedCall call = find(callControlId).orElseThrow(
                () -> new Refusal(TelnyxError.INVALID_CALL_CONTROL_ID, "There is no call with this id.", "/" + field));
        if (call.state() == SimulatedCall.State.ENDED) {
            throw new Refusal(TelnyxError.CALL_ENDED, "The call has ended and accepts no commands.");
        }
        return call;
    }

    SimulatedCall answered(String callControlId, String field) {
        SimulatedCall call = active(callControlId, field);
        if (call.state() != SimulatedCall.State.ANSWERED) {
            throw new Refusal(TelnyxError.CALL_NOT_ANSWERED, "The call must be answered first.");
        }
        return call;
    }

    SimulatedConference createConference(SimulatedCall creator, JsonNode body) {
        String name = body.path("name").asText();
        if (conferences.values().stream().anyMatch(each -> each.name().equals(name) && !each.isEnded())) {
            throw new Refusal(TelnyxError.CONFERENCE_NAME_TAKEN, "A conference with this name is active.", "/name");
        }
        if (creator.links().isInConference()) {
            throw new Refusal(TelnyxError.JOINED_TWICE, "The call takes part in a conference already.", "/call_control_id");
        }
        SimulatedConference conference = new SimulatedConference(this, events, creator, body);
        conferences.put(conference.id(), conference);
        return conference;
    }

    SimulatedConference conference(String id) {
        return Optional.ofNullable(conferences.get(id))
                .orElseThrow(() -> new Refusal(TelnyxError.NOT_FOUND, "There is no conference with this id."));
    }

    SimulatedQueue createQueue(String name, int maxSize) {
        if (queues.containsKey(name)) {
            throw new Refusal(TelnyxError.INVALID_VALUE, "A queue with this name exists already.", "/queue_name");
        }
        SimulatedQueue queue = new SimulatedQueue(this, events, name, maxSize);
        queues.put(name, queue);
        return queue;
    }

    SimulatedQueue queue(String name) {
        return Optional.ofNullable(queues.get(name))
                .orElseThrow(() -> new Refusal(TelnyxError.NOT_FOUND, "There is no queue with this name."));
    }

    void deleteQueue(String name) {
        if (!queue(name).isEmpty()) {
            throw new Refusal(TelnyxError.QUEUE_NOT_EMPTY, "Calls are waiting in the queue.");
        }
        queues.remove(name);
    }

    /** Returns the queue for a call to wait in; creates it if necessary. */
    SimulatedQueue queueToWaitIn(JsonNode body) {
        return queues.computeIfAbsent(body.path("queue_name").asText(),
                name -> new SimulatedQueue(this, events, name, body.path("max_size").asInt(DEFAULT_MAX_SIZE)));
    }

    /** Returns one page of a list. */
    static Answer page(List<? extends JsonNode> all, Map<String, String> query) {
        int size = positive(query, "page[size]", Answer.PAGE_SIZE);
        int number = positive(query, "page[number]", 1);
        List<JsonNode> page = new ArrayList<>();
        for (long i = (long) (number - 1) * size; i < Math.min(all.size(), (long) number * size); i++) {
            page.add(all.get((int) i));
        }
        return Answer.ofPage(Json.of(page), number, size, all.size());
    }

    private static int positive(Map<String, String> query, String name, int otherwise) {
        String text = query.get(name);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw new Refusal(TelnyxError.OUT_OF_RANGE, name + " must be a whole number of at least 1.", "/" + name);
        }
        return Integer.parseInt(text);
    }
}
