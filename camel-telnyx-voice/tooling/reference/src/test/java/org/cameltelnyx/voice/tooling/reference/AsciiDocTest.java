package org.cameltelnyx.voice.tooling.reference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Text in a table shows as it is.
 */
class AsciiDocTest {

    @ParameterizedTest
    @ValueSource(strings = {"How long to wait, in milliseconds.", "command_id", "call.refer.completed", "1 (a), 2: b/c=d"})
    void plainTextStaysAsItIs(String text) {
        assertThat(AsciiDoc.text(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "0-9, * and #", "{id}", "https://example.com", "a -- b", "(C)", "_a_", "__a", "a...", "<<x>>", "`x`", "+x+",
            "sip:alice@example.com", "a::b"})
    void textWithMarkupIsPassedThrough(String text) {
        assertThat(AsciiDoc.text(text)).isEqualTo("pass:c[" + text + "]");
    }

    @Test
    void barsAndBracketsEndNothing() {
        assertThat(AsciiDoc.text("a | b [c]")).isEqualTo("pass:c[a \\| b [c\\]]");
    }

    @Test
    void tablesHaveARowForEachCall() {
        AsciiDoc.Table table = new AsciiDoc.Table("1,2", "Name", "Value");
        table.row(AsciiDoc.code("a"), "");

        assertThat(table).hasToString("""
                [width="100%",cols="1,2",options="header"]
                |===
                | Name | Value

                | `a`
                |
                |===
                """);
    }
}
