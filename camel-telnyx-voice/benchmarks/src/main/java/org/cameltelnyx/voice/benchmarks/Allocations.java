package org.cameltelnyx.voice.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where the bytes go that an accepted event and a command take: the samples of the JDK's flight recorder, by the method of
 * the component that asks for them, or of Camel where no method of the component does.
 */
final class Allocations {

    private static final String SAMPLE = "jdk.ObjectAllocationSample";
    private static final int SHOWN = 12;
    private static final int EVENTS = 40_000;

    private Allocations() {
    }

    static void write(Path folder) throws Exception {
        EventBenchmark events = new EventBenchmark();
        events.consumers = 1;
        events.keys = 1;
        events.start();
        events.forget();
        String ofEvents;
        try {
            ofEvents = table(record(() -> {
                for (int i = 0; i < EVENTS; i++) {
                    events.component();
                }
            }));
        } finally {
            events.stop();
        }
        String ofCommands = table(record(() -> new Commands().onlyOptions()));
        String text = "// Written by the benchmarks: do not edit.\n.An accepted event\n" + ofEvents
                + "\n.A command by options\n"
                + ofCommands;
        Files.writeString(folder.resolve("allocations.adoc"), text);
        System.out.println(text);
    }

    /** What may fail. */
    private interface Work {

        void run() throws Exception;
    }

    private static Map<String, Long> record(Work work) throws Exception {
        Path file = Files.createTempFile("allocations", ".jfr");
        try (Recording recording = new Recording()) {
            recording.enable(SAMPLE).with("throttle", "2000/s").withStackTrace();
            recording.start();
            work.run();
            recording.stop();
            recording.dump(file);
            return read(file);
        } finally {
            Files.delete(file);
        }
    }

    private static Map<String, Long> read(Path file) throws IOException {
        Map<String, Long> bytes = new TreeMap<>();
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            if (event.getEventType().getName().equals(SAMPLE) && event.getStackTrace() != null
                    && event.getStackTrace()
                            .getFrames()
                            .stream()
                            .anyMatch(frame -> isIn(frame, "org.cameltelnyx.voice.Telnyx")
                                    || isIn(frame, "org.cameltelnyx.voice.webhook."))) {
                bytes.merge(owner(event.getStackTrace().getFrames()), event.getLong("weight"), Long::sum);
            }
        }
        return bytes;
    }

    private static String owner(List<RecordedFrame> frames) {
        for (RecordedFrame frame : frames) {
            if (isIn(frame, "org.cameltelnyx.voice.") && !isIn(frame, "org.cameltelnyx.voice.benchmarks.")) {
                return name(frame);
            }
            if (isIn(frame, "org.apache.camel.")) {
                return "Camel";
            }
            if (isIn(frame, "org.apache.hc.")) {
                return "HttpClient";
            }
            if (isIn(frame, "org.bouncycastle.")) {
                return "Bouncy Castle";
            }
        }
        return "the benchmark itself";
    }

    private static boolean isIn(RecordedFrame frame, String prefix) {
        return frame.getMethod().getType().getName().startsWith(prefix);
    }

    private static String name(RecordedFrame frame) {
        String type = frame.getMethod().getType().getName();
        String method = frame.getMethod().getName().replaceAll("^lambda\\$(\\w+)\\$\\d+$", "$1");
        return type.substring(type.lastIndexOf('.') + 1) + "." + method;
    }

    private static String table(Map<String, Long> bytes) {
        long all = bytes.values().stream().mapToLong(Long::longValue).sum();
        StringBuilder text = new StringBuilder("[cols=\"4,1\",options=\"header\"]\n|===\n| Who asks for the bytes | Share\n");
        bytes.entrySet()
                .stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(SHOWN)
                .forEach(entry -> text.append(
                        String.format(Locale.ROOT, "| `%s` | %.1f %%%n", entry.getKey(), 100.0 * entry.getValue() / all)));
        return text.append("|===\n").toString();
    }
}
