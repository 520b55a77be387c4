package org.cameltelnyx.voice.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.cameltelnyx.voice.benchmarks.Result.Row;
import org.cameltelnyx.voice.benchmarks.Result.Share;

/** Writes the results of a run as Markdown tables and an SVG plot. */
public final class Report {

    private static final int METHODS = 12;
    private static final int WIDTH = 720;
    private static final int MARGIN = 30;
    /** The height of the scale at the top, and of a row with its label and its figure. */
    private static final int HEAD = 44;
    private static final int LINE = 40;
    /** The colours of all pictures of the documentation, for light and dark pages. */
    private static final String STYLE = """
            <style>
              text { font: 12px system-ui, -apple-system, "Segoe UI", Roboto, Helvetica, Arial, sans-serif }
              text { fill: #1f2328; stroke: #f6f8fa; stroke-width: 4px; paint-order: stroke }
              .card { fill: #f6f8fa; stroke: #d0d7de }
              .grid { stroke: #d0d7de } .goal { stroke: #57606a } .spread { stroke: #8c959f; stroke-width: 2 }
              .met { fill: #1a7f37 } .undecided { fill: #bc6c00 } .missed { fill: #cf222e }
              @media (prefers-color-scheme: dark) {
                text { fill: #e6edf3; stroke: #161b22 }
                .card { fill: #161b22; stroke: #30363d }
                .grid { stroke: #30363d } .goal { stroke: #9da7b3 } .spread { stroke: #6e7681 }
                .met { fill: #3fb950 } .undecided { fill: #d29922 } .missed { fill: #ff7b72 }
              }
            </style>
            """;
    /** The plot ends at four times the goal and at a quarter of it. */
    private static final double DECADES = Math.log(4);
    /** The error of a median that is likely, as the page states. */
    private static final double CLOSE = Math.log(1.05);

    private final Result result;
    private final StringBuilder out = new StringBuilder();

    private Report(Result result) {
        this.result = result;
    }

    /**
     * Writes tables and a plot.
     *
     * @param  args        the file with the result, the target directory, and the name of the files without extension, by
     *                     default performance
     * @throws IOException if it cannot be written
     */
    public static void main(String[] args) throws IOException {
        Result result = Result.read(new File(args[0]));
        Path directory = Files.createDirectories(Path.of(args[1]));
        String name = args.length > 2 ? args[2] : "performance";
        write(directory.resolve(name + ".md"), new Report(result).page());
        write(directory.resolve(name + ".svg"), new Report(result).plot());
    }

    private static void write(Path file, String text) throws IOException {
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private void line(String format, Object... values) {
        out.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    // page

    private String page() {
        line("<!-- Written by the benchmarks: do not edit. -->");
        row("Machine", "");
        row("---", "---");
        result.machine().forEach(this::row);
        line("");
        row("What", "Against", "Goal", "Measured", "Spread", "Behind it");
        row("---", "---", "---:", "---:", "---:", "---");
        for (Row row : result.rows()) {
            row(row.what(), row.against(), row.bound(), number(row.figure().median()) + verdict(row),
                    number(row.figure().least()) + "–" + number(row.figure().most()), row.note());
        }
        threads();
        if (!result.profiles().isEmpty()) {
            profiles();
        }
        return out.toString();
    }

    private void row(String... cells) {
        line("| %s |", String.join(" | ", cells));
    }

    private void threads() {
        if (result.threads().isEmpty()) {
            return;
        }
        Set<String> kinds = new TreeSet<>();
        // without threads that only run while the server starts
        result.threads().values().forEach(server -> server.forEach((kind, micros) -> {
            if (Collections.max(micros) > 0) {
                kinds.add(kind);
            }
        }));
        line("");
        line("CPU time of the HTTP servers for each request by threads, in µs:");
        line("");
        line("| Part: server, requests | %s |", String.join(" | ", kinds));
        line("| --- |%s", " ---: |".repeat(kinds.size()));
        result.threads().forEach((server, micros) -> {
            List<String> cells = new ArrayList<>(List.of(server));
            kinds.forEach(kind -> cells.add(micros.containsKey(kind)
                    ? number(Figure.of(micros.get(kind).stream().mapToDouble(Double::doubleValue).toArray()).median())
                    : "none"));
            row(cells.toArray(String[]::new));
        });
    }

    private void profiles() {
        line("");
        line("<details>");
        line("<summary>The methods that take the time and the memory</summary>");
        result.profiles().forEach((operation, shares) -> {
            methods("Time in Java, of", operation, shares.time());
            methods("Bytes allocated by", operation, shares.memory());
        });
        line("");
        line("</details>");
    }

    private void methods(String what, String operation, List<Share> shares) {
        line("");
        line("%s `%s`: methods and what they call:", what, operation);
        line("");
        row("Method", "Share");
        row("---", "---:");
        shares.stream()
                .limit(METHODS)
                .forEach(share -> line("| `%s` | %.1f %% |", share.method(), 100 * share.share()));
    }

    static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.2f" : "%.0f", value);
    }

    // plot

    /** Returns the plot: for each row with a goal, the ratio of figure and goal on a logarithmic scale. */
    private String plot() {
        List<Row> rows = result.rows().stream().filter(row -> row.goal() != null).toList();
        int height = HEAD + rows.size() * LINE + 12;
        line("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$d\" height=\"%2$d\" viewBox=\"0 0 %1$d %2$d\" role=\"img\">",
                WIDTH, height);
        out.append(STYLE);
        line("<rect class=\"card\" x=\"0.5\" y=\"0.5\" width=\"%d\" height=\"%d\" rx=\"8\"/>", WIDTH - 1, height - 1);
        for (double times : new double[]{0.25, 0.5, 1, 2, 4}) {
            double x = x(times);
            line("<line class=\"%s\" x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\"/>", times == 1 ? "goal" : "grid", x, HEAD - 4,
                    x,
                    height - 8);
            line("<text x=\"%.1f\" y=\"36\" text-anchor=\"middle\">%s</text>", x,
                    times == 1 ? "goal" : number(times) + " ×");
        }
        line("<text x=\"%.1f\" y=\"18\" text-anchor=\"end\">missed</text>", x(1) - 6);
        line("<text x=\"%.1f\" y=\"18\">met</text>", x(1) + 6);
        int y = HEAD + LINE - 10;
        for (Row row : rows) {
            line("<text x=\"%d\" y=\"%d\">%s</text>", MARGIN, y - 12, escaped(row.what() + " / " + row.against()));
            line("<line class=\"spread\" x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\"/>", x(times(row, row.figure().least())), y,
                    x(times(row, row.figure().most())), y);
            line("<circle class=\"%s\" cx=\"%.1f\" cy=\"%d\" r=\"5\"/>",
                    isUndecided(row) ? "undecided" : row.isMet() ? "met" : "missed", x(times(row, row.figure().median())), y);
            y += LINE;
        }
        line("</svg>");
        return out.toString();
    }

    private static String verdict(Row row) {
        return (row.isMet() ? "" : " **missed**") + (isUndecided(row) ? " undecided" : "");
    }

    /** Whether the figure is so close to the goal that another run can have the opposite result. */
    private static boolean isUndecided(Row row) {
        return row.goal() != null && Math.abs(Math.log(times(row, row.figure().median()))) < CLOSE;
    }

    private static double times(Row row, double value) {
        if (row.atLeast()) {
            return value / row.goal();
        }
        // no time at all is the best result
        return value <= 0 ? Double.MAX_VALUE : row.goal() / value;
    }

    private static double x(double times) {
        double position = Math.log(Math.max(times, 1e-9)) / DECADES;
        return WIDTH / 2.0 + (WIDTH / 2.0 - MARGIN) * Math.max(-1, Math.min(1, position));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
