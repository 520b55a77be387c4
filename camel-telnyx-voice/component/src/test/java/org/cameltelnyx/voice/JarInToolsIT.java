package org.cameltelnyx.voice;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

import org.apache.camel.catalog.CamelCatalog;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.tooling.model.ApiModel;
import org.apache.camel.tooling.model.BaseOptionModel;
import org.apache.camel.tooling.model.ComponentModel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an editor or a Maven plugin that asks Camel's catalog shows of the component, when it has nothing but the jar: the name
 * and the class from the service file, and the entry that the catalog finds by the class.
 */
class JarInToolsIT {

    private static final String NAME = "telnyx-voice";
    private static final CamelCatalog CATALOG = new DefaultCamelCatalog();
    private static URLClassLoader jar;

    @BeforeAll
    static void openTheJar() throws Exception {
        jar = new URLClassLoader(new URL[]{Path.of(System.getProperty("component.jar")).toUri().toURL()}, null);
        Properties service = new Properties();
        service.load(jar.getResourceAsStream("META-INF/services/org/apache/camel/component/" + NAME));
        CATALOG.getVersionManager().setClassLoader(jar);
        CATALOG.addComponent(NAME, service.getProperty("class"));
    }

    @AfterAll
    static void close() throws Exception {
        jar.close();
    }

    @Test
    void theComponentIsDescribed() {
        ComponentModel component = CATALOG.componentModel(NAME);

        assertThat(component).isNotNull();
        assertThat(component.getTitle()).isEqualTo("Telnyx Voice");
        assertThat(component.getDescription()).contains("phone calls");
        assertThat(component.getSyntax()).isEqualTo("telnyx-voice:action");
        assertThat(component.getEndpointHeaders()).hasSize(TelnyxVoiceConstants.class.getFields().length);
        assertThat(CATALOG.findComponentNames("cloud")).contains(NAME);
    }

    @ParameterizedTest
    @CsvSource({"sipAddress, true, false", "sipAuthPassword, false, true", "customHeaders, false, false"})
    void theOptionsOfAnActionAreOffered(String option, boolean isRequired, boolean isSecret) {
        ApiModel refer = CATALOG.componentModel(NAME)
                .getApiOptions()
                .stream()
                .filter(action -> action.getName().equals("refer"))
                .findFirst()
                .orElseThrow();

        assertThat(refer.getDescription()).startsWith("Transfers the call");
        assertThat(refer.getMethods().iterator().next().getOptions()).filteredOn(each -> each.getName().equals(option))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.isRequired()).isEqualTo(isRequired);
                    assertThat(each.isSecret()).isEqualTo(isSecret);
                    assertThat(each.getDescription()).endsWith(".");
                })
                .extracting(BaseOptionModel::getDisplayName)
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            telnyx-voice:refer?sipAdress=sip:a@b.example, sipAdress, Unknown option
            telnyx-voice:refer?await=true,                sipAddress, Missing required option
            telnyx-voice:start-siprec?sipTransport=quic,  sipTransport, Invalid enum value
            telnyx-voice:refr,                            action, Invalid enum value
            """)
    void aMistakeIsUnderlined(String uri, String option, String problem) {
        assertThat(CATALOG.validateEndpointProperties(uri).summaryErrorMessage(false))
                .containsPattern(option + "\\s+" + problem);
    }

    @ParameterizedTest
    @CsvSource({"api-key, true", "apiKye, false"})
    void aPropertyOfTheComponentIsChecked(String property, boolean isValid) {
        assertThat(CATALOG.validateConfigurationProperty("camel.component.telnyx-voice." + property + "=x").isSuccess())
                .isEqualTo(isValid);
    }

    /** As an editor with forms writes and reads an endpoint. */
    @Test
    void anEndpointIsMadeOfItsOptionsAndTakenApart() throws Exception {
        Map<String, String> options = new TreeMap<>(Map.of("action", "refer", "sipAddress", "sip:a@b.example"));

        String uri = CATALOG.asEndpointUri(NAME, options, false);

        assertThat(uri).isEqualTo("telnyx-voice:refer?sipAddress=sip:a@b.example");
        assertThat(CATALOG.endpointProperties(uri)).isEqualTo(options);
    }
}
