package org.cameltelnyx.voice.tooling.reference;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The documentation as a reader has it: rendered, each link followed, each page within reach of the first one. Links to
 * other sites are not followed.
 */
class SiteTest {

    private static final Path ROOT = Path.of("../../..").toAbsolutePath().normalize();
    private static final Path START = ROOT.resolve("docs/README.md");

    /** The pages by their files. */
    private static final Map<Path, Document> PAGES = new HashMap<>();

    @BeforeAll
    static void render() throws IOException {
        for (Path page : Pages.in(ROOT)) {
            PAGES.put(page, Jsoup.parse(markdown(Files.readString(page))));
        }
    }

    private static String markdown(String text) {
        return HtmlRenderer.builder()
                .extensions(List.of(HeadingAnchorExtension.create(), TablesExtension.create()))
                .build()
                .render(Parser.builder().extensions(List.of(TablesExtension.create())).build().parse(text));
    }

    @Test
    void eachPageIsWhatTheBuildWrites() throws IOException {
        Map<Path, String> pages = ReferenceGenerator.pages(ROOT);
        List<String> different = new ArrayList<>();
        for (Map.Entry<Path, String> page : pages.entrySet()) {
            if (!Files.exists(page.getKey()) || !Files.readString(page.getKey()).equals(page.getValue())) {
                different.add(ROOT.relativize(page.getKey()).toString());
            }
        }

        assertThat(different).as("pages that differ from their sources; to write them run: mvn -pl "
                + "camel-telnyx-voice/tooling/reference -am process-classes").isEmpty();
        assertThat(pages.keySet()).containsAll(PAGES.keySet());
    }

    @Test
    void eachLinkLeadsSomewhere() {
        List<String> broken = new ArrayList<>();
        PAGES.forEach((page, document) -> targets(document).forEach(target -> {
            if (!leadsSomewhere(page, target)) {
                broken.add(ROOT.relativize(page) + " -> " + target);
            }
        }));

        assertThat(broken).isEmpty();
        assertThat(PAGES).hasSizeGreaterThan(100);
    }

    @Test
    void eachPageIsWithinReachOfTheFirst() {
        Set<Path> reached = new LinkedHashSet<>(List.of(START));
        List<Path> next = new ArrayList<>(reached);
        while (!next.isEmpty()) {
            Path page = next.remove(0);
            for (String target : targets(PAGES.get(page))) {
                Path linked = file(page, target);
                if (linked != null && PAGES.containsKey(linked) && reached.add(linked)) {
                    next.add(linked);
                }
            }
        }

        assertThat(PAGES.keySet().stream().filter(page -> !reached.contains(page)).map(ROOT::relativize)).isEmpty();
    }

    private static List<String> targets(Document document) {
        return Stream.concat(document.select("a[href]").stream().map(link -> link.attr("href")),
                document.select("img[src]").stream().map(image -> image.attr("src"))).toList();
    }

    private static boolean leadsSomewhere(Path page, String target) {
        if (URI.create(target).isAbsolute()) {
            return true;
        }
        Path file = file(page, target);
        if (!Files.exists(file) || !file.startsWith(ROOT)) {
            return false;
        }
        String anchor = URI.create(target).getFragment();
        return anchor == null || PAGES.containsKey(file) && anchors(PAGES.get(file)).contains(anchor);
    }

    /** The file that a link leads to, or null if it leads to another site. */
    private static Path file(Path page, String target) {
        URI uri = URI.create(target);
        if (uri.isAbsolute()) {
            return null;
        }
        String path = URLDecoder.decode(uri.getRawPath(), StandardCharsets.UTF_8);
        return path.isEmpty() ? page : page.resolveSibling(path).normalize();
    }

    private static Set<String> anchors(Document document) {
        return document.select("[id]").stream().map(Element::id).collect(Collectors.toSet());
    }
}
