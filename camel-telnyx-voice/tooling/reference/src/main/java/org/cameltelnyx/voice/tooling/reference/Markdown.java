package org.cameltelnyx.voice.tooling.reference;

import java.util.Arrays;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Writes text and tables in GitHub Flavored Markdown, and escapes text so that it is displayed literally. Two braces need
 * no escape, because the site does not process the pages with Vue.
 */
final class Markdown {

    /** A line break within a cell. */
    static final String BREAK = "<br>";

    /** An address in a text. It is formatted as code, so that no viewer turns an example into a link. */
    private static final Pattern ADDRESS = Pattern.compile("\\b(?:https?://|wss?://|sips?:)[^\\s,;)]*[^\\s,;).:]");
    /** Characters that Markdown or embedded HTML treats as markup; an underscore within a word is not markup. */
    private static final Pattern MARKUP = Pattern
            .compile("[\\\\`*\\[\\]~<]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|&(?=#?\\w+;)");

    private Markdown() {
    }

    /**
     * Escapes text for a paragraph or a cell.
     *
     * @param  text any text
     * @return      the text, escaped where necessary
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
     * Formats names, values and URIs as code.
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
     * Formats a list of names or values as code.
     *
     * @param  texts any texts
     * @return       the texts in a fixed-width font, separated by commas
     */
    static String codes(Iterable<String> texts) {
        return StreamSupport.stream(texts.spliterator(), false).map(Markdown::code).collect(Collectors.joining(", "));
    }

    /**
     * Creates a link.
     *
     * @param  text   the text of the link, as Markdown
     * @param  target the path of a page or an anchor
     * @return        the link
     */
    static String link(String text, String target) {
        return "[" + text + "](" + target + ")";
    }

    /** A table, built row by row. */
    static final class Table {

        private final StringBuilder text = new StringBuilder();

        /**
         * Creates an empty table.
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
         * @param cells the cells, as Markdown; bars in them are escaped
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
