package org.cameltelnyx.voice;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.cameltelnyx.voice.action.ActionModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Opens the jar that this very build has made: what Camel generates after the compiler has run must be in it.
 */
class JarContentsIT {

    private static final String VOICE = "org/cameltelnyx/voice/";
    private static final String SERVICES = "META-INF/services/org/apache/camel/";

    @ParameterizedTest
    @ValueSource(strings = {
            VOICE + "TelnyxVoiceComponentConfigurer.class", VOICE + "TelnyxVoiceEndpointConfigurer.class",
            VOICE + "TelnyxVoiceEndpointUriFactory.class", VOICE + "transform/VoiceConvertersLoader.class",
            VOICE + "action/ReferBuilder.class", SERVICES + "component/telnyx-voice", SERVICES + "component.properties",
            SERVICES + "configurer/telnyx-voice-component", SERVICES + "configurer/telnyx-voice-endpoint",
            SERVICES + "urifactory/telnyx-voice-endpoint", SERVICES + "send-dynamic/telnyx-voice",
            SERVICES + "TypeConverterLoader", "META-INF/jandex.idx",
            "META-INF/native-image/org.cameltelnyx/camel-telnyx-voice/reflect-config.json",
            "META-INF/native-image/org.cameltelnyx/camel-telnyx-voice/resource-config.json",
            "kamelets/telnyx-voice-webhook-source.kamelet.yaml", "kamelets/telnyx-voice-dial-action.kamelet.yaml",
            "META-INF/" + VOICE + "telnyx-voice.json", VOICE + "telnyx-voice.json"})
    void holdsWhatIsGenerated(String name) throws Exception {
        try (JarFile jar = jar()) {
            assertThat(jar.getJarEntry(name)).as(name).isNotNull();
            assertThat(jar.getJarEntry(name).getSize()).isPositive();
        }
    }

    /** What the tooling writes for the generators of Camel. */
    @Test
    void holdsNothingThatOnlyTheBuildReads() throws Exception {
        try (JarFile jar = jar()) {
            assertThat(jar.stream().map(JarEntry::getName)).contains(VOICE + "action/Refer.class")
                    .noneMatch(name -> name.startsWith(VOICE + "action/") && name.endsWith("Options.class"));
        }
    }

    @Test
    void theCatalogEntryIsComplete() throws Exception {
        try (JarFile jar = jar();
                InputStream json = jar.getInputStream(jar.getEntry("META-INF/" + VOICE + "telnyx-voice.json"))) {
            JsonNode entry = new ObjectMapper().readTree(json);

            assertThat(entry.path("apis").size()).isEqualTo(ActionModel.all().size());
            assertThat(entry.path("apiProperties").size()).isEqualTo(ActionModel.all().size());
            assertThat(entry.path("headers").size()).isEqualTo(TelnyxVoiceConstants.class.getFields().length);
        }
    }

    @Test
    void theServiceFileNamesTheComponent() throws Exception {
        try (JarFile jar = jar(); InputStream file = jar.getInputStream(jar.getEntry(SERVICES + "component/telnyx-voice"))) {
            assertThat(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("class=org.cameltelnyx.voice.TelnyxVoiceComponent");
        }
    }

    private static JarFile jar() throws Exception {
        return new JarFile(System.getProperty("component.jar"));
    }
}
