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
 * Where time and memory go, by Java Flight Recorder: each sample counts for the method of the project that is nearest to the
 * top of the stack, be it of the component or of a peer, together with the method of a library that it has called. Samples of
 * time are taken of threads that run Java, and so neither of the garbage collector nor of calls of the system.
 * <p>
 * Only what is called from the loop of {@link OperationJvm} counts, so that neither signing nor preparing does.
 */
final class Profile {

    private static final String PROJECT = "org.cameltelnyx.";
    /** What calls the operations, over and over. */
    private static final String HARNESS = OperationJvm.class.getName();
    private static final String LOOP = "runUntil";
    private static final Pattern LAMBDA = Pattern.compile("lambda\\$(\\w+)\\$\\d+");
    private static final int SHOWN = 40;

    private Profile() {
    }

    /** What is looked at. */
    interface Work {

        void run() throws Exception;
    }

    /** JSON: an object with "time" and "memory", of which each holds methods with their share. */
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

    /** The method and what it has called, or null if it is not within an operation. */
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

    /** Of classes that the JVM makes while it runs, whose names are another number each time. */
    private static boolean isHidden(RecordedFrame frame) {
        return name(frame).matches("\\d+\\..*");
    }

    /** A lambda counts for the method that it stands in. */
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
