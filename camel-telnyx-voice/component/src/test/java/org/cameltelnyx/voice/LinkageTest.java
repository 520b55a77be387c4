package org.cameltelnyx.voice;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.codehaus.mojo.animal_sniffer.SignatureBuilder;
import org.codehaus.mojo.animal_sniffer.SignatureChecker;
import org.codehaus.mojo.animal_sniffer.logging.PrintWriterLogger;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever the classes of the jar call is there on this line of Camel, also where no test goes. {@code .ci/run} compiles
 * them on the older line and runs this test on both.
 */
class LinkageTest {

    private static final List<String> JDK = List.of("java.base", "java.management", "java.naming", "java.net.http");

    @Test
    void allThatIsCalledIsThere() throws Exception {
        assertThat(missing(jar -> true)).isEmpty();
    }

    @Test
    void whatIsNotThereIsFound() throws Exception {
        assertThat(missing(jar -> !jar.getName().startsWith("camel-http-"))).contains("HttpEndpoint");
    }

    private static String missing(Predicate<File> known) throws Exception {
        Path classes = Path.of(TelnyxVoiceComponent.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        ByteArrayOutputStream missing = new ByteArrayOutputStream();
        SignatureChecker checker = new SignatureChecker(
                new ByteArrayInputStream(signatures(classes, known)), Set.of(),
                new PrintWriterLogger(new PrintStream(missing, true)));
        checker.setSourcePath(List.of());
        checker.setAnnotationTypes(List.of());
        checker.process(classes);
        return checker.isSignatureBroken() ? missing.toString() : "";
    }

    /** What the class path and the JDK declare. */
    private static byte[] signatures(Path classes, Predicate<File> known) throws IOException {
        ByteArrayOutputStream signatures = new ByteArrayOutputStream();
        SignatureBuilder builder = new SignatureBuilder(signatures,
                new PrintWriterLogger(new PrintStream(OutputStream.nullOutputStream())));
        List<File> jars = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(File::new)
                .filter(File::isFile)
                .filter(known)
                .toList();
        for (File jar : jars) {
            builder.process(jar);
        }
        for (String module : JDK) {
            builder.process(FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules", module));
        }
        builder.process(classes);
        builder.close();
        return signatures.toByteArray();
    }
}
