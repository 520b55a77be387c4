package org.cameltelnyx.voice.springboot;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.camel.tooling.model.ComponentModel;
import org.apache.camel.tooling.model.JsonMapper;
import org.apache.camel.util.StringHelper;
import org.cameltelnyx.voice.TelnyxVoiceComponent;

/**
 * Writes what an IDE shows of the properties of the component, from what Camel's catalog says of its options. The build
 * runs it before it makes the jar.
 */
public final class MetadataGenerator {

    static final String FILE = "META-INF/spring-configuration-metadata.json";

    private static final String CATALOG = "/META-INF/org/cameltelnyx/voice/telnyx-voice.json";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final Map<String, String> BOXES = Map.of(
            "boolean", "java.lang.Boolean", "int", "java.lang.Integer", "long", "java.lang.Long");

    private MetadataGenerator() {
    }

    /**
     * Writes the file.
     *
     * @param  arguments   the directories to write to: that of the sources, and that from which the jar is made
     * @throws IOException if the file cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        String text = JSON.writeValueAsString(metadata(catalog())).replace(System.lineSeparator(), "\n") + "\n";
        for (String directory : arguments) {
            Path file = Path.of(directory).resolve(FILE);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
    }

    /** The component as Camel's catalog has it. */
    static ComponentModel catalog() throws IOException {
        try (InputStream json = TelnyxVoiceComponent.class.getResourceAsStream(CATALOG)) {
            return JsonMapper.generateComponentModel(new String(json.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static ObjectNode metadata(ComponentModel catalog) {
        ObjectNode metadata = JSON.createObjectNode();
        metadata.putArray("groups")
                .addObject()
                .put("name", TelnyxVoiceAutoConfiguration.PREFIX)
                .put("type", TelnyxVoiceComponent.class.getName())
                .put("sourceType", TelnyxVoiceComponent.class.getName());
        ArrayNode properties = metadata.putArray("properties");
        property(properties, "enabled", "java.lang.Boolean", "Whether these properties set the component telnyx-voice.")
                .put("defaultValue", true);
        for (ComponentModel.ComponentOptionModel option : catalog.getComponentOptions()) {
            if (!option.getName().equals("configuration")) {
                String type = BOXES.getOrDefault(option.getJavaType(), option.getJavaType());
                ObjectNode property = property(
                        properties, StringHelper.camelCaseToDash(option.getName()), type, option.getDescription());
                if (option.getDefaultValue() != null) {
                    property.putPOJO("defaultValue", value(type, option.getDefaultValue()));
                }
            }
        }
        return metadata;
    }

    private static ObjectNode property(ArrayNode properties, String name, String type, String description) {
        return properties.addObject()
                .put("name", TelnyxVoiceAutoConfiguration.PREFIX + "." + name)
                .put("type", type)
                .put("description", description)
                .put("sourceType", TelnyxVoiceComponent.class.getName());
    }

    private static Object value(String type, Object value) {
        return type.equals("java.lang.Long") ? Long.valueOf(value.toString()) : value;
    }
}
