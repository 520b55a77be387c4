package org.cameltelnyx.voice.runtimes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.camel.tooling.model.ComponentModel;
import org.apache.camel.tooling.model.JsonMapper;
import org.cameltelnyx.voice.TelnyxVoiceComponent;

/**
 * Writes the files in the component's jar that runtimes look for: the Kamelets, from Camel's catalog, and what a native
 * image has to know, from the classes. The build runs it before it makes the jar.
 */
public final class RuntimeResources {

    private static final String CATALOG = "/META-INF/org/cameltelnyx/voice/telnyx-voice.json";
    private static final String NATIVE_IMAGE = "META-INF/native-image/org.cameltelnyx/camel-telnyx-voice/";
    /** What is found by its name, or reached by an expression such as ${body.from}. */
    private static final List<String> REFLECTIVE = List.of("", "action", "api", "event", "schema", "transform");

    private RuntimeResources() {
    }

    /**
     * Writes all files.
     *
     * @param  arguments   the directories to write to: that of the sources, and that from which the jar is made
     * @throws IOException if a file cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        Map<String, String> files = files();
        for (String directory : arguments) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = Path.of(directory).resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
        }
    }

    private static Map<String, String> files() throws IOException {
        ComponentModel catalog = catalog();
        Map<String, String> files = new LinkedHashMap<>();
        for (Kamelet kamelet : Kamelet.all(catalog)) {
            files.put("kamelets/" + kamelet.fullName() + ".kamelet.yaml", kamelet.yaml(catalog.getVersion()));
        }
        files.put(NATIVE_IMAGE + "reflect-config.json", reflection());
        files.put(NATIVE_IMAGE + "resource-config.json", """
                {"resources": {"includes": [
                  {"pattern": "\\\\Qkamelets/telnyx-voice-\\\\E[a-z-]+\\\\Q.kamelet.yaml\\\\E"}
                ]}}
                """);
        return files;
    }

    /** The component as Camel's catalog has it. */
    public static ComponentModel catalog() {
        try (InputStream json = RuntimeResources.class.getResourceAsStream(CATALOG)) {
            return JsonMapper.generateComponentModel(new String(json.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String reflection() throws IOException {
        return classes().stream()
                .map(name -> "  {\"name\": \"" + name + "\", \"allDeclaredConstructors\": true, \"allDeclaredFields\": true,"
                        + " \"allDeclaredMethods\": true}")
                .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }

    private static TreeSet<String> classes() throws IOException {
        Path root = classesDirectory();
        String parent = TelnyxVoiceComponent.class.getPackageName().replace('.', '/');
        TreeSet<String> names = new TreeSet<>();
        for (String child : REFLECTIVE) {
            try (Stream<Path> files = Files.list(root.resolve(parent).resolve(child))) {
                files.map(file -> root.relativize(file).toString())
                        .filter(name -> name.matches(".*/\\w+(\\$[A-Z]\\w*)?\\.class"))
                        .map(name -> name.replace('/', '.').replace(".class", ""))
                        .filter(name -> !name.matches(".*\\.action\\.\\w+(Builder|Options)"))
                        .forEach(names::add);
            }
        }
        return names;
    }

    private static Path classesDirectory() {
        try {
            return Path.of(TelnyxVoiceComponent.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
