package org.cameltelnyx.voice.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.ObjectMapper;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Measures time and allocations by method, with Java Flight Recorder. A sample counts for the project's method nearest to the
 * top of the stack, with the library method that it calls. Time samples show threads that run Java: neither the garbage
 * collector nor system calls.
 * <p>
 * Only samples within the loop of {@link OperationJvm} count, so signing and preparing do not.
 */
final class Profile {

    private static final String PROJECT = "org.cameltelnyx.";
    /** The class whose loop calls the operation. */
    private static final String HARNESS = OperationJvm.class.getName();
    private static final String LOOP = "runUntil";
    private static final Pattern LAMBDA = Pattern.compile("lambda\\$(\\w+)\\$\\d+");
    private static final int SHOWN = 40;

    private Profile() {
    }

    /** The code that is profiled. */
    interface Work {

        void run() throws Exception;
    }

    /** Returns a JSON object with the fields "time" and "memory", each a list of methods with their shares. */
    static String of(Work work) throws Exception {
        Path file = Files.createTempFile("profile", ".jfr");
        try (Recording recording = new Recording()) {
            recording.enable("jdk.ExecutionSample").with("period", "10 ms");
            recording.enable("jdk.ObjectAllocationSample").with("throttle", "1000/s");
            recording.start();
            work.run();
            recording.stop();
            recording.dump(file);
            Map<String, Double> time = new HashMap<>();
            Map<String, Double> memory = new HashMap<>();
            try (RecordingFile events = new RecordingFile(file)) {
                while (events.hasMoreEvents()) {
                    RecordedEvent event = events.readEvent();
                    String place = place(event);
                    if (place != null) {
                        boolean allocation = event.getEventType().getName().equals("jdk.ObjectAllocationSample");
                        (allocation ? memory : time).merge(place, allocation ? event.getLong("weight") : 1.0, Double::sum);
                    }
                }
            }
            if (time.isEmpty() || memory.isEmpty()) {
                throw new IllegalStateException("No sample shows an operation: " + time.size() + " places of time, "
                        + memory.size() + " of memory");
            }
            return new ObjectMapper().writeValueAsString(Map.of("time", shares(time), "memory", shares(memory)));
        } finally {
            Files.delete(file);
        }
    }

    /** Returns the method and the method that it calls, or null outside an operation. */
    private static String place(RecordedEvent event) {
        if (event.getStackTrace() == null) {
            return null;
        }
        List<RecordedFrame> frames = event.getStackTrace().getFrames();
        String place = null;
        for (int i = 0; i < frames.size(); i++) {
            String type = type(frames.get(i));
            if (type.equals(HARNESS) && frames.get(i).getMethod().getName().equals(LOOP)) {
                return place;
            }
            if (place == null && type.startsWith(PROJECT) && !type.startsWith(HARNESS) && !type.contains("$$Lambda")) {
                place = name(frames.get(i)) + (i == 0 || isHidden(frames.get(i - 1)) ? "" : " → " + name(frames.get(i - 1)));
            }
        }
        return null;
    }

    private static String type(RecordedFrame frame) {
        return frame.getMethod().getType().getName();
    }

    /** Whether the JVM has generated the class; the name of such a class differs from run to run. */
    private static boolean isHidden(RecordedFrame frame) {
        return name(frame).matches("\\d+\\..*");
    }

    /** Returns class and method. A lambda has the name of its enclosing method. */
    private static String name(RecordedFrame frame) {
        String type = type(frame);
        return type.substring(type.lastIndexOf('.') + 1) + "."
                + LAMBDA.matcher(frame.getMethod().getName()).replaceAll("$1");
    }

    private static List<Map<String, Object>> shares(Map<String, Double> weights) {
        double all = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        return weights.entrySet()
                .stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
                .limit(SHOWN)
                .<Map<String, Object>>map(entry -> Map.of("method", entry.getKey(), "share", entry.getValue() / all))
                .toList();
    }
}
