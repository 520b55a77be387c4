package org.cameltelnyx.voice.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.ObjectMapper;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where time and memory go, by Java Flight Recorder: each sample counts for the method of the component that is nearest to
 * the top of the stack, or if there is none for the nearest that is no part of the JDK.
 */
final class Profile {

    private static final List<String> JDK = List.of("java.", "jdk.", "sun.");
    private static final int SHOWN = 40;

    private Profile() {
    }

    /** JSON: an object with "time" and "memory", of which each holds methods with their share. */
    static String of(Callable<?> work) throws Exception {
        Path file = Files.createTempFile("profile", ".jfr");
        try (Recording recording = new Recording()) {
            recording.enable("jdk.ExecutionSample").with("period", "10 ms");
            recording.enable("jdk.ObjectAllocationSample").with("throttle", "1000/s");
            recording.start();
            work.call();
            recording.stop();
            recording.dump(file);
            Map<String, Double> time = new HashMap<>();
            Map<String, Double> memory = new HashMap<>();
            try (RecordingFile events = new RecordingFile(file)) {
                while (events.hasMoreEvents()) {
                    RecordedEvent event = events.readEvent();
                    if (event.getStackTrace() != null) {
                        boolean allocation = event.getEventType().getName().equals("jdk.ObjectAllocationSample");
                        (allocation ? memory : time).merge(place(event), allocation ? event.getLong("weight") : 1.0,
                                Double::sum);
                    }
                }
            }
            return new ObjectMapper().writeValueAsString(Map.of("time", shares(time), "memory", shares(memory)));
        } finally {
            Files.delete(file);
        }
    }

    private static String place(RecordedEvent event) {
        List<String> methods = event.getStackTrace()
                .getFrames()
                .stream()
                .map(RecordedFrame::getMethod)
                .map(method -> method.getType().getName() + "." + method.getName())
                .toList();
        return methods.stream()
                .filter(method -> method.startsWith("org.cameltelnyx.") && !method.startsWith(Profile.class.getPackageName()))
                .findFirst()
                .or(() -> methods.stream().filter(method -> JDK.stream().noneMatch(method::startsWith)).findFirst())
                .orElse("JDK");
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
