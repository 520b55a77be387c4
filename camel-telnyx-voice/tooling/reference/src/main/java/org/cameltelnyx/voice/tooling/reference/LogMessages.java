package org.cameltelnyx.voice.tooling.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.cameltelnyx.voice.tooling.reference.Markdown.Table;

/**
 * Finds all log messages of the component in its sources.
 */
final class LogMessages {

    /** A call of a logger, or of Camel's exception handler, which logs at ERROR under the name of the class. */
    private static final Pattern CALL = Pattern.compile("(?:LOG\\.(trace|debug|info|warn|error)|handleException)\\(\\s*(?=\")");
    /** A part of the first argument: a literal, or an expression between two literals. */
    private static final Pattern PIECE = Pattern
            .compile("\\G\\s*(?:\\+\\s*)?(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([\\w.]+(?:\\(\\))?))\\s*(?=[+,)])");
    private static final List<String> LEVELS = List.of("ERROR", "WARN", "INFO", "DEBUG", "TRACE");

    private final List<Line> lines;

    private LogMessages(List<Line> lines) {
        this.lines = lines;
    }

    /**
     * One log message.
     *
     * @param logger  the name of the logger
     * @param level   the level, in capitals
     * @param message the text, with an ellipsis for each variable part
     */
    record Line(String logger, String level, String message) {
    }

    /**
     * Reads the log messages.
     *
     * @param  sources     the directory of the component's Java sources
     * @return             all messages, the severest first
     * @throws IOException if a source cannot be read
     */
    static LogMessages of(Path sources) throws IOException {
        List<Line> lines = new ArrayList<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(name -> name.toString().endsWith(".java")).sorted().toList()) {
                String logger = sources.relativize(file).toString().replace(".java", "").replace('/', '.');
                String source = Files.readString(file);
                Matcher call = CALL.matcher(source);
                while (call.find()) {
                    String level = call.group(1) == null ? "ERROR" : call.group(1).toUpperCase(Locale.ROOT);
                    lines.add(new Line(logger, level, message(source.substring(call.end()))));
                }
            }
        }
        lines.sort(Comparator.comparing((Line line) -> LEVELS.indexOf(line.level)).thenComparing(Line::logger));
        return new LogMessages(lines);
    }

    private static String message(String arguments) {
        StringBuilder text = new StringBuilder();
        Matcher piece = PIECE.matcher(arguments);
        while (piece.find()) {
            text.append(piece.group(1) == null ? "{}" : piece.group(1));
            if (arguments.charAt(piece.end()) != '+') {
                break;
            }
        }
        return text.toString().replace("\\\"", "\"").replace("{}", "…");
    }

    /**
     * The messages.
     *
     * @return all messages, the severest first
     */
    List<Line> lines() {
        return List.copyOf(lines);
    }

    String table() {
        Table table = new Table("Level", "Logger, below org.cameltelnyx.voice", "Message");
        for (Line line : lines) {
            table.row(line.level, Markdown.code(line.logger.replace("org.cameltelnyx.voice.", "")),
                    Markdown.text(line.message));
        }
        return table.toString();
    }
}
