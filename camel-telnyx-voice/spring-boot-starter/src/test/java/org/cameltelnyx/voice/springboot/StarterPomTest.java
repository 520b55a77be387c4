package org.cameltelnyx.voice.springboot;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;

import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application that imports camel-spring-boot-bom has one version of Camel. The BOM manages the starters alone, so a part of
 * Camel that does not come by a starter would have the version that the component is compiled with.
 */
class StarterPomTest {

    /** What camel-spring-boot-starter brings. */
    private static final String IN_EVERY_STARTER = "camel-support";

    @Test
    void theComponentBringsNoPartOfCamel() throws Exception {
        assertThat(names("pom.xml", "//dependencies/dependency[artifactId='camel-telnyx-voice']/exclusions"
                + "/exclusion[groupId='org.apache.camel']/artifactId")).containsExactly("*");
    }

    @Test
    void eachPartThatTheComponentNeedsComesByItsStarter() throws Exception {
        List<String> needed = names("../component/pom.xml", "/project/dependencies/dependency"
                + "[groupId='org.apache.camel' and not(optional) and not(scope)]/artifactId");
        List<String> starters = names("pom.xml", "/project/dependencies/dependency"
                + "[groupId='org.apache.camel.springboot' and not(scope)]/artifactId");

        assertThat(needed).contains(IN_EVERY_STARTER, "camel-http");
        assertThat(starters).contains("camel-spring-boot-starter")
                .containsAll(needed.stream()
                        .filter(part -> !part.equals(IN_EVERY_STARTER))
                        .map(part -> part + "-starter")
                        .toList());
    }

    /** Surefire runs in the directory of the module. */
    private static List<String> names(String pom, String path) throws Exception {
        Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(Path.of(pom).toFile());
        XPath xpath = XPathFactory.newInstance().newXPath();
        NodeList nodes = (NodeList) xpath.evaluate(path, document, XPathConstants.NODESET);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            names.add(nodes.item(i).getTextContent());
        }
        return names;
    }
}
