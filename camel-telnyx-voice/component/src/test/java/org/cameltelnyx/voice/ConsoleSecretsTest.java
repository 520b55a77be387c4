package org.cameltelnyx.voice;

import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.management.JMException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanOperationInfo;
import javax.management.MBeanParameterInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;

import org.apache.camel.CamelConfiguration;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.console.DevConsole;
import org.apache.camel.console.DevConsoleRegistry;
import org.apache.camel.main.Main;
import org.apache.camel.spi.PropertiesFunction;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * What consoles and JMX show of secrets: the component's own parts never show one, and those of Camel show none that is given
 * as the page on security says.
 */
class ConsoleSecretsTest {

    private static final String SECRET = "hunter2secret";
    private static final String PASSWORD = "CamelPassword";
    /** They would run something, or write files. */
    private static final Set<String> DEEDS = Set.of("send", "receive", "eval-language", "simple-language", "gc", "heap-dump");

    /** A way to give the API key by a property, if it is not null, by the environment, and the password by an option. */
    private record Way(String name, String apiKey, UnaryOperator<String> environment, String options) {
    }

    @TestFactory
    Stream<DynamicTest> ourOwnPartsShowNone() {
        return Stream.of(
                new Way("a property", SECRET, name -> null, "sipAuthPassword={{vault:password}}"),
                new Way("an option", null, name -> null, "apiKey=" + SECRET + "&sipAuthPassword=" + SECRET),
                new Way("RAW", null, name -> null, "apiKey=RAW(" + SECRET + ")&sipAuthPassword=RAW(" + SECRET + ")"))
                .map(way -> dynamicTest(way.name, () -> assertThat(places(way, true)).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> nothingShowsWhatIsGivenAsThePageSays() {
        return Stream.of(
                new Way("environment", null, Map.of("TELNYX_API_KEY", SECRET)::get,
                        "sipAuthPassword=${header." + PASSWORD + "}"),
                new Way("vault", "{{vault:key}}", name -> null, "sipAuthPassword=${bean:secrets?method=get}"))
                .map(way -> dynamicTest(way.name, () -> assertThat(places(way, false)).isEmpty()));
    }

    /** Where the secret shows, of the parts of the component alone or of all. */
    private static Set<String> places(Way way, boolean onlyOurs) throws Exception {
        try (TelnyxSimulator telnyx = TelnyxSimulator.builder().apiKey(SECRET).start()) {
            Main main = main(way, telnyx);
            main.start();
            try {
                String call = telnyx.call().answer().callControlId();
                Exchange sent = main.getCamelTemplate().send("direct:refer", exchange -> {
                    exchange.getMessage().setHeader(TelnyxVoiceConstants.CALL_CONTROL_ID, call);
                    exchange.getMessage().setHeader(PASSWORD, SECRET);
                });
                assertThat(sent.getException()).isNull();
                assertThat(telnyx.received("refer").get(0).text()).contains(SECRET);
                return onlyOurs ? ours(main.getCamelContext()) : all(main.getCamelContext());
            } finally {
                main.stop();
            }
        }
    }

    private static Main main(Way way, TelnyxSimulator telnyx) {
        Main main = new Main();
        main.bind("telnyx-voice", new TelnyxVoiceComponent(null, way.environment));
        main.bind("secrets", (Supplier<String>) () -> SECRET);
        main.addInitialProperty("camel.main.dev-console-enabled", "true");
        main.addInitialProperty("camel.component.telnyx-voice.base-url", telnyx.baseUrl());
        if (way.apiKey != null) {
            main.addInitialProperty("camel.component.telnyx-voice.api-key", way.apiKey);
        }
        main.configure().addConfiguration(new Vault());
        main.configure().addRoutesBuilder(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:refer").to("telnyx-voice:refer?sipAddress=sip:alice@pbx.example.com&" + way.options);
            }
        });
        return main;
    }

    private static Set<String> ours(CamelContext context) throws Exception {
        Map<String, Object> shown = new TreeMap<>();
        consoles(context).filter(console -> console.getId().equals("telnyx-voice")).forEach(console -> call(console, shown));
        List<Object> managed = new ArrayList<>(context.getEndpoints());
        managed.add(context.getComponent("telnyx-voice"));
        for (Object object : managed) {
            if (object.getClass().getPackage().equals(TelnyxVoiceComponent.class.getPackage())) {
                for (Method method : object.getClass().getMethods()) {
                    if (method.isAnnotationPresent(ManagedAttribute.class)) {
                        shown.put(method.toString(), method.invoke(object));
                    }
                }
            }
        }
        assertThat(shown).hasSizeGreaterThan(10);
        return showing(shown);
    }

    private static Set<String> all(CamelContext context) throws Exception {
        Map<String, Object> shown = new TreeMap<>();
        consoles(context).filter(console -> !DEEDS.contains(console.getId())).forEach(console -> call(console, shown));
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        for (ObjectName name : server.queryNames(new ObjectName("org.apache.camel:*"), null)) {
            shown.put(name.toString(), name);
            for (MBeanAttributeInfo attribute : server.getMBeanInfo(name).getAttributes()) {
                try {
                    shown.put(name + " " + attribute.getName(), server.getAttribute(name, attribute.getName()));
                } catch (JMException | RuntimeException e) {
                    shown.put(name + " " + attribute.getName(), e);
                }
            }
            for (MBeanOperationInfo operation : server.getMBeanInfo(name).getOperations()) {
                String[] types = Stream.of(operation.getSignature()).map(MBeanParameterInfo::getType).toArray(String[]::new);
                if (operation.getName().startsWith("dumpRoute") && Set.of("boolean").containsAll(List.of(types))) {
                    Object[] yes = Stream.of(types).map(type -> true).toArray();
                    String place = name + " " + operation.getName() + types.length;
                    try {
                        shown.put(place, server.invoke(name, operation.getName(), yes, types));
                    } catch (JMException | RuntimeException e) {
                        // Camel 4.22 dumps a route as Java only with camel-java-io
                        shown.put(place, e);
                    }
                }
            }
        }
        assertThat(shown.keySet()).anyMatch(place -> place.contains("dumpRouteAsXml")).contains("endpoint JSON");
        return showing(shown);
    }

    private static Stream<DevConsole> consoles(CamelContext context) {
        DevConsoleRegistry registry = context.getCamelContextExtension().getContextPlugin(DevConsoleRegistry.class);
        registry.loadDevConsoles();
        return registry.stream();
    }

    private static void call(DevConsole console, Map<String, Object> shown) {
        for (DevConsole.MediaType type : DevConsole.MediaType.values()) {
            if (console.supportMediaType(type)) {
                shown.put(console.getId() + " " + type, console.call(type, Map.of()));
            }
        }
    }

    private static Set<String> showing(Map<String, Object> shown) {
        return shown.entrySet()
                .stream()
                .filter(entry -> text(entry.getValue()).contains(SECRET))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static String text(Object shown) {
        return shown instanceof Object[] array ? Arrays.deepToString(array) : String.valueOf(shown);
    }

    /** Holds one secret, whatever its name. */
    private static final class Vault implements PropertiesFunction, CamelConfiguration {

        @Override
        public void configure(CamelContext context) {
            context.getPropertiesComponent().addPropertiesFunction(this);
        }

        @Override
        public String getName() {
            return "vault";
        }

        @Override
        public String apply(String name) {
            return SECRET;
        }
    }
}
