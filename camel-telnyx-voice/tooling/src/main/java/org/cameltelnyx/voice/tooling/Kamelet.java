package org.cameltelnyx.voice.tooling;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.TextNode;
import org.apache.camel.tooling.model.ApiModel;
import org.apache.camel.tooling.model.BaseOptionModel;
import org.apache.camel.tooling.model.ComponentModel;

/**
 * A Kamelet of the component. The descriptions of its parameters are those of the component's options in Camel's catalog.
 *
 * @param type        source, sink or action
 * @param name        the part of its name between telnyx-voice and the type
 * @param description the description of the Kamelet
 * @param uri         the endpoint that it wraps
 * @param parameters  its parameters, the required ones first
 * @param fixed       options of the endpoint that the Kamelet sets itself
 */
public record Kamelet(String type, String name, String description, String uri, List<Parameter> parameters,
        Map<String, String> fixed) {

    /** The command that creates a call; the others act on a call. */
    private static final String DIAL = "dial";
    /** The most common commands of a call, in the order of the documentation. */
    private static final List<String> ACTIONS = List.of(
            DIAL, "answer", "speak", "send-dtmf", "refer", "start-siprec", "hangup");
    /** The options that identify the call, conference, queue or other object of a command. */
    private static final List<String> IDS = List.of("callControlId", "conferenceId", "participantId", "queueName",
            "connectionId",
            "recordingId", "recordingTranscriptionId", "webhookDeliveryId", "applicationId", "siprecConnectorName",
            "outboundVoiceProfileId");
    private static final List<String> AWAIT = List.of("await", "awaitTimeout");
    /** The only one of these actions without an outcome. */
    private static final String WITHOUT_OUTCOME = "send-dtmf";
    private static final List<String> ACCESS = List.of("apiKey", "baseUrl");
    /**
     * Parameters with other names than their options: a Kamelet reads a parameter without a value from the environment
     * variable of its name, and PATH and LANGUAGE are set on most machines.
     */
    private static final Map<String, String> RENAMED = Map.of("path", "webhookPath", "language", "voiceLanguage");
    private static final Map<String, String> SPELLINGS = Map.of(
            "Api", "API", "Dtmf", "DTMF", "Id", "ID", "Ids", "IDs", "Sip", "SIP", "Siprec", "SIPREC", "Url", "URL", "Urls",
            "URLs");
    private static final String ICON = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\">"
            + "<rect x=\"6\" y=\"1\" width=\"12\" height=\"22\" rx=\"3\" fill=\"#00a37a\"/>"
            + "<rect x=\"8\" y=\"4\" width=\"8\" height=\"13\" fill=\"#fff\"/>"
            + "<circle cx=\"12\" cy=\"20\" r=\"1.5\" fill=\"#fff\"/></svg>";

    /**
     * A parameter of a Kamelet.
     *
     * @param name        its name
     * @param option      the option that it sets, from the catalog
     * @param description the description of the parameter
     * @param required    whether the Kamelet does not start without it
     */
    public record Parameter(String name, BaseOptionModel option, String description, boolean required) {

        /** Its type in JSON schema; an object or a list is a JSON text. */
        public String type() {
            return switch (option.getType()) {
                case "boolean", "integer", "number" -> option.getType();
                default -> "string";
            };
        }

        /** The title that a form shows. */
        public String title() {
            return titleOf(name.replaceAll("([A-Z])", " $1").split(" "));
        }
    }

    /**
     * Returns all Kamelets of the component.
     *
     * @param  catalog the component in Camel's catalog
     * @return         the Kamelets
     */
    public static List<Kamelet> all(ComponentModel catalog) {
        List<Kamelet> kamelets = new ArrayList<>();
        kamelets.add(source(catalog));
        kamelets.add(sink(catalog));
        ACTIONS.forEach(action -> kamelets.add(action(catalog, action)));
        return kamelets;
    }

    private static Kamelet source(ComponentModel catalog) {
        List<Parameter> parameters = new ArrayList<>();
        for (BaseOptionModel option : catalog.getEndpointParameterOptions()) {
            if (List.of("consumer", "consumer,security").contains(option.getLabel()) && !option.getType().equals("object")) {
                parameters.add(parameter(option, false));
            }
        }
        return new Kamelet(
                "source", "webhook", "Receive the signed events of Telnyx phone calls by a webhook",
                "telnyx-voice:webhook", parameters, Map.of());
    }

    private static Kamelet sink(ComponentModel catalog) {
        BaseOptionModel action = catalog.getEndpointPathOptions().get(0);
        List<Parameter> parameters = new ArrayList<>();
        parameters.add(
                new Parameter(
                        "action", action,
                        "The action, such as refer. The body contains its fields, as JSON with the names that Telnyx uses.",
                        true));
        Stream.concat(IDS.stream(), ACCESS.stream())
                .forEach(option -> parameters.add(parameter(option(catalog, option), false)));
        return new Kamelet(
                "sink", "action", "Send a command to Telnyx: call, answer, record, hand over, any action of the component",
                "telnyx-voice:{{action}}", parameters, Map.of());
    }

    /**
     * The Kamelet of one action. Parameters and headers form the command; the body never does, because in a Pipe it can be
     * anything.
     */
    private static Kamelet action(ComponentModel catalog, String name) {
        ApiModel api = catalog.getApiOptions().stream().filter(each -> each.getName().equals(name)).findFirst().orElseThrow();
        List<? extends BaseOptionModel> options = api.getMethods().iterator().next().getOptions();
        List<Parameter> parameters = new ArrayList<>();
        options.stream().filter(BaseOptionModel::isRequired).forEach(option -> parameters.add(parameter(option, true)));
        if (!name.equals(DIAL)) {
            BaseOptionModel id = option(catalog, "callControlId");
            String description = id.getDescription().replace("a call_control_id in the body or ", "");
            parameters.add(new Parameter(id.getName(), id, description, false));
        }
        options.stream().filter(option -> !option.isRequired()).forEach(option -> {
            parameters.add(parameter(option, false));
            asText(catalog, option).ifPresent(text -> parameters.add(parameter(text, false)));
        });
        if (!name.equals(WITHOUT_OUTCOME)) {
            AWAIT.forEach(await -> parameters.add(parameter(option(catalog, await), false)));
        }
        ACCESS.forEach(access -> parameters.add(parameter(option(catalog, access), false)));
        return new Kamelet(
                "action", name, api.getMethods().iterator().next().getDescription(), "telnyx-voice:" + name, parameters,
                Map.of("useBody", "false"));
    }

    private static BaseOptionModel option(ComponentModel catalog, String name) {
        return find(catalog, name).orElseThrow();
    }

    /** Finds the option that sets the same field from plain text. */
    private static Optional<? extends BaseOptionModel> asText(ComponentModel catalog, BaseOptionModel option) {
        return find(catalog, option.getName() + "Text");
    }

    private static Optional<? extends BaseOptionModel> find(ComponentModel catalog, String name) {
        return catalog.getEndpointParameterOptions()
                .stream()
                .filter(option -> option.getName().equals(name))
                .findFirst();
    }

    private static Parameter parameter(BaseOptionModel option, boolean required) {
        StringBuilder description = new StringBuilder(
                option.getDescription()
                        .replaceAll("; give the option once for each to call several at a time", ", or a JSON array of several")
                        .replaceAll(" Give the option once for each \\w+\\.", " Several are a JSON array."));
        if (option.getDefaultValue() != null && !"baseUrl".equals(option.getName())) {
            description.append(" The default is ").append(option.getDefaultValue()).append('.');
        }
        return new Parameter(
                RENAMED.getOrDefault(option.getName(), option.getName()), option, description.toString(), required);
    }

    private static String titleOf(String... words) {
        return Stream.of(words)
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .map(word -> SPELLINGS.getOrDefault(word, word))
                .collect(Collectors.joining(" "));
    }

    /** Its full name, which is also the name of its file. */
    public String fullName() {
        return "telnyx-voice-" + name + "-" + type;
    }

    /** The title that a catalog of Kamelets shows. */
    public String title() {
        return titleOf(fullName().split("-"));
    }

    /**
     * The content of the file of the Kamelet.
     *
     * @param  version the version of the component
     * @return         YAML
     */
    public String yaml(String version) {
        StringBuilder yaml = new StringBuilder();
        yaml.append("apiVersion: camel.apache.org/v1\nkind: Kamelet\nmetadata:\n");
        yaml.append("  name: ").append(fullName()).append('\n');
        yaml.append("  annotations:\n");
        annotations(version).forEach((key, value) -> line(yaml, "    camel.apache.org/" + key, value));
        yaml.append("  labels:\n");
        line(yaml, "    camel.apache.org/kamelet.type", type);
        yaml.append("spec:\n  definition:\n");
        line(yaml, "    title", title());
        line(yaml, "    description", description + ".");
        yaml.append("    type: object\n");
        if (parameters.stream().anyMatch(Parameter::required)) {
            yaml.append("    required:\n");
            parameters.stream()
                    .filter(Parameter::required)
                    .forEach(each -> yaml.append("      - ").append(each.name()).append('\n'));
        }
        yaml.append("    properties:\n");
        parameters.forEach(parameter -> property(yaml, parameter));
        yaml.append("  dependencies:\n    - \"camel:kamelet\"\n");
        if (type.equals("source")) {
            yaml.append("    - \"camel:platform-http\"\n");
        }
        yaml.append("    - \"mvn:org.cameltelnyx:camel-telnyx-voice:").append(version).append("\"\n");
        template(yaml);
        return yaml.toString();
    }

    private static Map<String, String> annotations(String version) {
        Map<String, String> annotations = new LinkedHashMap<>();
        annotations.put("kamelet.support.level", "Preview");
        annotations.put("catalog.version", version);
        annotations.put(
                "kamelet.icon",
                "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(ICON.getBytes(StandardCharsets.US_ASCII)));
        annotations.put("provider", "camel-telnyx-voice");
        annotations.put("kamelet.group", "Telnyx Voice");
        return annotations;
    }

    private static void property(StringBuilder yaml, Parameter parameter) {
        yaml.append("      ").append(parameter.name()).append(":\n");
        line(yaml, "        title", parameter.title());
        line(yaml, "        description", parameter.description());
        yaml.append("        type: ").append(parameter.type()).append('\n');
        if (parameter.option().getEnums() != null) {
            yaml.append("        enum:\n");
            parameter.option()
                    .getEnums()
                    .stream()
                    .filter(value -> !value.equals("webhook"))
                    .forEach(value -> yaml.append("          - ").append(quoted(value)).append('\n'));
        }
        if (parameter.option().isSecret()) {
            yaml.append("        format: password\n");
            yaml.append("        x-descriptors:\n          - \"urn:camel:group:credentials\"\n");
        }
    }

    /** Writes the template. Values reach the component unchanged, so that they can contain a plus sign or an ampersand. */
    private void template(StringBuilder yaml) {
        String indent = type.equals("source") ? "      " : "            ";
        yaml.append("  template:\n    from:\n");
        if (!type.equals("source")) {
            yaml.append("      uri: \"kamelet:source\"\n      steps:\n        - to:\n");
        }
        line(yaml, indent + "uri", uri);
        yaml.append(indent).append("parameters:\n");
        fixed.forEach((option, value) -> line(yaml, indent + "  " + option, value));
        for (Parameter parameter : parameters) {
            if (!uri.contains("{{" + parameter.name() + "}}")) {
                line(yaml, indent + "  " + parameter.option().getName(),
                        "RAW({{" + (parameter.required() ? "" : "?") + parameter.name() + "}})");
            }
        }
        if (type.equals("source")) {
            yaml.append("      steps:\n        - to:\n            uri: \"kamelet:sink\"\n");
        }
    }

    private static void line(StringBuilder yaml, String key, String value) {
        yaml.append(key).append(": ").append(quoted(value)).append('\n');
    }

    /** Quotes a string as JSON, which is also valid in YAML. */
    private static String quoted(String text) {
        return TextNode.valueOf(text).toString();
    }
}
