package org.cameltelnyx.voice.simulator;

import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;

/**
 * Prints a line for each command and for each attempt to deliver a webhook: what it was, for which call, and what came of
 * it. It prints nothing of what they hold, and begins each line as a comment for a shell, like {@link Main}.
 */
final class LineLog implements Observer {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

    private final PrintStream out;

    LineLog(PrintStream out) {
        this.out = out;
    }

    @Override
    public void arrived(Command command) {
        // told when it has been answered
    }

    @Override
    public void received(Command command, ReceivedCommand record, Answer answer) {
        String what = record.action().isEmpty() ? record.method() + " " + record.path() : record.action();
        String outcome = record.status() == 0 ? "no answer" : Integer.toString(record.status());
        print(record.receivedAt(), "-->", what, outcome, Objects.requireNonNullElse(record.callControlId(), ""));
    }

    @Override
    public void published(WebhookEvent event, WebhookFate fate) {
        // told when it has been delivered
    }

    @Override
    public void delivered(Delivery delivery, boolean isLast) {
        String outcome = delivery.status() == 0 ? delivery.failure() : Integer.toString(delivery.status());
        String attempt = delivery.attempt() > 1 ? outcome + ", attempt " + delivery.attempt() : outcome;
        String call = delivery.payload().path("call_control_id").asText();
        print(delivery.sentAt(), "<--", delivery.eventType(), isLast ? attempt : attempt + ", again soon", call);
    }

    private void print(Instant at, String direction, String what, String outcome, String call) {
        LocalTime time = LocalTime.ofInstant(at, ZoneId.systemDefault());
        String line = "# %s %s %s: %s %s".formatted(TIME.format(time), direction, what, outcome, call);
        // a line stays one line, whatever a path or an event type holds
        out.println(line.replaceAll("\\p{Cntrl}", "?").stripTrailing());
    }
}
