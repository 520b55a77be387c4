package org.cameltelnyx.voice.tooling.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;

import org.w3c.dom.Document;

import org.xml.sax.SAXException;

/**
 * Determines which tests run on which versions, from the poms and from {@code .ci/matrix}, for the tables in README and
 * documentation.
 */
final class TestedVersions {

    private static final String COMPONENT = "camel-telnyx-voice/component";
    /** The modules that the first command tests, in the order of the table. */
    private static final List<String> ALL = List.of(
            COMPONENT, "examples/quickstart", "examples/call-menu", "examples/contact-center", "examples/event-pipeline",
            "examples/recording-archive", "examples/camel-k/on-camel-main", "examples/starter", "examples/camel-cli",
            "camel-telnyx-voice/spring-boot-starter",
            "examples/spring-boot",
            "examples/quarkus", "examples/camel-k/on-quarkus");

    private final Path root;
    private final XPath xpath = XPathFactory.newInstance().newXPath();

    /**
     * Creates the table of a project.
     *
     * @param root the directory of the parent pom
     */
    TestedVersions(Path root) {
        this.root = root;
    }

    /**
     * Creates the table for README and documentation.
     *
     * @return             the table in Markdown
     * @throws IOException if a file cannot be read
     */
    String table() throws IOException {
        Markdown.Table table = new Markdown.Table("Camel", "Runtime", "JDK", "Tests of", "Command");
        rows().forEach(row -> table.row(
                row.get(0), Markdown.text(row.get(1)), row.get(2), Markdown.text(row.get(3)), Markdown.code(row.get(4))));
        return table.toString();
    }

    private List<List<String>> rows() throws IOException {
        requireAllModules();
        List<List<String>> rows = new ArrayList<>(rows("/project/properties", "17", ALL, "mvn verify"));
        for (String line : Files.readAllLines(root.resolve(".ci/matrix"))) {
            if (!line.startsWith("#")) {
                String[] cells = line.split("\\s*\\|\\s*");
                rows.addAll(rows(
                        "/project/profiles/profile[id='" + cells[0] + "']/properties", cells[1],
                        Arrays.asList(cells[2].split(" ")),
                        "mvn verify -P" + cells[0] + (cells[1].equals("17") ? "" : ",jdk-" + cells[1])));
            }
        }
        return rows;
    }

    /** Fails if the table lacks a module, such as a new example. */
    private void requireAllModules() throws IOException {
        try (Stream<Path> files = Files.walk(root, 4)) {
            List<String> missing = files.filter(file -> file.endsWith("pom.xml"))
                    .map(Path::getParent)
                    .filter(module -> Files.isDirectory(module.resolve("src/test/java")))
                    .map(module -> root.relativize(module).toString())
                    .filter(module -> !module.matches(".*/(simulator|tooling|tooling/reference|benchmarks)")
                            && !ALL.contains(module))
                    .toList();
            if (!missing.isEmpty()) {
                throw new IllegalStateException("The table of tested versions lacks " + missing);
            }
        }
    }

    /** Creates a row for each runtime. */
    private List<List<String>> rows(String properties, String jdk, List<String> modules, String command) throws IOException {
        Map<List<String>, List<String>> tested = new LinkedHashMap<>();
        for (String module : modules) {
            if (!module.endsWith("/simulator")) {
                tested.computeIfAbsent(runtime(properties, module), versions -> new ArrayList<>())
                        .add(module.substring(module.lastIndexOf('/', module.lastIndexOf('/') - 1) + 1)
                                .replaceFirst("^(camel-telnyx-voice|examples)/", ""));
            }
        }
        List<List<String>> rows = new ArrayList<>();
        tested.forEach((runtime, names) -> rows
                .add(List.of(runtime.get(0), runtime.get(1), jdk, String.join(", ", names), command)));
        return rows;
    }

    /** The version of Camel and the runtime. */
    private List<String> runtime(String properties, String module) throws IOException {
        if (module.endsWith("quarkus")) {
            String pom = module + "/pom.xml";
            return List.of(
                    text(pom, "/project/properties/camel.version"),
                    "Quarkus " + text(pom, "/project/properties/quarkus.version") + ", Camel Quarkus "
                            + text(pom, "/project/properties/camel-quarkus.version"));
        }
        if (module.endsWith("camel-cli")) {
            return List.of(text(module + "/pom.xml", "/project/properties/camel.version"), "Camel CLI");
        }
        String camel = text("pom.xml", properties + "/camel.version");
        if (module.contains("spring-boot")) {
            return List.of(camel, "Spring Boot " + text("pom.xml", properties + "/spring-boot.version"));
        }
        return List.of(camel,
                module.equals(COMPONENT) ? "camel-core and camel-main on Vert.x, Jetty and Servlet" : "camel-main");
    }

    private String text(String pom, String path) throws IOException {
        try {
            Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(root.resolve(pom).toFile());
            String text = xpath.evaluate(path, document);
            if (text.isEmpty()) {
                throw new IllegalStateException(pom + " has no " + path);
            }
            return text;
        } catch (ParserConfigurationException | SAXException | XPathExpressionException e) {
            throw new IllegalStateException(pom + " cannot be read", e);
        }
    }
}
