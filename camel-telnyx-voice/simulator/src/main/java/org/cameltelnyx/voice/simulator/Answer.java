package org.cameltelnyx.voice.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The HTTP answer to a command. */
record Answer(int status, Map<String, String> headers, byte[] body) {

    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json; charset=utf-8");
    /** The default number of entries on a page of a list. */
    static final int PAGE_SIZE = 25;

    private static final int MAX_REFUSAL = 65_536;
    private static final String ERROR_PAGE = "https://developers.telnyx.com/docs/overview/errors/";

    /** One entry of {@code errors[]}; the pointer may be null. */
    record Problem(TelnyxError error, String detail, String pointer) {
    }

    static Answer ok(JsonNode data) {
        ObjectNode body = Json.object();
        body.set("data", data);
        return new Answer(200, JSON, Json.write(body));
    }

    /** An answer whose body is not wrapped in {@code data}. */
    static Answer raw(JsonNode body) {
        return new Answer(200, JSON, Json.write(body));
    }

    static Answer ofPage(JsonNode data, int number, int size, int results) {
        ObjectNode body = Json.object();
        body.set("data", data);
        body.putObject("meta")
                .put("page_number", number)
                .put("page_size", size)
                .put("total_pages", (results + size - 1) / size)
                .put("total_results", results);
        return new Answer(200, JSON, Json.write(body));
    }

    static Answer noContent() {
        return new Answer(204, Map.of(), new byte[0]);
    }

    static Answer refused(TelnyxError error, String detail, String pointer) {
        return refused(List.of(new Problem(error, detail, pointer)));
    }

    static Answer refused(List<Problem> problems) {
        return refused(problems.get(0).error().status(), problems);
    }

    static Answer refused(int status, List<Problem> problems) {
        ObjectNode body = Json.object();
        ArrayNode errors = body.putArray("errors");
        for (Problem problem : problems) {
            ObjectNode error = errors.addObject()
                    .put("code", problem.error().code())
                    .put("title", problem.error().title())
                    .put("detail", problem.detail());
            if (problem.pointer() != null) {
                error.putObject("source").put("pointer", problem.pointer());
            }
            error.putObject("meta").put("url", ERROR_PAGE + problem.error().code());
        }
        return new Answer(status, JSON, Json.write(body));
    }

    /** Returns code, title and detail of the first error, or null if there is none. */
    String refusal() {
        if (status < 300 || body.length > MAX_REFUSAL) {
            return null;
        }
        JsonNode error = Json.read(body).orElseGet(Json::missing).at("/errors/0");
        return error.isMissingNode()
                ? null
                : "%s %s. %s".formatted(
                        error.path("code").asText(), error.path("title").asText(), error.path("detail").asText());
    }

    Answer with(Map<String, String> moreHeaders) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putAll(moreHeaders);
        return new Answer(status, Map.copyOf(all), body);
    }
}
