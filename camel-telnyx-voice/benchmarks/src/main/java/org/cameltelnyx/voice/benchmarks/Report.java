package org.cameltelnyx.voice.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * Turns the results into a table and a plot of the documentation.
 */
final class Report {

    private static final String NOTICE = "Written by the benchmarks: do not edit.";
    private static final int ROW = 22;
    private static final int LABEL = 430;
    private static final int WIDTH = 430;
    private static final double SCALE = 2;

    private final List<Ratios> results;
    private final List<String> remarks;
    private final LocalDate date;

    Report(List<Ratios> results, List<String> remarks, LocalDate date) {
        this.results = results;
        this.remarks = remarks;
        this.date = date;
    }

    void write(Path folder) throws IOException {
        Files.writeString(folder.resolve("performance.adoc"), table());
        Files.writeString(folder.resolve("performance.svg"), plot());
    }

    String table() {
        StringBuilder text = new StringBuilder("// ").append(NOTICE).append('\n');
        text.append(
                "On %d processors (%s), Java %s, %s, on %s. Each figure is a ratio: the median of %d rounds, and between which"
                        .formatted(Runtime.getRuntime().availableProcessors(), processor(), System.getProperty("java.version"),
                                System.getProperty("os.name"), date,
                                results.stream().mapToInt(it -> it.rounds().size()).min().orElse(0)));
        text.append(" values eight of ten rounds lie.\n\n[cols=\"4,4,2,2,3,2\",options=\"header\"]\n|===\n");
        text.append("| What | Beside | Ratio of | Goal | Measured | Reached\n");
        for (Ratios each : results) {
            text.append(String.format(Locale.ROOT, "| %s | %s | %s | %s %s | %s (%s to %s) | %s%n", each.title(), each.peer(),
                    each.unit(), each.atMost() ? "≤" : "≥", number(each.goal()), number(each.median()),
                    number(each.quantile(0.1)), number(each.quantile(0.9)), each.isReached() ? "yes" : "*no*"));
        }
        text.append("|===\n");
        remarks.forEach(remark -> text.append('\n').append(remark).append('\n'));
        return text.toString();
    }

    /** How far each figure is from its goal, which is the line in the middle: to the right of it is better. */
    String plot() {
        int height = ROW * (results.size() + 2);
        StringBuilder svg = new StringBuilder();
        svg.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\" font-size=\"12\">%n"
                        .formatted(LABEL + WIDTH, height));
        svg.append("<!-- ").append(NOTICE).append(" -->\n<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
        double middle = LABEL + WIDTH / 2.0;
        svg.append("<text x=\"%.0f\" y=\"15\" text-anchor=\"middle\">goal</text>%n".formatted(middle));
        svg.append(
                "<line x1=\"%1$.0f\" x2=\"%1$.0f\" y1=\"20\" y2=\"%2$d\" stroke=\"gray\"/>%n".formatted(middle, height - ROW));
        for (int i = 0; i < results.size(); i++) {
            Ratios each = results.get(i);
            double y = ROW * (i + 1.5) + 4;
            svg.append(
                    "<text x=\"%d\" y=\"%.0f\" text-anchor=\"end\">%s | %s</text>%n".formatted(LABEL - 8, y + 4, each.title(),
                            each.peer()));
            double low = x(each, each.quantile(0.1));
            double high = x(each, each.quantile(0.9));
            String colour = each.isReached() ? "seagreen" : "firebrick";
            svg.append("<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%3$.1f\" y2=\"%3$.1f\" stroke=\"%4$s\" stroke-width=\"2\"/>%n"
                    .formatted(low, high, y, colour));
            svg.append("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"%s\"/>%n".formatted(x(each, each.median()), y, colour));
        }
        svg.append("<text x=\"%d\" y=\"%d\">4 times worse</text>%n".formatted(LABEL, height - 6));
        svg.append(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">4 times better</text>%n".formatted(LABEL + WIDTH - 4, height - 6));
        return svg.append("</svg>\n").toString();
    }

    private static double x(Ratios each, double value) {
        double better = Math.log(each.atMost() ? each.goal() / value : value / each.goal()) / Math.log(2);
        return LABEL + WIDTH / 2.0 * (1 + Math.max(-1, Math.min(1, better / SCALE)));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value);
    }

    private static String processor() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo"))
                    .stream()
                    .filter(line -> line.startsWith("model name"))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }
}
