package org.cameltelnyx.voice.tooling.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Inserts content of other sources into pages, so that a page is complete and agrees with its sources. Two markers in a
 * page, each on its own line, name the source and mark the end of the content:
 *
 * <pre>
 * &lt;!-- from: src/main/java/Calls.java#program --&gt;
 * &lt;!-- end --&gt;
 * </pre>
 *
 * <p>
 * The source is one of these:
 * <ul>
 * <li>a file of the project, by its path from the root directory, which becomes a block of code;
 * <li>the lines of a file between <code>tag::program[]</code> and <code>end::program[]</code>, by {@code #program};
 * <li>some lines of a file, by {@code #L1-L30};
 * <li>a file of Markdown, which becomes a part of the page;
 * <li>a table, by its name.
 * </ul>
 */
final class Pages {

    private static final Pattern FROM = Pattern.compile("( *)<!-- from: (.+) -->");
    private static final String END = "<!-- end -->";
    private static final Pattern SOURCE = Pattern.compile("([^#]+?)(?:#L(\\d+)-L(\\d+)|#(.+))?");
    private static final Pattern TAG = Pattern.compile(".*\\b(?:tag|end)::[\\w.-]+\\[].*");
    /** Folders without pages, or with copies of pages. */
    private static final Set<String> LEFT_OUT = Set.of("target", "src", ".git", ".vitepress", "node_modules", "measured");

    private final Path root;
    private final Map<String, String> tables;

    /**
     * Creates the pages of a project.
     *
     * @param root   the root directory of the project
     * @param tables the tables, as Markdown, by their names
     */
    Pages(Path root, Map<String, String> tables) {
        this.root = root;
        this.tables = tables;
    }

    /**
     * Finds the pages.
     *
     * @param  root        the root directory of the project
     * @return             all files of Markdown that are pages, in the order of their paths
     * @throws IOException if the project cannot be read
     */
    static List<Path> in(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> StreamSupport.stream(root.relativize(file).spliterator(), false)
                            .noneMatch(part -> LEFT_OUT.contains(part.toString())))
                    .sorted()
                    .toList();
        }
    }

    /**
     * Inserts the content of the sources into a page.
     *
     * @param  page        the name of the page, for messages
     * @param  text        the current text of the page; the content between its markers is replaced
     * @return             the text with the current content of the sources
     * @throws IOException if a source cannot be read
     */
    String fill(String page, String text) throws IOException {
        List<String> filled = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String where = page + ", line " + (i + 1) + ": ";
            filled.add(lines.get(i));
            Matcher from = FROM.matcher(lines.get(i));
            if (from.matches()) {
                for (String line : content(where, from.group(2))) {
                    filled.add(line.isEmpty() ? "" : from.group(1) + line);
                }
                i = end(where, lines, i);
                filled.add(from.group(1) + END);
            } else if (lines.get(i).strip().equals(END)) {
                throw new IllegalStateException(where + END + " has no matching <!-- from: … -->: add one before it,"
                        + " or remove it");
            }
        }
        return filled.stream().map(line -> line + '\n').collect(Collectors.joining());
    }

    private static int end(String where, List<String> lines, int from) {
        for (int i = from + 1; i < lines.size() && !FROM.matcher(lines.get(i)).matches(); i++) {
            if (lines.get(i).strip().equals(END)) {
                return i;
            }
        }
        throw new IllegalStateException(where + "write " + END + " on its own line after the inserted content");
    }

    private List<String> content(String where, String name) throws IOException {
        if (tables.containsKey(name)) {
            return tables.get(name).lines().toList();
        }
        Matcher source = SOURCE.matcher(name);
        Path file = source.matches() ? root.resolve(source.group(1)) : root;
        if (!Files.isRegularFile(file)) {
            throw new IllegalStateException(
                    where + "there is no file and no table " + name
                            + "; name a file by its path from the root directory, or one of "
                            + new TreeSet<>(tables.keySet()));
        }
        List<String> lines = Files.readAllLines(file);
        if (source.group(4) != null) {
            lines = tagged(where, name, lines, source.group(4));
        } else if (source.group(2) != null) {
            int first = Integer.parseInt(source.group(2));
            int last = Integer.parseInt(source.group(3));
            if (first < 1 || first > last || last > lines.size()) {
                throw new IllegalStateException(
                        where + "there are no lines " + name + ": the file has L1-L" + lines.size() + "; correct the marker");
            }
            lines = lines.subList(first - 1, last);
        }
        return name.endsWith(".md") ? part(lines) : code(file, lines);
    }

    private static List<String> tagged(String where, String name, List<String> lines, String tag) {
        int begin = indexOf(lines, "tag::" + tag + "[]");
        int end = indexOf(lines, "end::" + tag + "[]");
        if (begin < 0 || end < begin) {
            throw new IllegalStateException(where + "there is no " + name + ": write tag::" + tag + "[] and end::" + tag
                    + "[] in comments around the lines in that file, or correct the marker");
        }
        return lines.subList(begin + 1, end);
    }

    private static int indexOf(List<String> lines, String text) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(text)) {
                return i;
            }
        }
        return -1;
    }

    /** The lines of a Markdown file, without the comment about its generator. */
    private static List<String> part(List<String> lines) {
        return lines.subList(lines.get(0).startsWith("<!--") ? 1 : 0, lines.size());
    }

    private static List<String> code(Path file, List<String> lines) {
        String text = lines.stream()
                .filter(line -> !TAG.matcher(line).matches())
                .map(line -> line + '\n')
                .collect(Collectors.joining())
                .stripTrailing()
                .stripIndent();
        String fence = text.contains("```") ? "````" : "```";
        String name = file.getFileName().toString();
        String language = name.substring(name.lastIndexOf('.') + 1);
        return Arrays.asList((fence + language + '\n' + text + '\n' + fence).split("\n"));
    }
}
