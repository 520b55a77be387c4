package org.cameltelnyx.voice.tooling;

import java.io.IOException;
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

/**
 * Writes the resources of the component's jar for runtimes: the Kamelets, from Camel's catalog, and the configuration for
 * native images, from the classes. The build runs it after the compilation of the component.
 */
public final class RuntimeResources {

    private static final String PACKAGE = "org/cameltelnyx/voice";
    private static final String NATIVE_IMAGE = "META-INF/native-image/org.cameltelnyx/camel-telnyx-voice/";
    /** The packages whose classes are found by name, or accessed by expressions such as ${body.from}. */
    private static final List<String> REFLECTIVE = List.of("", "action", "api", "event", "result", "schema", "transform");

    private RuntimeResources() {
    }

    /**
     * Writes all files.
     *
     * @param  arguments   the directory of the component's classes and catalog, which becomes the jar, and the directory of
     *                     the generated sources; the files are written to both
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        Map<String, String> files = files(Path.of(arguments[0]));
        for (String directory : arguments) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = Path.of(directory).resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
        }
    }

    private static Map<String, String> files(Path classes) throws IOException {
        ComponentModel catalog = JsonMapper
                .generateComponentModel(Files.readString(classes.resolve("META-INF/" + PACKAGE + "/telnyx-voice.json")));
        Map<String, String> files = new LinkedHashMap<>();
        for (Kamelet kamelet : Kamelet.all(catalog)) {
            files.put("kamelets/" + kamelet.fullName() + ".kamelet.yaml", kamelet.yaml(catalog.getVersion()));
        }
        files.put(NATIVE_IMAGE + "reflect-config.json", reflection(classes));
        files.put(NATIVE_IMAGE + "resource-config.json", """
                {"resources": {"includes": [
                  {"pattern": "\\\\Qkamelets/telnyx-voice-\\\\E[a-z-]+\\\\Q.kamelet.yaml\\\\E"}
                ]}}
                """);
        return files;
    }

    private static String reflection(Path classes) throws IOException {
        return names(classes).stream()
                .map(name -> "  {\"name\": \"" + name + "\", \"allDeclaredConstructors\": true, \"allDeclaredFields\": true,"
                        + " \"allDeclaredMethods\": true}")
                .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }

    private static TreeSet<String> names(Path classes) throws IOException {
        TreeSet<String> names = new TreeSet<>();
        for (String child : REFLECTIVE) {
            try (Stream<Path> files = Files.list(classes.resolve(PACKAGE).resolve(child))) {
                files.map(file -> classes.relativize(file).toString())
                        .filter(name -> name.matches(".*/\\w+(\\$[A-Z]\\w*)?\\.class"))
                        .map(name -> name.replace('/', '.').replace(".class", ""))
                        .filter(name -> !name.matches(".*\\.action\\.\\w+(Builder|Options)"))
                        .forEach(names::add);
            }
        }
        return names;
    }
}
