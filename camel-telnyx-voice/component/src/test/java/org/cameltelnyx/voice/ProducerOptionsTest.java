package org.cameltelnyx.voice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.cameltelnyx.voice.action.AiCousticsFamily;
import org.cameltelnyx.voice.action.CustomHeader;
import org.cameltelnyx.voice.action.NoiseSuppressionEngineConfig;
import org.cameltelnyx.voice.simulator.SimulatedCall;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * What an option in an endpoint URI becomes in the JSON that Telnyx gets: for each type of field, each way to write it, in
 * to(), toD() and YAML.
 */
class ProducerOptionsTest extends TelnyxVoiceTestSupport {

    private static final Map<String, Object> HEADERS = Map.ofEntries(
            Map.entry("x", "blue"), Map.entry("number", "120"), Map.entry("spaced", "1 20"), Map.entry("int", 120),
            Map.entry("truth", true),
            Map.entry("choice", "tls"), Map.entry("zeros", "007"), Map.entry("plus", "+1 555"), Map.entry("empty", ""),
            Map.entry("config", Map.of("attenuation_limit", 40)),
            Map.entry("list", List.of(Map.of("name", "X-A", "value", "1"), new CustomHeader("X-B", "2"))),
            Map.entry("quote", "\"},{\"name\":\"X-Evil\",\"value\":\"1"),
            Map.entry("uri", "sip:+1@a.example;x=1&y=2"));

    private record Row(String name, String action, Map<String, Object> options, String expected) {
    }

    private final List<Row> rows = new ArrayList<>();

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext created = super.createCamelContext();
        Properties properties = new Properties();
        properties.setProperty("my.text", "from a property");
        properties.setProperty("my.number", "300");
        properties.setProperty("my.truth", "false");
        properties.setProperty("my.choice", "tcp");
        properties.setProperty("my.config", "{\"mode\":\"advanced\"}");
        properties.setProperty("my.header", "{\"name\":\"X-P\",\"value\":\"p\"}");
        created.getPropertiesComponent().setInitialProperties(properties);
        created.getRegistry()
                .bind("settings",
                        NoiseSuppressionEngineConfig.builder().family(AiCousticsFamily.QUAIL).voiceGain(0.5).build());
        created.getRegistry().bind("settingsMap", Map.of("suppression_level", 30));
        return created;
    }

    private void text() {
        row("text, literal", "start-siprec", "connectorName", "recorder", "{'connector_name':'recorder'}");
        row("text, expression", "start-siprec", "connectorName", "${header.x}", "{'connector_name':'blue'}");
        row("text, around an expression", "start-siprec", "connectorName", "a-${header.x}-b",
                "{'connector_name':'a-blue-b'}");
        row("text, null result", "start-siprec", "connectorName", "${header.missing}", "{}");
        row("text, empty result", "start-siprec", "connectorName", "${header.empty}", "{}");
        row("text, empty literal", "start-siprec", "connectorName", "", "{}");
        row("text, placeholder", "start-siprec", "connectorName", "{{my.text}}", "{'connector_name':'from a property'}");
        row("text, RAW", "start-siprec", "connectorName", "RAW(a+b&c=d#e%2Ff)", "{'connector_name':'a+b&c=d#e%2Ff'}");
        row("text, RAW with an expression", "start-siprec", "connectorName", "RAW(${header.plus}+)",
                "{'connector_name':'+1 555+'}");
        row("text, number from a header", "start-siprec", "connectorName", "${header.int}", "{'connector_name':'120'}");
        row("text, #", "start-siprec", "connectorName", "#1", "{'connector_name':'#1'}");
        row("text, leading zeros", "start-siprec", "connectorName", "007", "{'connector_name':'007'}");
        row("text, leading zeros from a header", "start-siprec", "connectorName", "${header.zeros}",
                "{'connector_name':'007'}");
        row("text, umlauts", "start-siprec", "connectorName", "Zürich ß €", "{'connector_name':'Zürich ß €'}");
        row("text, plus in free text is a space, as everywhere in Camel", "start-siprec", "connectorName", "a+b",
                "{'connector_name':'a b'}");
    }

    private void textWithAGrammar() {
        row("digits, # first and zeros", "send-dtmf", "digits", "#0012*w", "{'digits':'#0012*w'}");
        row("digits, # from an expression", "send-dtmf", "digits", "#${header.zeros}", "{'digits':'#007'}");
        row("SIP URI, plus", "refer", "sipAddress", "sip:+15551234567@example.com",
                "{'sip_address':'sip:+15551234567@example.com'}");
        row("SIP URI, plus around an expression", "refer", "sipAddress", "sip:+${header.number}@example.com",
                "{'sip_address':'sip:+120@example.com'}");
        row("SIP URI, expression with spaces inside", "refer", "sipAddress",
                "sip:+${header.spaced.replace(' ', '')}@example.com", "{'sip_address':'sip:+120@example.com'}");
        row("SIP URI, & and plus from a header", "refer", "sipAddress", "${header.uri}",
                "{'sip_address':'sip:+1@a.example;x=1&y=2'}");
        row("SIP URI, & in RAW", "refer", "sipAddress", "RAW(sip:+1@a.example;x=1&y=2)",
                "{'sip_address':'sip:+1@a.example;x=1&y=2'}");
        row("base64, plus and slash", "update-client-state", "clientState", "+/+/", "{'client_state':'+/+/'}");
        row("name in another case", "send-dtmf", "DIGITS", "1", "{'digits':'1'}");
    }

    private void number() {
        row("integer, literal", "start-siprec", "sessionTimeoutSecs", "900", "{'session_timeout_secs':900}");
        row("integer, leading zeros", "start-siprec", "sessionTimeoutSecs", "0090", "{'session_timeout_secs':90}");
        row("integer, expression", "start-siprec", "sessionTimeoutSecs", "${header.number}", "{'session_timeout_secs':120}");
        row("integer, number from a header", "start-siprec", "sessionTimeoutSecs", "${header.int}",
                "{'session_timeout_secs':120}");
        row("integer, around an expression", "start-siprec", "sessionTimeoutSecs", "${header.number}0",
                "{'session_timeout_secs':1200}");
        row("integer, null result", "start-siprec", "sessionTimeoutSecs", "${header.missing}", "{}");
        row("integer, placeholder", "start-siprec", "sessionTimeoutSecs", "{{my.number}}", "{'session_timeout_secs':300}");
        row("integer, RAW", "start-siprec", "sessionTimeoutSecs", "RAW(300)", "{'session_timeout_secs':300}");
        row("integer, plus", "start-siprec", "sessionTimeoutSecs", "+300", "{'session_timeout_secs':300}");
    }

    private void truth() {
        row("boolean, literal", "start-siprec", "secure", "true", "{'secure':true}");
        row("boolean, other case", "start-siprec", "secure", "FALSE", "{'secure':false}");
        row("boolean, expression", "start-siprec", "secure", "${header.truth}", "{'secure':true}");
        row("boolean, around an expression", "start-siprec", "secure", "tru${header.missing}e", "{'secure':true}");
        row("boolean, null result", "start-siprec", "secure", "${header.missing}", "{}");
        row("boolean, placeholder", "start-siprec", "secure", "{{my.truth}}", "{'secure':false}");
        row("boolean, RAW", "start-siprec", "secure", "RAW(true)", "{'secure':true}");
    }

    private void choice() {
        row("enum, literal", "start-siprec", "sipTransport", "tls", "{'sip_transport':'tls'}");
        row("enum, expression", "start-siprec", "sipTransport", "${header.choice}", "{'sip_transport':'tls'}");
        row("enum, around an expression", "start-siprec", "siprecTrack", "${header.missing}both_tracks",
                "{'siprec_track':'both_tracks'}");
        row("enum, null result", "start-siprec", "sipTransport", "${header.missing}", "{}");
        row("enum, placeholder", "start-siprec", "sipTransport", "{{my.choice}}", "{'sip_transport':'tcp'}");
        row("enum, RAW", "start-siprec", "sipTransport", "RAW(udp)", "{'sip_transport':'udp'}");
        row("enum, with capitals", "start-noise-suppression", "noiseSuppressionEngine", "DeepFilterNet",
                "{'noise_suppression_engine':'DeepFilterNet'}");
    }

    private void nested() {
        String option = "noiseSuppressionEngineConfig";
        row("nested, JSON", "start-noise-suppression", option, "{\"attenuation_limit\":80,\"mode\":\"standard\"}",
                "{'noise_suppression_engine_config':{'attenuation_limit':80,'mode':'standard'}}");
        row("nested, JSON in camelCase", "start-noise-suppression", option, "{\"voiceGain\":1.5}",
                "{'noise_suppression_engine_config':{'voice_gain':1.5}}");
        row("nested, JSON in RAW", "start-noise-suppression", option, "RAW({\"size\":\"xs\"})",
                "{'noise_suppression_engine_config':{'size':'xs'}}");
        row("nested, expressions inside JSON", "start-noise-suppression", option,
                "{\"attenuation_limit\":\"${header.missing}\",\"enhancement_level\":\"0.${header.zeros}\"}",
                "{'noise_suppression_engine_config':{'enhancement_level':0.007}}");
        row("nested, map from a header", "start-noise-suppression", option, "${header.config}",
                "{'noise_suppression_engine_config':{'attenuation_limit':40}}");
        row("nested, null result", "start-noise-suppression", option, "${header.missing}", "{}");
        row("nested, placeholder", "start-noise-suppression", option, "{{my.config}}",
                "{'noise_suppression_engine_config':{'mode':'advanced'}}");
        row("nested, bean", "start-noise-suppression", option, "#bean:settings",
                "{'noise_suppression_engine_config':{'family':'quail','voice_gain':0.5}}");
        row("nested, map as a bean", "start-noise-suppression", option, "#bean:settingsMap",
                "{'noise_suppression_engine_config':{'suppression_level':30.0}}");
    }

    private void list() {
        String sip = "'sip_address':'sip:a@b.example'";
        list("list, one JSON object", "{\"name\":\"X-A\",\"value\":\"1\"}",
                "{" + sip + ",'custom_headers':[{'name':'X-A','value':'1'}]}");
        list("list, JSON array", "[{\"name\":\"X-A\",\"value\":\"1\"},{\"name\":\"X-B\",\"value\":\"ü+&#\"}]",
                "{" + sip + ",'custom_headers':[{'name':'X-A','value':'1'},{'name':'X-B','value':'ü+&#'}]}", true);
        list("list, expression inside JSON", "{\"name\":\"X-A\",\"value\":\"${header.zeros}\"}",
                "{" + sip + ",'custom_headers':[{'name':'X-A','value':'007'}]}");
        list("list, what an expression yields cannot leave its place", "{\"name\":\"X-A\",\"value\":\"${header.quote}\"}",
                "{" + sip
                        + ",'custom_headers':[{'name':'X-A','value':'\\\"},{\\\"name\\\":\\\"X-Evil\\\",\\\"value\\\":\\\"1'}]}");
        list("list, from a header", "${header.list}",
                "{" + sip + ",'custom_headers':[{'name':'X-A','value':'1'},{'name':'X-B','value':'2'}]}");
        list("list, null result", "${header.missing}", "{" + sip + "}");
        list("list, placeholder", "{{my.header}}", "{" + sip + ",'custom_headers':[{'name':'X-P','value':'p'}]}");
    }

    private void list(String name, String value, String expected) {
        list(name, value, expected, false);
    }

    private void list(String name, String value, String expected, boolean raw) {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("sipAddress", "sip:a@b.example");
        options.put("customHeaders", raw ? "RAW(" + value + ")" : value);
        rows.add(new Row(name, "refer", options, expected));
    }

    private void row(String name, String action, String option, String value, String expected) {
        rows.add(new Row(name, action, Map.of(option, value), expected));
    }

    @TestFactory
    Stream<DynamicTest> everyTypeInEveryWayInEveryDsl() {
        component().getConfiguration().setAutoCommandId(false);
        SimulatedCall call = telnyx().call().answer();
        text();
        textWithAGrammar();
        number();
        truth();
        choice();
        nested();
        list();
        return rows.stream()
                .flatMap(row -> Stream.of(
                        dynamicTest(row.name + ", to()", () -> check(row, call, routeTo(uri(row)))),
                        dynamicTest(row.name + ", toD()", () -> check(row, call, routeToD(uri(row)))),
                        dynamicTest(row.name + ", YAML to", () -> check(row, call, yaml("to", row))),
                        dynamicTest(row.name + ", YAML toD", () -> check(row, call, yaml("toD", row)))));
    }

    @TestFactory
    Stream<DynamicTest> anOptionGivenTwiceIsAList() {
        component().getConfiguration().setAutoCommandId(false);
        SimulatedCall call = telnyx().call().answer();
        Row row = new Row(null, "refer", Map.of(),
                "{'sip_address':'sip:a@b.example','custom_headers':[{'name':'X-A','value':'blue'},{'name':'X-B','value':'2'}]}");
        String uri = "telnyx-voice:refer?sipAddress=sip:a@b.example&customHeaders={\"name\":\"X-A\",\"value\":\"${header.x}\"}"
                + "&customHeaders={\"name\":\"X-B\",\"value\":\"2\"}";
        return Stream.of(
                dynamicTest("to()", () -> check(row, call, routeTo(uri))),
                dynamicTest("toD()", () -> check(row, call, routeToD(uri))),
                dynamicTest("YAML", () -> check(row, call, yamlRoute("to", JSON.writeValueAsString(uri), Map.of()))));
    }

    private static String uri(Row row) {
        return "telnyx-voice:" + row.action + "?" + row.options.entrySet()
                .stream()
                .map(option -> option.getKey() + "=" + option.getValue())
                .collect(Collectors.joining("&"));
    }

    private String yaml(String step, Row row) throws Exception {
        return yamlRoute(step, "telnyx-voice:" + row.action, row.options);
    }

    private void check(Row row, SimulatedCall call, String from) throws Exception {
        int before = telnyx().received(row.action).size();
        JsonNode expected = JSON.readTree(row.expected.replace('\'', '"'));
        telnyx().siprecConnector(expected.path("connector_name").asText());
        Map<String, Object> headers = new LinkedHashMap<>(HEADERS);
        headers.put(TelnyxVoiceConstants.CALL_CONTROL_ID, call.callControlId());

        Exchange exchange = send(from, null, headers);

        assertThat(exchange.getException()).isNull();
        assertThat(telnyx().received(row.action)).hasSize(before + 1);
        assertThat(lastReceived().json()).isEqualTo(expected);
    }

    /** Camel finds placeholders before it, and this component, know what JSON is. */
    @Test
    void bracesInJsonKeepApartFromPlaceholders() throws Exception {
        context().getPropertiesComponent().addInitialProperty("name", "Ann");
        String assistant = "telnyx-voice:start-ai-assistant?assistant={\"id\":\"asst_1\",\"dynamic_variables\":{\"name\":";

        assertThat(send(routeTo(assistant + "\"{{name}}\"} }"), null, answeredCall()).getException()).isNull();
        assertThat(lastReceived().json().at("/assistant/dynamic_variables/name").asText()).isEqualTo("Ann");

        assertThat(send(routeTo(assistant + "\"\\u007b\\u007bname}}\"}}"), null, answeredCall()).getException()).isNull();
        assertThat(lastReceived().json().at("/assistant/dynamic_variables/name").asText()).isEqualTo("{{name}}");

        assertThatThrownBy(() -> routeTo(assistant + "\"{{name}}\"}}")).rootCause()
                .hasMessageContaining("Missing {{ from the text");
    }

    private static Map<String, Object> answeredCall() {
        return Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, telnyx().call().answer().callControlId());
    }
}
