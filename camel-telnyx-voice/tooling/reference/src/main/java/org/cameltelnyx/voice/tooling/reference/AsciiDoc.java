package org.cameltelnyx.voice.tooling.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes tables in AsciiDoc. Whatever is put into a cell shows as it is: nothing of it is taken for markup.
 */
final class AsciiDoc {

    /** Text in which AsciiDoc finds no markup, no link and no replacement such as the one of three dots. */
    private static final Pattern PLAIN = Pattern.compile(
            "(?!.*(--|\\.\\.\\.|->|=>|://|::|;;|\\((C|R|TM)\\)|\\b_|_\\b|__))[A-Za-z0-9_ .,;:()/=%-]*");

    private AsciiDoc() {
    }

    /**
     * Text for a cell.
     *
     * @param  text any text
     * @return      the text, escaped where it needs to be
     */
    static String text(String text) {
        if (PLAIN.matcher(text).matches()) {
            return text;
        }
        return "pass:c[" + text.replace("]", "\\]").replace("|", "\\|") + "]";
    }

    /**
     * Code for a cell: names, values, URIs.
     *
     * @param  text any text
     * @return      the text in a fixed-width font
     */
    static String code(String text) {
        return text.isEmpty() ? "" : "`" + text(text) + "`";
    }

    /**
     * Code for a cell, in a list.
     *
     * @param  texts any texts
     * @return       the texts in a fixed-width font, separated by commas
     */
    static String codes(Iterable<String> texts) {
        List<String> codes = new ArrayList<>();
        texts.forEach(text -> codes.add(code(text)));
        return String.join(", ", codes);
    }

    /** A table that grows row by row. */
    static final class Table {

        private final StringBuilder text = new StringBuilder();

        /**
         * Begins a table.
         *
         * @param columns the widths of the columns, as AsciiDoc reads them
         * @param titles  the titles of the columns
         */
        Table(String columns, String... titles) {
            text.append("[width=\"100%\",cols=\"").append(columns).append("\",options=\"header\"]\n|===\n");
            text.append(Arrays.stream(titles).map(title -> "| " + title).collect(Collectors.joining(" "))).append('\n');
        }

        /**
         * Adds a row.
         *
         * @param cells the cells, as AsciiDoc
         */
        void row(String... cells) {
            text.append('\n');
            for (String cell : cells) {
                text.append(("| " + cell).stripTrailing()).append('\n');
            }
        }

        @Override
        public String toString() {
            return text + "|===\n";
        }
    }
}
