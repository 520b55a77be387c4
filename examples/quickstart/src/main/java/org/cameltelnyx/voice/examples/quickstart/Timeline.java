package org.cameltelnyx.voice.examples.quickstart;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.spi.CamelEvent.ExchangeCreatedEvent;
import org.apache.camel.spi.CamelEvent.ExchangeFailedEvent;
import org.apache.camel.spi.CamelEvent.ExchangeSendingEvent;
import org.apache.camel.spi.CamelEvent.ExchangeSentEvent;
import org.apache.camel.support.EventNotifierSupport;
import org.cameltelnyx.voice.TelnyxVoiceEndpoint;
import org.cameltelnyx.voice.api.TelnyxVoiceException;
import org.cameltelnyx.voice.event.VoiceEvent;
import org.cameltelnyx.voice.simulator.ReceivedCommand;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;

/**
 * Prints commands and webhooks in the order in which they started. It is an event notifier of Camel, so the routes do not
 * depend on it; the fields of a command come from the simulator, if there is one.
 * <p>
 * A webhook can arrive before its command has returned. So a line waits until all lines before it are complete. A scene
 * waits for the lines of the scene before, but not for ever. This object's monitor guards everything.
 */
final class Timeline extends EventNotifierSupport {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");
    private static final Set<String> SECRET = Set.of("digits", "sip_auth_password");
    /** Ids, and fields that every event of a call repeats or that follow from its type. */
    private static final Set<String> LEFT_OUT = Set.of(
            "command_id", "call_control_id", "call_leg_id", "call_session_id", "connection_id", "start_time", "from", "to",
            "state", "hangup_source", "sip_hangup_cause");

    /** The time that a scene waits for lines: more than a command takes at most. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Null with Telnyx itself. */
    private final TelnyxSimulator telnyx;
    private final PrintStream out;
    private final Duration patience;
    private final Queue<Line> unprinted = new ArrayDeque<>();
    /** The commands in flight, by the ids of their exchanges. */
    private final Map<String, Line> underWay = new HashMap<>();
    /** The types of the events that routes have received, by the ids of the events. */
    private final Map<String, String> seen = new LinkedHashMap<>();
    private final Set<Delivery> shown = new HashSet<>();
    /** Whether there has been a scene. A timeline with scenes prints nothing before the first of them. */
    private boolean hasBegun;

    /** Creates a timeline for an application that uses Telnyx itself. */
    Timeline(PrintStream out) {
        this(null, out);
    }

    Timeline(TelnyxSimulator telnyx, PrintStream out) {
        this(telnyx, out, PATIENCE);
    }

    Timeline(TelnyxSimulator telnyx, PrintStream out, Duration patience) {
        this.telnyx = telnyx;
        this.out = out;
        this.patience = patience;
        this.hasBegun = telnyx == null;
    }

    private record Delivery(String eventId, Integer attempt) {
    }

    /** A line, which is complete once it has an outcome. */
    private static final class Line {

        private final String beginning;
        private String outcome;

        private Line(String direction, String what) {
            this.beginning = "  %s  %s  %-25s".formatted(TIME.format(LocalTime.now()), direction, what);
        }
    }

    @Override
    public synchronized void notify(CamelEvent event) {
        if (event instanceof ExchangeCreatedEvent created) {
            arrived(created.getExchange());
        } else if (event instanceof ExchangeSendingEvent sending) {
            leaves(sending.getExchange(), sending.getEndpoint());
        } else if (event instanceof ExchangeSentEvent sent) {
            returned(sent.getExchange(), sent.getEndpoint());
        } else if (event instanceof ExchangeFailedEvent failed) {
            failed(failed.getExchange());
        }
    }

    /** Prints what happens outside the application, below the lines of the scene before. */
    synchronized void scene(String text) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        long left = patience.toMillis();
        while (hasBegun && !unprinted.isEmpty() && left > 0) {
            wait(left);
            left = Duration.ofNanos(end - System.nanoTime()).toMillis();
        }
        if (hasBegun) {
            unprinted.stream()
                    .filter(line -> line.outcome == null)
                    .forEach(line -> line.outcome = outcome("none", "no answer yet"));
            print();
        }
        out.printf("%n%s%n", text);
        hasBegun = true;
        print();
    }

    /** Prints a webhook that did not come from Telnyx. */
    synchronized void forgery(String eventType, String fields, int status) {
        complete(add("x--", eventType), outcome(Integer.toString(status), fields));
    }

    /** The types of the events that routes have received; an event that was delivered twice counts once. */
    synchronized List<String> seenTypes() {
        return List.copyOf(seen.values());
    }

    /** Whether a route has received the event. */
    synchronized boolean hasSeen(String eventId) {
        return seen.containsKey(eventId);
    }

    /** Prints one line for an event, even if several routes receive it. */
    private void arrived(Exchange exchange) {
        if (exchange.getMessage().getBody() instanceof VoiceEvent event) {
            seen.put(event.id(), event.eventType());
            if (shown.add(new Delivery(event.id(), event.attempt()))) {
                complete(add("<--", event.eventType()), outcome("ok", fields(event.payload())));
            }
        }
    }

    private void leaves(Exchange exchange, Endpoint to) {
        if (to instanceof TelnyxVoiceEndpoint endpoint) {
            underWay.put(exchange.getExchangeId(), add("-->", endpoint.getAction()));
        }
    }

    private void returned(Exchange exchange, Endpoint from) {
        if (from instanceof TelnyxVoiceEndpoint endpoint) {
            complete(underWay.remove(exchange.getExchangeId()), outcome(endpoint.getAction(), exchange));
        }
    }

    private void failed(Exchange exchange) {
        complete(add("!!!", "route " + exchange.getFromRouteId()), outcome("fail", exchange.getException().getMessage()));
    }

    private String outcome(String action, Exchange exchange) {
        Exception exception = exchange.getException();
        if (exception != null && !(exception instanceof TelnyxVoiceException)) {
            return outcome("none", "not sent");
        }
        if (telnyx == null) {
            return exception instanceof TelnyxVoiceException failure
                    ? outcome(Integer.toString(failure.getHttpResponseCode()), "")
                    : outcome("ok", "");
        }
        List<ReceivedCommand> received = telnyx.received(action);
        if (received.isEmpty()) {
            return outcome("none", "not sent");
        }
        ReceivedCommand command = received.get(received.size() - 1);
        Map<String, Object> fields = new LinkedHashMap<>();
        command.json().properties().forEach(field -> fields.put(field.getKey(), field.getValue().asText()));
        return outcome(Integer.toString(command.status()), fields(fields));
    }

    private static String outcome(String status, String fields) {
        return "%-4s %s".formatted(status, fields).stripTrailing();
    }

    private static String fields(Map<String, Object> fields) {
        return fields.entrySet()
                .stream()
                .filter(field -> field.getValue() != null && !LEFT_OUT.contains(field.getKey()))
                .map(field -> field.getKey() + "=" + readable(field.getKey(), field.getValue().toString()))
                .collect(Collectors.joining(" "));
    }

    private static String readable(String name, String value) {
        if (SECRET.contains(name)) {
            return "*****";
        }
        return name.equals("client_state")
                ? new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8)
                : value;
    }

    private Line add(String direction, String what) {
        Line line = new Line(direction, what);
        unprinted.add(line);
        return line;
    }

    private void complete(Line line, String outcome) {
        line.outcome = outcome;
        print();
    }

    private void print() {
        while (hasBegun && !unprinted.isEmpty() && unprinted.peek().outcome != null) {
            Line next = unprinted.remove();
            out.println(next.beginning + " " + next.outcome);
        }
        notifyAll();
    }
}
