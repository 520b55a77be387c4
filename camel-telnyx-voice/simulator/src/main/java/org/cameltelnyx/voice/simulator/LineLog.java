package org.cameltelnyx.voice.simulator;

import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;

/**
 * Prints a line for each command and for each attempt to deliver a webhook: its name, its outcome and its call, but none of
 * its content. Each line is a shell comment, like those of {@link Main}.
 */
final class LineLog implements Observer {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

    private final PrintStream out;

    LineLog(PrintStream out) {
        this.out = out;
    }

    @Override
    public void arrived(Command command) {
        // logged when it is answered
    }

    @Override
    public void received(Command command, ReceivedCommand record, Answer answer) {
        String what = record.action().isEmpty() ? record.method() + " " + record.path() : record.action();
        String outcome = record.status() == 0 ? "no answer" : Integer.toString(record.status());
        print(record.receivedAt(), "-->", what, outcome, Objects.requireNonNullElse(record.callControlId(), ""));
    }

    @Override
    public void published(WebhookEvent event, WebhookFate fate) {
        // logged when it is delivered
    }

    @Override
    public void delivered(Delivery delivery, boolean isLast) {
        String outcome = delivery.status() == 0 ? delivery.failure() : Integer.toString(delivery.status());
        String attempt = delivery.attempt() > 1 ? outcome + ", attempt " + delivery.attempt() : outcome;
        String call = delivery.payload().path("call_control_id").asText();
        print(delivery.sentAt(), "<--", delivery.eventType(), isLast ? attempt : attempt + ", will retry", call);
    }

    private void print(Instant at, String direction, String what, String outcome, String call) {
        LocalTime time = LocalTime.ofInstant(at, ZoneId.systemDefault());
        String line = "# %s %s %s: %s %s".formatted(TIME.format(time), direction, what, outcome, call);
        // prevents forged lines: a path or an event type can contain line breaks
        out.println(line.replaceAll("\\p{Cntrl}", "?").stripTrailing());
    }
}
