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

import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;
import org.asciidoctor.log.Severity;
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
    private static final Path START = ROOT.resolve("docs/README.adoc");
    /** Folders of the project that hold no page, or copies of pages. */
    private static final Set<String> LEFT_OUT = Set.of("target", "src", ".git", "node_modules");

    /** The pages by the files that they are made from. */
    private static final Map<Path, Document> PAGES = new HashMap<>();
    private static final List<String> WARNINGS = new ArrayList<>();

    @BeforeAll
    static void render() throws IOException {
        // the interpreter renders the pages in less time than compiling it to byte code would take
        System.setProperty("jruby.compile.mode", "OFF");
        try (Asciidoctor asciidoctor = Asciidoctor.Factory.create(); Stream<Path> files = Files.walk(ROOT)) {
            asciidoctor.requireLibrary("asciidoctor");
            asciidoctor.registerLogHandler(entry -> {
                if (entry.getSeverity().compareTo(Severity.WARN) >= 0) {
                    WARNINGS.add(entry.getCursor() + ": " + entry.getMessage());
                }
            });
            for (Path file : files.filter(SiteTest::isPage).toList()) {
                String html = file.toString().endsWith(".adoc")
                        ? asciidoctor.convertFile(file.toFile(), Options.builder().toFile(false).safe(SafeMode.UNSAFE).build())
                        : markdown(Files.readString(file));
                PAGES.put(file, Jsoup.parse(html));
            }
        }
    }

    /** The tables and examples that other pages include are no pages. */
    private static boolean isPage(Path file) {
        Path path = ROOT.relativize(file);
        for (Path part : path) {
            if (LEFT_OUT.contains(part.toString())) {
                return false;
            }
        }
        String name = path.toString();
        return name.endsWith(".md")
                || name.matches("docs/[^/]+\\.adoc")
                || name.matches("docs/generated/(actions|events)/[^/]+\\.adoc");
    }

    private static String markdown(String text) {
        return HtmlRenderer.builder()
                .extensions(List.of(HeadingAnchorExtension.create(), TablesExtension.create()))
                .build()
                .render(Parser.builder().extensions(List.of(TablesExtension.create())).build().parse(text));
    }

    @Test
    void noPageIsRenderedWithAWarning() {
        assertThat(WARNINGS).isEmpty();
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

    /** The source of the page that a link leads to, which Asciidoctor calls by the name that the page has as HTML. */
    private static Path file(Path page, String target) {
        URI uri = URI.create(target);
        if (uri.isAbsolute()) {
            return null;
        }
        String path = URLDecoder.decode(uri.getRawPath(), StandardCharsets.UTF_8);
        Path file = path.isEmpty() ? page : page.resolveSibling(path).normalize();
        Path source = file.resolveSibling(file.getFileName().toString().replaceAll("\\.html$", ".adoc"));
        return Files.exists(source) ? source : file;
    }

    private static Set<String> anchors(Document document) {
        return document.select("[id]").stream().map(Element::id).collect(Collectors.toSet());
    }
}
