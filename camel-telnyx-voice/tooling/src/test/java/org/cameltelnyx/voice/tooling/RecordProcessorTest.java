package org.cameltelnyx.voice.tooling;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class RecordProcessorTest {

    private static final String PACKAGE = "org.cameltelnyx.voice.action";

    @TempDir
    private Path folder;

    @BeforeEach
    void declareTheAnnotations() throws IOException {
        source("RecordBuilder", "public @interface RecordBuilder {}");
        source("Grammar", "public enum Grammar { BASE64, URL }");
        source("Format", "public @interface Format { Grammar value(); }");
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

        assertThat(folder.resolve("generated/" + PACKAGE.replace('.', '/') + "/PlayBuilder.java")).content()
                .contains("@param url where the file is, for example https://example.com/a.wav\n", "@param times how often\n");
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
        Path file = folder.resolve("sources/" + name + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "package " + PACKAGE + ";\n" + text);
    }

    private void compile() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Path generated = Files.createDirectories(folder.resolve("generated"));
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null);
                var sources = Files.list(folder.resolve("sources"))) {
            JavaCompiler.CompilationTask task = compiler.getTask(
                    messages, files, null,
                    List.of("-d", classes.toString(), "-s", generated.toString(), "-cp", classes.toString(),
                            "-Xlint:all,-processing",
                            "-Werror"),
                    null, files.getJavaFileObjectsFromPaths(sources.toList()));
            task.setProcessors(List.of(new RecordProcessor()));
            assertThat(task.call()).as(messages.toString()).isTrue();
        }
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
