package org.cameltelnyx.voice.tooling.reference;

import java.util.Arrays;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Writes text and tables in Markdown, in GitHub's flavour. Text shows as it is: nothing of it is taken for markup. Two
 * braces need no escape, because the site keeps Vue away from the pages.
 */
final class Markdown {

    /** Begins a new line within a cell. */
    static final String BREAK = "<br>";

    /** An address in a text: as code it shows as it is, and no viewer makes a link of an example. */
    private static final Pattern ADDRESS = Pattern.compile("\\b(?:https?://|wss?://|sips?:)[^\\s,;)]*[^\\s,;).:]");
    /** What Markdown or the HTML in it would take for markup; an underscore within a word is none. */
    private static final Pattern MARKUP = Pattern
            .compile("[\\\\`*\\[\\]~<]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|&(?=#?\\w+;)");

    private Markdown() {
    }

    /**
     * Text for a paragraph or a cell.
     *
     * @param  text any text
     * @return      the text, escaped where it needs to be
     */
    static String text(String text) {
        StringBuilder escaped = new StringBuilder();
        int end = 0;
        for (var address = ADDRESS.matcher(text); address.find(); end = address.end()) {
            escaped.append(escape(text.substring(end, address.start()))).append(code(address.group()));
        }
        return escaped.append(escape(text.substring(end))).toString();
    }

    private static String escape(String text) {
        return MARKUP.matcher(text).replaceAll("\\\\$0");
    }

    /**
     * Names, values, URIs.
     *
     * @param  text any text
     * @return      the text in a fixed-width font
     */
    static String code(String text) {
        if (text.isEmpty()) {
            return "";
        }
        return text.contains("`") ? "`` " + text + " ``" : "`" + text + "`";
    }

    /**
     * A list of names or values.
     *
     * @param  texts any texts
     * @return       the texts in a fixed-width font, separated by commas
     */
    static String codes(Iterable<String> texts) {
        return StreamSupport.stream(texts.spliterator(), false).map(Markdown::code).collect(Collectors.joining(", "));
    }

    /**
     * A link.
     *
     * @param  text   the text that leads there, as Markdown
     * @param  target the path of a page or an anchor
     * @return        the link
     */
    static String link(String text, String target) {
        return "[" + text + "](" + target + ")";
    }

    /** A table that grows row by row. */
    static final class Table {

        private final StringBuilder text = new StringBuilder();

        /**
         * Begins a table.
         *
         * @param titles the titles of the columns
         */
        Table(String... titles) {
            row(titles);
            row(Collections.nCopies(titles.length, "---").toArray(String[]::new));
        }

        /**
         * Adds a row.
         *
         * @param cells the cells, as Markdown; bars in them need no escape
         */
        void row(String... cells) {
            text.append(Arrays.stream(cells)
                    .map(cell -> cell.isEmpty() ? "" : cell.replace("|", "\\|") + " ")
                    .collect(Collectors.joining("| ", "| ", "|\n")));
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
