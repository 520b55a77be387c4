package org.cameltelnyx.voice.tooling;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class RecordProcessorTest {

    private static final String PACKAGE = "org.cameltelnyx.voice.action";

    /** The elements of Camel's annotations. */
    private static final Map<String, String> CAMEL = Map.of(
            "ApiMethod", "String methodName(); String description();",
            "ApiParam", "boolean optional() default false; ApiMethod[] apiMethods();",
            "ApiParams", "String apiName(); boolean producerOnly(); String description(); ApiMethod[] apiMethods();",
            "Metadata", "boolean required();",
            "UriParam", "String defaultValue() default \"\"; String enums() default \"\"; boolean secret() default false;"
                    + "String description() default \"\";");

    @TempDir
    private Path folder;

    @BeforeEach
    void declareTheAnnotations() throws IOException {
        source("RecordBuilder", "public @interface RecordBuilder {}");
        source("Grammar", "public enum Grammar { BASE64, URL }");
        source("Format", "public @interface Format { Grammar value(); }");
        source("Command", "public interface Command {}");
        source("Operation", "public @interface Operation { String path(); String[] events() default {}; }");
        source("Required", "public @interface Required {}");
        source("Secret", "public @interface Secret {}");
        source("Default", "public @interface Default { String value(); }");
        source("ClientState", """
                /**
                 * State that comes back.
                 * <p>
                 * Marks a field.
                 */
                public @interface ClientState {}
                """);
        source("org.cameltelnyx.voice.schema", "OpenEnum", "public interface OpenEnum {}");
        source("Tone", """
                public record Tone(String value) implements org.cameltelnyx.voice.schema.OpenEnum {
                    public static final Tone HIGH = new Tone("high");
                    public static final Tone LOW = new Tone("low");
                }
                """);
        for (String name : List.of("ApiMethod", "ApiParam", "ApiParams", "Metadata", "UriParam", "UriParams")) {
            source("org.apache.camel.spi", name, "public @interface " + name + " {" + CAMEL.getOrDefault(name, "") + "}");
        }
    }

    @Test
    void buildsARecordWithAllItsFields() throws Exception {
        source("Play", "@RecordBuilder public record Play(@Format(Grammar.URL) String url, java.util.List<Integer> times) {}");
        compile();

        Object builder = builder("Play");
        call(builder, "url", String.class, "https://example.com");
        call(builder, "times", List.class, List.of(1, 2));

        assertThat(build(builder)).hasToString("Play[url=https://example.com, times=[1, 2]]");
        assertThat(builder.getClass().getMethods()).extracting("name").doesNotContain("urlText");
    }

    @Test
    void takesPlainTextForWhatIsInBase64() throws Exception {
        source("State", "@RecordBuilder public record State(@Format(Grammar.BASE64) String state) {}");
        compile();

        Object builder = builder("State");
        call(builder, "stateText", String.class, "Grüße");
        assertThat(build(builder)).hasToString("State[state=R3LDvMOfZQ==]");
        call(builder, "stateText", String.class, null);
        assertThat(build(builder)).hasToString("State[state=null]");
    }

    @Test
    void documentsSettersAsTheRecordDoes() throws Exception {
        source("Play", """
                /**
                 * Plays a file.
                 *
                 * @param url   where the file is,
                 *              for example https://example.com/a.wav
                 * @param times how often
                 */
                @RecordBuilder public record Play(String url, int times) {}
                """);
        compile();

        assertThat(generated("PlayBuilder"))
                .contains("@param url where the file is, for example https://example.com/a.wav\n", "@param times how often\n");
    }

    @Test
    void tellsCamelWhatTheRecordSays() throws Exception {
        source("SendTone", """
                /**
                 * Sends a {@code tone}, "loud" or not.
                 * <p>
                 * Not in the catalog.
                 *
                 * @param tone   which tone
                 * @param times  how often. Once if not given
                 * @param secret URL to be kept
                 */
                @Operation(path = "/tones", events = {"tone.sent", "tone.failed"})
                public record SendTone(@Required Tone tone, @Default("1") Integer times, @Secret String secret,
                        @ClientState String clientState) implements Command {}
                """);
        compile();

        assertThat(generated("SendToneOptions")).contains(
                "apiName = \"send-tone\"",
                "description = \"Sends a tone, \\\"loud\\\" or not. Expected events: tone.sent, tone.failed\"",
                "methodName = \"send-tone\", description = \"Sends a tone, \\\"loud\\\" or not\"", "\"Which tone.\"",
                "enums = \"high,low\", secret = false) @Metadata(required = true)", "optional = false",
                "\"How often. Once if not given.\"", "defaultValue = \"1\"", "\"URL to be kept.\"", "secret = true",
                "\"State that comes back.\"");
    }

    @Test
    void tellsCamelOfAnActionWithoutOptions() throws Exception {
        source("Stop", "/** Stops. */ @Operation(path = \"/stop\") public record Stop() implements Command {}");
        compile();

        assertThat(generated("StopOptions")).contains("WITHOUT_OPTIONS", "description = \"Stops\"");
    }

    @Test
    void refusesWhatHasNoText() throws Exception {
        source("Play", "@Operation(path = \"/play\") public record Play(String url) implements Command {}");

        assertThat(messages()).contains(
                "error: The catalog needs the javadoc of Play", "error: The catalog needs the text of @param url");
    }

    @Test
    void listsActions() throws Exception {
        source("StopTone", "/** Stops. */ @Operation(path = \"/stop\") public record StopTone() implements Command {}");
        source("Play", "/** Plays. */ @Operation(path = \"/play\") public record Play() implements Command {}");
        compile();

        assertThat(generated("Actions")).contains("NAMES = \"play,stop-tone\"", "entry(\"play\", Play.class),",
                "entry(\"stop-tone\", StopTone.class))");
    }

    @Test
    void listsEvents() throws Exception {
        String events = "org.cameltelnyx.voice.event";
        source(events, "EventType", "public @interface EventType { String value(); }");
        source(events, "VoiceEvent", "public interface VoiceEvent {}");
        source(events, "CallCost", "@EventType(\"call.cost\") public record CallCost() implements VoiceEvent {}");
        source(events, "CallAnswered", "@EventType(\"call.answered\") public record CallAnswered() implements VoiceEvent {}");
        compile();

        assertThat(Files.readString(folder.resolve("generated/org/cameltelnyx/voice/event/EventNames.java"))).contains(
                "{@link CallCost}", "String CALL_COST = \"call.cost\";", "CallAnswered.class,", "CallCost.class)");
    }

    @Test
    void listsSides() throws Exception {
        String voice = "org.cameltelnyx.voice";
        source(voice, "SideName", "@interface SideName { String value(); }");
        source(voice, "TelnyxVoiceEndpoint", "class TelnyxVoiceEndpoint {}");
        source(voice, "Side", "abstract class Side {}");
        for (String name : List.of("WebhookSide", "RequestSide")) {
            source(voice, name, "@SideName(\"%1$s\") class %1$s extends Side { %1$s(TelnyxVoiceEndpoint endpoint) {} }"
                    .formatted(name));
        }
        compile();

        assertThat(Files.readString(folder.resolve("generated/org/cameltelnyx/voice/Sides.java"))).contains(
                "NAMES = \"RequestSide,WebhookSide\"", "entry(\"RequestSide\", RequestSide::new),");
    }

    @Test
    void refusesAChoiceWhoseValueTheSourceDoesNotShow() throws Exception {
        source("Pitch", """
                public record Pitch(String value) implements org.cameltelnyx.voice.schema.OpenEnum {
                    public static final Pitch HIGH = new Pitch("high".strip());
                }
                """);
        source("Sing", """
                /**
                 * Sings.
                 *
                 * @param pitch how high
                 */
                @Operation(path = "/sing") public record Sing(Pitch pitch) implements Command {}
                """);

        assertThat(messages()).contains("error: The catalog needs the value of HIGH as a literal: new Pitch(\"...\")");
    }

    /** As the build does after Camel has generated sources. */
    @Test
    void runsTwice() throws Exception {
        source("Play", "@RecordBuilder public record Play(String url) {}");
        compile();
        compile();

        assertThat(builder("Play")).isNotNull();
    }

    private void source(String name, String text) throws IOException {
        source(PACKAGE, name, text);
    }

    private void source(String packageName, String name, String text) throws IOException {
        Path file = folder.resolve("sources/" + name + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "package " + packageName + ";\n" + text);
    }

    private String generated(String name) throws IOException {
        return Files.readString(folder.resolve("generated/" + PACKAGE.replace('.', '/') + "/" + name + ".java"));
    }

    private void compile() throws IOException {
        assertThat(messages()).isEmpty();
    }

    /** What the compiler has to say. */
    private String messages() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Path generated = Files.createDirectories(folder.resolve("generated"));
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null);
                var sources = Files.list(folder.resolve("sources"))) {
            JavaCompiler.CompilationTask task = compiler.getTask(
                    messages, files, null,
                    List.of("-d", classes.toString(), "-s", generated.toString(), "-cp", classes.toString(),
                            "-Xlint:all,-processing", "-Werror"),
                    null, files.getJavaFileObjectsFromPaths(sources.toList()));
            task.setProcessors(List.of(new RecordProcessor()));
            task.call();
        }
        return messages.toString();
    }

    private Object builder(String name) throws Exception {
        try (URLClassLoader loader = new URLClassLoader(new URL[]{folder.resolve("classes").toUri().toURL()}, null)) {
            var constructor = loader.loadClass(PACKAGE + "." + name + "Builder").getDeclaredConstructor();
            constructor.setAccessible(true);
            Object builder = constructor.newInstance();
            // while the loader is open
            build(builder);
            return builder;
        }
    }

    private static void call(Object builder, String setter, Class<?> type, Object value) throws Exception {
        builder.getClass().getMethod(setter, type).invoke(builder, value);
    }

    private static Object build(Object builder) throws Exception {
        return builder.getClass().getMethod("build").invoke(builder);
    }
}
