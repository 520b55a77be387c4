package org.cameltelnyx.voice.tooling.reference;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;

import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is published, and that each of its poms has what Maven Central asks for
 * (https://central.sonatype.org/publish/requirements/).
 */
class PublishedPomsTest {

    private static final Path ROOT = Path.of("../../..").toAbsolutePath().normalize();
    private static final XPath XPATH = XPathFactory.newInstance().newXPath();
    private static final String COMPONENT = "camel-telnyx-voice/component";

    @Test
    void onlyTheComponentItsSimulatorAndItsStarterArePublishedWithTheirParents() throws Exception {
        assertThat(published().map(Pom::folder)).containsExactlyInAnyOrder(
                "", "camel-telnyx-voice", COMPONENT, "camel-telnyx-voice/simulator", "camel-telnyx-voice/spring-boot-starter");
        // what a release builds, with what it needs
        assertThat(Files.readAllLines(ROOT.resolve(".ci/published")))
                .containsExactlyInAnyOrderElementsOf(
                        published().filter(pom -> !pom.own("packaging").equals("pom")).map(Pom::folder).toList());
    }

    /** The plugin for Maven Central has a list of its own, and is inherited. */
    @Test
    void nothingElseGoesToMavenCentral() throws Exception {
        List<String> others = all().filter(pom -> !pom.isPublished() && pom.parent != null)
                .map(pom -> pom.own("artifactId"))
                .toList();

        assertThat(new Pom("", null).all("profiles/profile[id='release']//excludeArtifact"))
                .containsExactlyInAnyOrderElementsOf(others);
    }

    /** So that nobody needs a pom that is in no repository. */
    @Test
    void whatIsPublishedNeedsNothingOfTheProjectThatIsNot() throws Exception {
        Set<String> artifacts = published().map(pom -> pom.own("artifactId")).collect(Collectors.toSet());

        assertThat(published()).allSatisfy(pom -> {
            assertThat(pom.parent == null || artifacts.contains(pom.parent.own("artifactId"))).isTrue();
            assertThat(artifacts).containsAll(pom.all("dependencies/dependency[groupId='org.cameltelnyx']/artifactId"));
        });
    }

    private static Stream<Pom> all() throws Exception {
        List<Pom> poms = new ArrayList<>();
        addModules(poms, new Pom("", null));
        return poms.stream();
    }

    static Stream<Pom> published() throws Exception {
        return all().filter(Pom::isPublished);
    }

    @ParameterizedTest
    @MethodSource("published")
    void eachHasWhatMavenCentralAsksFor(Pom pom) {
        assertThat(List.of("name", "description")).allSatisfy(element -> assertThat(pom.own(element)).as(element).isNotEmpty());
        assertThat(List.of(
                "groupId", "version", "url", "licenses/license/name", "licenses/license/url", "developers/developer/name",
                "developers/developer/url", "scm/connection", "scm/developerConnection", "scm/url"))
                .allSatisfy(element -> assertThat(pom.inherited(element)).as(element).isNotEmpty());
        // else the address of a child would end with the names of all its parents
        assertThat(pom.inherited("@child.project.url.inherit.append.path")).isEqualTo("false");
        if (!pom.own("packaging").equals("pom")) {
            assertThat(pom.own("build/plugins/plugin[artifactId='maven-javadoc-plugin']/executions/execution/goals/goal"))
                    .as("a jar of javadoc")
                    .isEqualTo("jar");
            assertThat(pom.all("build/plugins/plugin/artifactId")).as("guard of the API").contains("japicmp-maven-plugin");
        }
    }

    /** A release needs these; the profile is used by nobody else. */
    @Test
    void theReleaseHasSourcesSignaturesAListOfItsDependenciesAndTheWayToMavenCentral() throws Exception {
        assertThat(new Pom("", null).all("profiles/profile[id='release']/build/plugins/plugin/artifactId"))
                .containsExactlyInAnyOrder(
                        "maven-source-plugin", "cyclonedx-maven-plugin", "maven-gpg-plugin", "central-publishing-maven-plugin");
    }

    /** What a package says of itself decides whether its API is guarded. */
    @Test
    void theGuardOfTheApiLeavesOutWhatIsInternal() throws Exception {
        Set<String> internal = new TreeSet<>();
        try (Stream<Path> files = Files.walk(ROOT.resolve(COMPONENT).resolve("src/main/java"))) {
            for (Path file : files.filter(each -> each.endsWith("package-info.java")).toList()) {
                String text = Files.readString(file);
                // "Internal, but for" leaves something for users
                if (text.matches("(?s).* \\* Internal[.:].*")) {
                    internal.add(text.replaceAll("(?s).*\\npackage ([\\w.]+);.*", "$1"));
                }
            }
        }

        assertThat(new Pom(COMPONENT, null).all("build/plugins/plugin[artifactId='japicmp-maven-plugin']//exclude"))
                .containsExactlyElementsOf(internal);
    }

    private static void addModules(List<Pom> poms, Pom pom) throws Exception {
        poms.add(pom);
        for (String module : pom.all("modules/module")) {
            String folder = pom.folder.isEmpty() ? module : pom.folder + "/" + module;
            Pom child = new Pom(folder, null);
            addModules(poms, child.own("parent/artifactId").isEmpty() ? child : new Pom(folder, parent(poms, child)));
        }
    }

    private static Pom parent(List<Pom> poms, Pom child) {
        return poms.stream()
                .filter(pom -> pom.own("artifactId").equals(child.own("parent/artifactId")))
                .findFirst()
                .orElseThrow();
    }

    /** A pom, with that from which it inherits. */
    private static final class Pom {

        private final String folder;
        private final Pom parent;
        private final Document document;

        Pom(String folder, Pom parent) throws Exception {
            this.folder = folder;
            this.parent = parent;
            this.document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(ROOT.resolve(folder).resolve("pom.xml").toFile());
        }

        String folder() {
            return folder;
        }

        /** A project to copy has no parent, and belongs to nothing that is released. */
        boolean isPublished() {
            return (parent != null || folder.isEmpty()) && !inherited("properties/maven.deploy.skip").equals("true");
        }

        String own(String path) {
            try {
                return XPATH.evaluate("/project/" + path, document).strip();
            } catch (XPathExpressionException e) {
                throw new IllegalArgumentException(path, e);
            }
        }

        String inherited(String path) {
            String own = own(path);
            return own.isEmpty() && parent != null ? parent.inherited(path) : own;
        }

        List<String> all(String path) {
            try {
                NodeList nodes = (NodeList) XPATH.evaluate("/project/" + path, document, XPathConstants.NODESET);
                List<String> texts = new ArrayList<>();
                for (int i = 0; i < nodes.getLength(); i++) {
                    texts.add(nodes.item(i).getTextContent().strip());
                }
                return texts;
            } catch (XPathExpressionException e) {
                throw new IllegalArgumentException(path, e);
            }
        }

        @Override
        public String toString() {
            return folder.isEmpty() ? "parent" : folder;
        }
    }
}
