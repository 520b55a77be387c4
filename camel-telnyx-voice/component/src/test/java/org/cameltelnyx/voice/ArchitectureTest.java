package org.cameltelnyx.voice;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The floors of the component: a package imports only from those below it.
 */
@AnalyzeClasses(packagesOf = TelnyxVoiceComponent.class,
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.WithoutSimulator.class})
class ArchitectureTest {

    private static final Pattern OF_OURS = Pattern.compile("org\\.cameltelnyx\\.voice\\.(\\w+)\\.[A-Z]");

    @Test
    void everyPackageSaysWhatItHolds() throws Exception {
        try (Stream<Path> sources = Files.walk(Path.of("../.."))) {
            List<Path> silent = sources.filter(file -> isSource(file, "main/java"))
                    // the project to copy is as small as can be
                    .filter(file -> !file.toString().contains("examples/starter"))
                    .map(Path::getParent)
                    .distinct()
                    .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                    .toList();
            assertThat(silent).isEmpty();
        }
    }

    /** Whether a file is Java source of the project. The tests of the Camel CLI export projects below target. */
    private static boolean isSource(Path file, String folder) {
        String path = file.toString();
        return path.contains("/src/" + folder) && path.endsWith(".java") && !path.contains("/target/");
    }

    /** Each says whom it is for; the examples are users. */
    @Test
    void examplesNeedWhatIsForUsers() throws Exception {
        Path main = Path.of("src/main/java/org/cameltelnyx/voice");
        Set<String> used = new TreeSet<>();
        try (Stream<Path> examples = Files.walk(Path.of("../../examples"))) {
            for (Path source : examples.filter(file -> isSource(file, "")).toList()) {
                OF_OURS.matcher(Files.readString(source)).results().forEach(name -> used.add(name.group(1)));
            }
        }
        assertThat(used).isNotEmpty();
        try (Stream<Path> files = Files.walk(main)) {
            for (Path info : files.filter(file -> file.endsWith("package-info.java")).toList()) {
                String text = Files.readString(info);
                assertThat(text).as("%s", info).containsPattern("For users|Internal");
                if (!text.contains("For users")) {
                    assertThat(used).doesNotContain(info.getParent().getFileName().toString());
                }
            }
        }
    }

    /** The simulator's package is below ours by name only. */
    static final class WithoutSimulator implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("simulator");
        }
    }

    @ArchTest
    static final ArchRule LAYERS = layeredArchitecture().consideringOnlyDependenciesInLayers()
            .layer("dsl")
            .definedBy("org.cameltelnyx.voice.dsl..")
            .layer("camel")
            .definedBy("org.cameltelnyx.voice")
            .layer("transform")
            .definedBy("org.cameltelnyx.voice.transform..")
            .layer("telemetry")
            .definedBy("org.cameltelnyx.voice.telemetry..")
            .layer("health")
            .definedBy("org.cameltelnyx.voice.health..")
            .layer("metrics")
            .definedBy("org.cameltelnyx.voice.metrics..")
            .layer("flow")
            .definedBy("org.cameltelnyx.voice.flow..")
            .layer("webhook")
            .definedBy("org.cameltelnyx.voice.webhook..")
            .layer("command")
            .definedBy("org.cameltelnyx.voice.command..")
            .layer("api")
            .definedBy("org.cameltelnyx.voice.api..")
            .layer("action")
            .definedBy("org.cameltelnyx.voice.action..")
            .layer("event")
            .definedBy("org.cameltelnyx.voice.event..")
            .layer("result")
            .definedBy("org.cameltelnyx.voice.result..")
            .layer("schema")
            .definedBy("org.cameltelnyx.voice.schema..")
            .layer("support")
            .definedBy("org.cameltelnyx.voice.support..")
            .whereLayer("dsl")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("camel")
            .mayOnlyBeAccessedByLayers("dsl")
            .whereLayer("transform")
            .mayOnlyBeAccessedByLayers("camel")
            .whereLayer("telemetry")
            .mayOnlyBeAccessedByLayers("camel")
            .whereLayer("health")
            .mayOnlyBeAccessedByLayers("camel")
            .whereLayer("metrics")
            .mayOnlyBeAccessedByLayers("camel")
            .whereLayer("flow")
            .mayOnlyBeAccessedByLayers("camel")
            .whereLayer("webhook")
            .mayOnlyBeAccessedByLayers("camel", "transform", "health", "metrics", "flow")
            .whereLayer("command")
            .mayOnlyBeAccessedByLayers("camel", "transform", "flow")
            .whereLayer("api")
            .mayOnlyBeAccessedByLayers("camel", "transform", "health", "metrics", "telemetry", "flow")
            .whereLayer("action")
            .mayOnlyBeAccessedByLayers("camel", "transform", "command", "flow")
            .whereLayer("event")
            .mayOnlyBeAccessedByLayers("camel", "transform", "telemetry", "webhook", "flow", "api", "action")
            .whereLayer("result")
            .mayOnlyBeAccessedByLayers("camel", "transform", "action")
            .whereLayer("schema")
            .mayOnlyBeAccessedByLayers("camel", "api", "transform", "event", "result", "action", "command");

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching("org.cameltelnyx.voice.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ONLY_THE_API_KNOWS_THE_HTTP_CLIENT = noClasses().that()
            .resideOutsideOfPackage("org.cameltelnyx.voice.api")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.hc..");

    @ArchTest
    static final ArchRule ONE_CLASS_KNOWS_THE_SERVER = noClasses().that()
            .haveNameNotMatching(".*\\.(HttpServers|VertxDoor)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.camel.component.platform..", "io.vertx..");

    /** It is optional, so nothing that a route needs may need it. */
    @ArchTest
    static final ArchRule ONE_CLASS_KNOWS_OF_TRACING = noClasses().that()
            .doNotHaveSimpleName("TelnyxVoiceSpanDecorator")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.camel.telemetry..", "io.opentelemetry..")
            .orShould()
            .dependOnClassesThat()
            .haveSimpleName("TelnyxVoiceSpanDecorator");

    @ArchTest
    static final ArchRule ONE_PACKAGE_KNOWS_MICROMETER = noClasses().that()
            .resideOutsideOfPackage("org.cameltelnyx.voice.metrics")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.micrometer..");

    /** But for what the tooling writes for the generators of Camel. */
    @ArchTest
    static final ArchRule RECORDS_DO_NOT_KNOW_CAMEL = noClasses().that()
            .resideInAnyPackage("org.cameltelnyx.voice.action", "org.cameltelnyx.voice.event", "org.cameltelnyx.voice.result",
                    "org.cameltelnyx.voice.schema")
            .and()
            .haveNameNotMatching(".*Options")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.camel..");

    @ArchTest
    static final ArchRule LOGGERS = fields().that()
            .haveRawType(Logger.class)
            .should()
            .bePrivate()
            .andShould()
            .beStatic()
            .andShould()
            .beFinal()
            .andShould()
            .haveName("LOG");
}
