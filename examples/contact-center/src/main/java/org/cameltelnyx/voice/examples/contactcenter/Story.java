package org.cameltelnyx.voice.examples.contactcenter;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.cameltelnyx.voice.simulator.Delivery;
import org.cameltelnyx.voice.simulator.ReceivedCommand;
import org.cameltelnyx.voice.simulator.SimulatedCall;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;

/** Prints the commands and webhooks that the simulator has recorded, with people's names in place of ids and numbers. */
final class Story {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneId.systemDefault());
    private static final int LONGEST = 30;
    private static final int OK = 200;
    /** Fields that every event of a call repeats, that the line shows elsewhere, or that never change. */
    private static final Set<String> LEFT_OUT = Set.of(
            "command_id", "call_control_id", "call_leg_id", "call_session_id", "connection_id", "start_time", "from", "to",
            "state", "hangup_source", "sip_hangup_cause", "voice", "language", "invalid_payload", "timeout_millis",
            "timeout_secs", "queue_avg_wait_time_secs", "wait_time_secs", "overlay", "recording_urls", "media_url",
            "recording_started_at", "recording_ended_at", "link_to", "max_size", "audio_url",
            "public_recording_urls", "transcription_engine", "transcription_tracks");

    private final TelnyxSimulator telnyx;
    private final Map<String, String> people;
    private final PrintStream out;
    private int toldCommands;
    private int toldDeliveries;

    Story(TelnyxSimulator telnyx, Map<String, String> people, PrintStream out) {
        this.telnyx = telnyx;
        this.people = people;
        this.out = out;
    }

    /** One webhook, or one command. */
    record Line(Instant at, String arrow, String who, String what, int status, String fields) {

        boolean isCommand() {
            return arrow.equals("-->");
        }

        boolean isRefusedWebhook() {
            return !isCommand() && status != OK;
        }

        String text() {
            return "  %s  %-4s  %s  %-22s  %3d  %s".formatted(TIME.format(at), who, arrow, what, status, fields)
                    .stripTrailing();
        }

        String summary() {
            return who + " " + what + (status == OK ? "" : " " + status);
        }
    }

    /** Prints the lines since the last call, oldest first, and returns them. */
    List<Line> tell() {
        List<ReceivedCommand> commands = telnyx.received();
        List<Delivery> deliveries = telnyx.deliveries();
        List<Line> lines = new ArrayList<>();
        commands.stream().skip(toldCommands).map(this::line).forEach(lines::add);
        deliveries.stream().skip(toldDeliveries).map(this::line).forEach(lines::add);
        toldCommands = commands.size();
        toldDeliveries = deliveries.size();
        lines.sort(Comparator.comparing(Line::at));
        lines.forEach(line -> out.println(line.text()));
        return lines;
    }

    private Line line(ReceivedCommand command) {
        JsonNode body = command.json();
        String who = command.callControlId() == null
                ? people.getOrDefault(body.path("to").path(0).asText(body.path("to").asText()), "")
                : who(call -> call.callControlId().equals(command.callControlId()));
        return new Line(command.receivedAt(), "-->", who, command.action(), command.status(), fields(body));
    }

    private Line line(Delivery delivery) {
        JsonNode payload = delivery.payload();
        String who = who(call -> call.callLegId().equals(payload.path("call_leg_id").asText()));
        return new Line(delivery.sentAt(), "<--", who, delivery.eventType(), delivery.status(), fields(payload));
    }

    private String who(Predicate<SimulatedCall> wanted) {
        return telnyx.calls().stream().filter(wanted).map(this::person).findFirst().orElse("?");
    }

    private String person(SimulatedCall call) {
        String number = call.direction() == SimulatedCall.Direction.INCOMING ? call.from() : call.to();
        return people.getOrDefault(number, number);
    }

    private String fields(JsonNode fields) {
        return fields.properties()
                .stream()
                .filter(field -> !LEFT_OUT.contains(field.getKey()) && !field.getValue().isNull())
                .map(field -> text(field.getKey(), field.getValue()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("  "));
    }

    private String text(String name, JsonNode value) {
        if (value.has("transcript")) {
            return "“" + value.path("transcript").asText() + "”";
        }
        String text = value.asText();
        if (name.equals("client_state")) {
            String state = new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
            return "[" + Stream.of(state.split(" ")).map(this::readable).collect(Collectors.joining(" ")) + "]";
        }
        return name + "=" + (text.length() > LONGEST ? readable(text) : text);
    }

    /** Replaces an id by the name of its owner, and shortens a long text. */
    private String readable(String text) {
        return telnyx.calls()
                .stream()
                .filter(call -> call.callControlId().equals(text))
                .map(this::person)
                .findFirst()
                .orElse(text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
    }
}
