package org.cameltelnyx.voice.runtimes;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.cameltelnyx.voice.TelnyxVoiceComponent;
import org.cameltelnyx.voice.action.ActionModel;
import org.cameltelnyx.voice.api.CallEndedException;
import org.cameltelnyx.voice.api.CommandResult;
import org.cameltelnyx.voice.event.EventTypes;
import org.cameltelnyx.voice.event.UnknownEvent;
import org.cameltelnyx.voice.schema.FieldModel;
import org.cameltelnyx.voice.schema.RecordModel;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A native image is told of every class that the component, or an expression in a route, reaches by reflection.
 */
class NativeImageTest {

    private static final String FOLDER = "/META-INF/native-image/org.cameltelnyx/camel-telnyx-voice/";

    @Test
    void everyActionAndAllItsFieldsAreReachable() throws Exception {
        Set<String> needed = new TreeSet<>();
        ActionModel.all().values().forEach(action -> add(needed, action.type()));

        assertThat(needed).hasSizeGreaterThan(ActionModel.all().size());
        assertThat(registered()).containsAll(needed);
    }

    @Test
    void everyEventAndAllItsFieldsAreReachable() throws Exception {
        Set<String> needed = new TreeSet<>();
        EventTypes.known().values().forEach(event -> add(needed, event));
        add(needed, UnknownEvent.class);

        assertThat(registered()).containsAll(needed);
    }

    /** What a route reads by expressions such as ${exception.errorCode}, and what Camel makes by its name. */
    @Test
    void resultsExceptionsAndTheComponentAreReachable() throws Exception {
        assertThat(registered()).contains(
                CommandResult.class.getName(), CallEndedException.class.getName(), TelnyxVoiceComponent.class.getName(),
                TelnyxVoiceComponent.class.getName() + "Configurer");
    }

    @Test
    void everyNameIsThatOfAClass() throws Exception {
        for (String name : registered()) {
            assertThat(Class.forName(name, false, getClass().getClassLoader())).isNotNull();
        }
    }

    @Test
    void everyKameletIsAResource() throws Exception {
        Pattern pattern = Pattern.compile(
                read("resource-config.json").path("resources").path("includes").path(0).path("pattern").asText());

        assertThat(KameletRulesTest.kamelets()).isNotEmpty()
                .allSatisfy(kamelet -> assertThat("kamelets/" + kamelet.getFileName()).matches(pattern));
    }

    /** A record with the types of its components, and what these are made of. */
    private static void add(Set<String> needed, Class<?> type) {
        if (type.getName().startsWith("org.cameltelnyx.") && needed.add(type.getName())) {
            if (type.isRecord()) {
                RecordModel.of(type).fields().stream().map(FieldModel::valueType).forEach(each -> add(needed, each));
                Arrays.stream(type.getRecordComponents()).forEach(component -> add(needed, component.getType()));
            }
            Stream.of(type.getInterfaces()).forEach(each -> add(needed, each));
        }
    }

    private static Set<String> registered() throws IOException {
        Set<String> names = new TreeSet<>();
        for (JsonNode entry : read("reflect-config.json")) {
            assertThat(entry.path("allDeclaredConstructors").asBoolean()).isTrue();
            assertThat(entry.path("allDeclaredMethods").asBoolean()).isTrue();
            assertThat(entry.path("allDeclaredFields").asBoolean()).isTrue();
            names.add(entry.path("name").asText());
        }
        return names;
    }

    private static JsonNode read(String name) throws IOException {
        try (InputStream file = NativeImageTest.class.getResourceAsStream(FOLDER + name)) {
            return new ObjectMapper().readTree(file);
        }
    }
}
