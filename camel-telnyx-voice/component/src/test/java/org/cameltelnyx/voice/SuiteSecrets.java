package org.cameltelnyx.voice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.cameltelnyx.voice.action.ActionModel;
import org.cameltelnyx.voice.schema.Grammar;
import org.cameltelnyx.voice.simulator.ReceivedCommand;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;
import org.cameltelnyx.voice.simulator.TelnyxSimulatorExtension;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Writes down, after each test, what the simulators of its class have received and delivered that must not show in a log, so
 * that the log of the whole run can be searched for it. It does so only if somebody is going to: {@code mvn verify -Plogs}.
 */
public final class SuiteSecrets implements AfterTestExecutionCallback {

    /** The directory of such a run. */
    static final String DIRECTORY = "logs.directory";
    static final String LOG = "suite.log";
    /** What no line may show. */
    static final String SECRETS = "secrets.txt";
    /** What no line may show but, as the page on logging says, those of Camel that have a URI with digits in it. */
    static final String DIGITS = "digits.txt";
    /** What no line of ours may show above DEBUG. */
    static final String STATES = "client-states.txt";

    private static final ObjectMapper JSON = new ObjectMapper();
    /** The fields that hold keys which somebody has pressed, or that are to be pressed. */
    static final Set<String> PRESSED = Set.of("digit", "digits", "dtmf", "result_digits");
    /** Most is sent more than once. */
    private static final Set<String> NOTED = ConcurrentHashMap.newKeySet();
    private static final Set<String> BEGUN = new HashSet<>();
    private static final String BEARER = "Bearer ";

    @Override
    public void afterTestExecution(ExtensionContext context) throws Exception {
        if (isOff()) {
            return;
        }
        for (Object test : context.getRequiredTestInstances().getAllInstances()) {
            for (Class<?> type = test.getClass(); type != null; type = type.getSuperclass()) {
                for (Field field : type.getDeclaredFields()) {
                    TelnyxSimulator simulator = simulator(test, field);
                    if (simulator != null) {
                        noteCommands(simulator.received());
                        simulator.deliveries().forEach(delivery -> noteEvent(delivery.body()));
                    }
                }
            }
        }
    }

    private static TelnyxSimulator simulator(Object test, Field field) throws IllegalAccessException {
        if (field.getType() != TelnyxSimulator.class && field.getType() != TelnyxSimulatorExtension.class) {
            return null;
        }
        field.setAccessible(true);
        return field.get(test) instanceof TelnyxSimulatorExtension extension
                ? extension.simulator()
                : (TelnyxSimulator) field.get(test);
    }

    private static void noteCommands(Collection<ReceivedCommand> commands) {
        for (ReceivedCommand command : commands) {
            String authorization = command.header("Authorization");
            if (authorization != null && authorization.startsWith(BEARER)) {
                note(SECRETS, List.of(authorization.substring(BEARER.length())));
            }
            JsonNode json = read(command.body());
            List<String> digits = fields(json, PRESSED);
            List<String> secrets = ActionModel.find(command.action())
                    .map(action -> new ArrayList<>(action.secrets(json)))
                    .orElseGet(ArrayList::new);
            secrets.removeAll(digits);
            note(SECRETS, secrets);
            note(DIGITS, digits);
            noteStates(json);
        }
    }

    /** What a test sends itself. */
    static void noteEvent(byte[] body) {
        if (!isOff()) {
            JsonNode json = read(body);
            note(DIGITS, fields(json, PRESSED));
            noteStates(json);
        }
    }

    private static boolean isOff() {
        return System.getProperty(DIRECTORY) == null;
    }

    private static void noteStates(JsonNode json) {
        List<String> states = fields(json, Set.of("client_state"));
        note(STATES, states);
        note(STATES, states.stream().filter(Grammar.BASE64::accepts).map(SuiteSecrets::decoded).toList());
    }

    private static String decoded(String state) {
        return new String(Base64.getDecoder().decode(state), StandardCharsets.UTF_8);
    }

    private static JsonNode read(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            return JSON.createObjectNode();
        }
    }

    private static List<String> fields(JsonNode json, Set<String> names) {
        return names.stream()
                .flatMap(name -> json.findValues(name).stream())
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .toList();
    }

    /** As it stands in a URI. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static synchronized void note(String file, List<String> texts) {
        Path directory = Path.of(System.getProperty(DIRECTORY));
        try {
            Files.createDirectories(directory);
            for (String text : texts) {
                // as JSON, so that a line end in it is no end of the line
                String line = JSON.writeValueAsString(text) + "\n" + JSON.writeValueAsString(encoded(text)) + "\n";
                if (NOTED.add(file + line)) {
                    // nothing of an earlier run
                    Files.writeString(directory.resolve(file), line, StandardOpenOption.CREATE,
                            BEGUN.add(file) ? StandardOpenOption.TRUNCATE_EXISTING : StandardOpenOption.APPEND);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
