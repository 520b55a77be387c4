package org.cameltelnyx.voice.tooling.reference;

import java.util.List;

import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Text in a table shows as it is.
 */
class MarkdownTest {

    @ParameterizedTest
    @ValueSource(strings = {
            "How long to wait, in milliseconds.", "command_id", "call.refer.completed", "1 (a), 2: b/c=d", "{{name}}", "a & b"})
    void plainTextStaysAsItIs(String text) {
        assertThat(Markdown.text(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "0-9, * and #", "*all*", "_a_", "__a", "a | b [c]", "[a](b)", "`x`", "List<String>", "<br>", "&amp;", "a \\ b",
            "~~a~~", "{{name}}", "see https://example.com/a_b_c.", "sip:alice@example.com, for example"})
    void textShowsAsItIsInACell(String text) {
        Markdown.Table table = new Markdown.Table("Text", "Code");
        table.row(Markdown.text(text), Markdown.code(text));

        Document shown = Jsoup.parse(html(table.toString()));

        assertThat(shown.select("td").eachText()).containsExactly(text, text);
        assertThat(shown.select("td em, td strong, td a, td del")).isEmpty();
    }

    private static String html(String text) {
        List<TablesExtension> tables = List.of((TablesExtension) TablesExtension.create());
        return HtmlRenderer.builder()
                .extensions(tables)
                .build()
                .render(Parser.builder().extensions(tables).build().parse(text));
    }

    @Test
    void tablesHaveARowForEachCall() {
        Markdown.Table table = new Markdown.Table("Name", "Value");
        table.row(Markdown.code("a"), "");
        table.row(Markdown.codes(List.of("b", "c")), Markdown.link("d", "#d"));

        assertThat(table).hasToString("""
                | Name | Value |
                | --- | --- |
                | `a` | |
                | `b`, `c` | [d](#d) |
                """);
    }
}
