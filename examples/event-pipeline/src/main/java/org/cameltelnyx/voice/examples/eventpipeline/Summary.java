package org.cameltelnyx.voice.examples.eventpipeline;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.cameltelnyx.voice.simulator.Delivery;
import org.cameltelnyx.voice.simulator.ReceivedCommand;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;

/**
 * Compares the created events and requested commands with those that have arrived.
 *
 * @param findings the figures
 * @param problems the differences from the expectation; empty for a success
 */
record Summary(List<String> findings, List<String> problems) {

    private static final int REASON_LENGTH = 100;

    static Summary of(EventTable table, KafkaServer kafka, TelnyxSimulator telnyx, BackOffice backOffice) throws Exception {
        Summary summary = new Summary(new ArrayList<>(), new ArrayList<>());
        summary.checkEvents(table, kafka, telnyx);
        summary.checkCommands(telnyx, backOffice);
        summary.checkDeadLetters(kafka, backOffice);
        return summary;
    }

    /** The summary of an aborted run. */
    static Summary brokenOff(Exception failure) {
        Throwable reason = failure;
        while (reason.getCause() != null) {
            reason = reason.getCause();
        }
        return new Summary(List.of(), List.of("broken off: " + reason));
    }

    /** The ids of all events that Telnyx has delivered or tried to deliver so far. */
    static Set<String> created(TelnyxSimulator telnyx) {
        return telnyx.deliveries().stream().map(Delivery::eventId).collect(Collectors.toSet());
    }

    /** How often each command has taken effect, by its command_id. */
    static Map<String, Long> carriedOut(TelnyxSimulator telnyx) {
        return telnyx.received()
                .stream()
                .filter(ReceivedCommand::tookEffect)
                .collect(Collectors.groupingBy(Summary::commandId, Collectors.counting()));
    }

    boolean isSuccess() {
        return problems.isEmpty();
    }

    Summary with(String problem) {
        List<String> more = new ArrayList<>(problems);
        more.add(problem);
        return new Summary(findings, more);
    }

    void print(PrintStream out, Duration time) {
        out.println();
        findings.forEach(out::println);
        if (isSuccess()) {
            out.printf("OK: no event is lost and none stored twice, no command is lost and none carried out twice (%d ms)%n",
                    time.toMillis());
        } else {
            out.printf("FAILED (%d ms)%n", time.toMillis());
            problems.forEach(problem -> out.println("  " + problem));
        }
    }

    private void checkEvents(EventTable table, KafkaServer kafka, TelnyxSimulator telnyx) throws Exception {
        Set<String> created = created(telnyx);
        Set<String> stored = table.ids();
        List<Delivery> deliveries = telnyx.deliveries();
        Map<Integer, Long> answers = deliveries.stream()
                .collect(Collectors.groupingBy(Delivery::status, Collectors.counting()));
        long records = kafka.records(KafkaServer.EVENTS);
        long withoutKey = kafka.withoutKey(KafkaServer.EVENTS);
        find("webhooks      %d events in %d deliveries: %d answered 200, %d otherwise, %d not at all", created.size(),
                deliveries.size(), answers.getOrDefault(200, 0L),
                deliveries.size() - answers.getOrDefault(200, 0L) - answers.getOrDefault(0, 0L),
                answers.getOrDefault(0, 0L));
        find("              taken by instance %s", shares(table.takenBy()));
        find("Kafka         %d records: %d events were received twice", records, records - stored.size());
        find("PostgreSQL    %d rows, one for each event; stored by instance %s", stored.size(), shares(table.storedBy()));

        require(difference(created, stored).isEmpty(), "lost: %s", difference(created, stored));
        require(difference(stored, created).isEmpty(), "stored, but not from Telnyx: %s", difference(stored, created));
        require(withoutKey == 0, "%d records have no key that would keep the events of a call in order", withoutKey);
        require(table.outOfOrder() == 0, "%d rows are not in the order in which their call's records stand in Kafka",
                table.outOfOrder());
        require(table.takenBy().size() == 2 && table.storedBy().size() == 2, "the instances have not shared the load");
    }

    private void checkCommands(TelnyxSimulator telnyx, BackOffice backOffice) {
        Map<String, Long> carriedOut = carriedOut(telnyx);
        List<ReceivedCommand> received = telnyx.received();
        long again = received.stream()
                .filter(command -> carriedOut.containsKey(commandId(command)) && !command.tookEffect())
                .count();
        List<String> doubled = carriedOut.keySet()
                .stream()
                .filter(id -> carriedOut.get(id) > 1)
                .map(id -> times(received, id))
                .toList();
        Set<String> lost = difference(backOffice.requested(), carriedOut.keySet());
        Set<String> foreign = difference(carriedOut.keySet(), backOffice.requested());
        find("commands      %d requested, %d carried out, each once; %d more attempts had no effect",
                backOffice.requested().size(),
                carriedOut.size(), again);

        require(lost.isEmpty(), "never carried out: %s", lost);
        require(doubled.isEmpty(), "carried out more than once: %s", doubled);
        require(foreign.isEmpty(), "carried out, but not requested: %s", foreign);
    }

    private void checkDeadLetters(KafkaServer kafka, BackOffice backOffice) {
        Map<String, String> deadLetters = kafka.deadLetters();
        find("dead letters  %d of %d, each with its reason", deadLetters.size(), backOffice.unworkable().size());
        deadLetters.values().forEach(reason -> find("              %s", beginning(reason)));

        require(deadLetters.keySet().equals(backOffice.unworkable()), "dead letters: expected %s, found %s",
                backOffice.unworkable(), deadLetters);
    }

    private void find(String text, Object... values) {
        findings.add(text.formatted(values));
    }

    private void require(boolean condition, String problem, Object... values) {
        if (!condition) {
            problems.add(problem.formatted(values));
        }
    }

    private static String commandId(ReceivedCommand command) {
        return command.json().path("command_id").asText();
    }

    private static String beginning(String reason) {
        String line = reason.lines().findFirst().orElse("");
        return line.length() <= REASON_LENGTH ? line : line.substring(0, REASON_LENGTH) + "…";
    }

    private static String times(List<ReceivedCommand> received, String id) {
        return received.stream()
                .filter(command -> command.tookEffect() && commandId(command).equals(id))
                .map(command -> command.receivedAt().toString())
                .collect(Collectors.joining(" and ", id + " at ", ""));
    }

    private static String shares(Map<String, Integer> counts) {
        return counts.entrySet()
                .stream()
                .map(share -> share.getKey() + ": " + share.getValue())
                .collect(Collectors.joining(", "));
    }

    private static <T> Set<T> difference(Set<T> all, Set<T> without) {
        Set<T> rest = new HashSet<>(all);
        rest.removeAll(without);
        return rest;
    }
}
