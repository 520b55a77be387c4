package org.cameltelnyx.voice.tooling.reference;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * What stands between the markers of a page comes from where they say.
 */
class PagesTest {

    @TempDir
    Path root;

    private Pages pages;

    @BeforeEach
    void sources() throws Exception {
        Files.createDirectories(root.resolve("src"));
        Files.writeString(root.resolve("src/Calls.java"), """
                class Calls {
                    // tag::all[]
                    void begin() {
                        // tag::call.end[]
                        end();
                        // end::call.end[]
                    }
                    // end::all[]
                }
                """);
        Files.writeString(root.resolve("src/route.yaml"), "- route:\n    id: a\n\n    from: b\n");
        Files.writeString(root.resolve("src/fence.md"), "<!-- Written by a test: do not edit. -->\nA *part*.\n\n| a |\n");
        Files.writeString(root.resolve("src/fence.txt"), "```\n");
        pages = new Pages(root, Map.of("the table of keys", "| Key |\n| --- |\n"));
    }

    static Stream<Arguments> sourcesAndWhatTheyGive() {
        return Stream.of(
                arguments("src/route.yaml", "```yaml\n- route:\n    id: a\n\n    from: b\n```\n"),
                arguments("src/route.yaml#L2-L4", "```yaml\nid: a\n\nfrom: b\n```\n"),
                arguments("src/Calls.java#call.end", "```java\nend();\n```\n"),
                arguments("src/Calls.java#all", "```java\nvoid begin() {\n    end();\n}\n```\n"),
                arguments("src/fence.md", "A *part*.\n\n| a |\n"),
                arguments("src/fence.txt", "````txt\n```\n````\n"),
                arguments("the table of keys", "| Key |\n| --- |\n"));
    }

    @ParameterizedTest
    @MethodSource("sourcesAndWhatTheyGive")
    void sourcesReplaceWhatStandsBetweenTheMarkers(String source, String content) throws Exception {
        String page = "# Page\n\n<!-- from: " + source + " -->\n%s<!-- end -->\n\nText\n";

        String filled = pages.fill("page.md", page.formatted("what was\nthere\n"));

        assertThat(filled).isEqualTo(page.formatted(content));
        assertThat(pages.fill("page.md", filled)).isEqualTo(filled);
    }

    @Test
    void contentIsIndentedAsItsMarkersAre() throws Exception {
        assertThat(pages.fill("page.md", "1. Item\n\n   <!-- from: src/route.yaml -->\n   <!-- end -->\n"))
                .isEqualTo(
                        "1. Item\n\n   <!-- from: src/route.yaml -->\n   ```yaml\n   - route:\n       id: a\n\n       from: b\n"
                                + "   ```\n   <!-- end -->\n");
    }

    static Stream<Arguments> mistakesAndWhatIsSaid() {
        return Stream.of(
                arguments("Text\n<!-- from: src/none.yaml -->\n<!-- end -->\n",
                        "page.md, line 2: there is no file and no table src/none.yaml; name a file by its path from the root "
                                + "directory, or one of [the table of keys]"),
                arguments("<!-- from: src/Calls.java#start -->\n<!-- end -->\n",
                        "page.md, line 1: there is no src/Calls.java#start: write tag::start[] and end::start[] in comments around "
                                + "the lines in that file, or correct the marker"),
                arguments("<!-- from: src/route.yaml#L3-L5 -->\n<!-- end -->\n",
                        "page.md, line 1: there are no lines src/route.yaml#L3-L5: the file has L1-L4; correct the marker"),
                arguments("<!-- from: src/route.yaml#L0-L2 -->\n<!-- end -->\n",
                        "page.md, line 1: there are no lines src/route.yaml#L0-L2: the file has L1-L4; correct the marker"),
                arguments("<!-- from: src/route.yaml#L3-L2 -->\n<!-- end -->\n",
                        "page.md, line 1: there are no lines src/route.yaml#L3-L2: the file has L1-L4; correct the marker"),
                arguments("<!-- from: src/route.yaml -->\n```\n",
                        "page.md, line 1: write <!-- end --> on its own line after the inserted content"),
                arguments("<!-- from: src/route.yaml -->\n<!-- from: the table of keys -->\n<!-- end -->\n",
                        "page.md, line 1: write <!-- end --> on its own line after the inserted content"),
                arguments("Text\n<!-- end -->\n",
                        "page.md, line 2: <!-- end --> has no matching <!-- from: … -->: add one before it, or remove it"));
    }

    @ParameterizedTest
    @MethodSource("mistakesAndWhatIsSaid")
    void mistakesSayWhatToDo(String page, String message) {
        assertThatThrownBy(() -> pages.fill("page.md", page)).isInstanceOf(IllegalStateException.class).hasMessage(message);
    }
}
