package org.cameltelnyx.voice.benchmarks;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.sun.management.OperatingSystemMXBean;

/**
 * The results of a run.
 *
 * @param machine  a description of the machine
 * @param rows     the comparisons
 * @param profiles time and allocations by method, by operation
 * @param threads  the CPU time of HTTP servers in microseconds for each request, by server and kind of thread, once for
 *                 each JVM
 */
record Result(Map<String, String> machine, List<Row> rows, Map<String, Shares> profiles,
        Map<String, Map<String, List<Double>>> threads) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /**
     * A comparison and its goal.
     *
     * @param part    the part of the suite that measured it
     * @param what    the measured operation
     * @param against the operation it is compared with
     * @param atLeast whether the goal is a lower bound
     * @param goal    the goal, or null if the row only explains another row
     * @param unit    of goal and figure
     * @param figure  the result
     * @param note    the figures behind it
     */
    record Row(String part, String what, String against, boolean atLeast, Double goal, String unit, Figure figure,
            String note) {

        /** Whether the goal is reached. True without a goal. */
        @JsonIgnore
        boolean isMet() {
            return goal == null || (atLeast ? figure.median() >= goal : figure.median() <= goal);
        }

        /** Returns the goal as the page shows it. */
        String bound() {
            return goal == null ? "none" : (atLeast ? "≥ " : "≤ ") + Report.number(goal) + " " + unit;
        }
    }

    /**
     * The shares of methods.
     *
     * @param time   the shares of time samples
     * @param memory the shares of allocated bytes
     */
    record Shares(List<Share> time, List<Share> memory) {
    }

    /**
     * The share of a method, with the JDK code that it calls.
     *
     * @param method a class and a method
     * @param share  between 0 and 1
     */
    record Share(String method, double share) {
    }

    static Result empty(String rounds) throws IOException {
        Map<String, String> machine = new LinkedHashMap<>();
        machine.put("Date", LocalDate.now().toString());
        machine.put("Processor", processor() + ", " + Runtime.getRuntime().availableProcessors() + " cores");
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        machine.put("Memory", Math.round(system.getTotalMemorySize() / Math.pow(1024, 3)) + " GiB");
        machine.put("System", system.getName() + " " + system.getVersion());
        machine.put("JDK", System.getProperty("java.vm.vendor") + " " + System.getProperty("java.runtime.version"));
        machine.put("Rounds", rounds);
        machine.put("Load average before", String.format("%.1f", system.getSystemLoadAverage()));
        return new Result(machine, new ArrayList<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    private static String processor() throws IOException {
        Path file = Path.of("/proc/cpuinfo");
        return Files.exists(file)
                ? Files.readAllLines(file)
                        .stream()
                        .filter(line -> line.startsWith("model name"))
                        .findFirst()
                        .map(line -> line.substring(line.indexOf(':') + 1).strip())
                        .orElse(System.getProperty("os.arch"))
                : System.getProperty("os.arch");
    }

    void addThreads(String server, Map<String, Double> micros) {
        Map<String, List<Double>> ofServer = threads.computeIfAbsent(server, key -> new TreeMap<>());
        micros.forEach((thread, each) -> ofServer.computeIfAbsent(thread, key -> new ArrayList<>()).add(each));
    }

    static Result read(File file) throws IOException {
        return JSON.readValue(file, Result.class);
    }

    static Shares shares(String json) throws IOException {
        return JSON.readValue(json, Shares.class);
    }

    void write(File file) throws IOException {
        JSON.writeValue(file, this);
    }
}
