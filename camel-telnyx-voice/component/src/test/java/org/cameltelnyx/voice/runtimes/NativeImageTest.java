package org.cameltelnyx.voice.runtimes;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.cameltelnyx.voice.TelnyxVoiceComponent;
import org.cameltelnyx.voice.action.Refer;
import org.cameltelnyx.voice.action.SipTransport;
import org.cameltelnyx.voice.api.CommandResult;
import org.cameltelnyx.voice.api.RateLimitedException;
import org.cameltelnyx.voice.event.CallAnswered;
import org.cameltelnyx.voice.event.UnknownEvent;
import org.cameltelnyx.voice.result.Conference;
import org.cameltelnyx.voice.schema.OpenEnum;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A native image is told of every class that is reached by reflection. What that is follows from the classes of the
 * component: those that Camel creates by name, the records, and all that an expression in a route can get at from the body, a
 * header or an exception.
 */
class NativeImageTest {

    private static final String FOLDER = "/META-INF/native-image/org.cameltelnyx/camel-telnyx-voice/";
    private static final Pattern OF_OURS = Pattern.compile("org\\.cameltelnyx\\.[\\w.$]+");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path CLASSES = Path
            .of(TelnyxVoiceComponent.class.getProtectionDomain().getCodeSource().getLocation().getPath());

    @Test
    void whatIsReachedByReflectionIsReachable() throws Exception {
        Set<Class<?>> needed = reachedByReflection();

        assertThat(needed).contains(
                Refer.class, CallAnswered.class, UnknownEvent.class, Conference.class, SipTransport.class, CommandResult.class,
                RateLimitedException.class);
        assertThat(registered()).containsAll(needed.stream().map(Class::getName).toList());
    }

    /** The entries in the services of Camel; native images know those of Java themselves. */
    @Test
    void whatCamelCreatesByNameIsReachable() throws Exception {
        Set<String> named = new TreeSet<>();
        try (Stream<Path> services = Files.walk(CLASSES.resolve("META-INF/services/org/apache/camel"))) {
            for (Path service : services.filter(Files::isRegularFile).toList()) {
                OF_OURS.matcher(Files.readString(service)).results().forEach(name -> named.add(name.group()));
            }
        }

        assertThat(named).contains(TelnyxVoiceComponent.class.getName(), TelnyxVoiceComponent.class.getName() + "Configurer");
        assertThat(registered()).containsAll(named);
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

    /**
     * The records, the values that they are made of and the exceptions in the packages for users, with all that their public
     * methods give. Nothing else is ever in an exchange.
     */
    private static Set<Class<?>> reachedByReflection() throws Exception {
        Set<Class<?>> reached = new HashSet<>();
        for (Path folder : packagesForUsers()) {
            try (Stream<Path> files = Files.list(CLASSES.resolve(folder))) {
                for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
                    Class<?> type = Class.forName(
                            CLASSES.relativize(file).toString().replace(".class", "").replace('/', '.'), false,
                            NativeImageTest.class.getClassLoader());
                    if (type.isRecord() || OpenEnum.class.isAssignableFrom(type) || Exception.class.isAssignableFrom(type)) {
                        add(reached, type);
                    }
                }
            }
        }
        return reached;
    }

    /** Each package says whom it is for. */
    private static List<Path> packagesForUsers() throws IOException {
        List<Path> folders = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path info : files.filter(file -> file.endsWith("package-info.java")).toList()) {
                if (Files.readString(info).contains("For users")) {
                    folders.add(SOURCES.relativize(info.getParent()));
                }
            }
        }
        return folders;
    }

    private static void add(Set<Class<?>> reached, Type type) {
        if (type instanceof ParameterizedType generic) {
            add(reached, generic.getRawType());
            Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> add(reached, argument));
        } else if (type instanceof Class<?> own && own.getName().startsWith("org.cameltelnyx.")
                && Modifier.isPublic(own.getModifiers()) && reached.add(own)) {
            Stream.of(own.getInterfaces()).forEach(each -> add(reached, each));
            Stream.ofNullable(own.getSuperclass()).forEach(each -> add(reached, each));
            Arrays.stream(own.getMethods())
                    .filter(method -> method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers()))
                    .forEach(getter -> add(reached, getter.getGenericReturnType()));
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
