package org.cameltelnyx.voice.simulator;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The receivers of a call's webhooks, and the delays of further attempts, as dial, answer and transfer set them for the
 * webhooks that follow. A URL of null stands for that of the simulator.
 */
record CallWebhooks(
        String url, String method, Map<String, List<String>> urls, String urlsMethod, Map<String, List<Duration>> retries) {

    /** The settings without any command. */
    static final CallWebhooks DEFAULT = new CallWebhooks(null, "POST", Map.of(), "POST", Map.of());

    private static final int MAX_DELAY = 60_000;
    /** A name in Telnyx' own example, although no event has it. */
    private static final String ALSO_ACCEPTED = "call.bridge";

    /** The URL and HTTP method of a webhook. */
    record Target(String url, String method) {

        boolean isGet() {
            return method.equals("GET");
        }

        /**
         * The URL with the fields of the event in its query, for GET. Telnyx does not document the names of these
         * parameters.
         */
        String withQuery(JsonNode body) {
            JsonNode data = body.has("data") ? body.path("data") : body;
            List<String> parameters = new ArrayList<>();
            data.properties()
                    .stream()
                    .filter(field -> !field.getKey().equals("payload"))
                    .forEach(
                            field -> parameters.add(parameter(field)));
            data.path("payload").properties().forEach(field -> parameters.add(parameter(field)));
            return url + (url.contains("?") ? "&" : "?") + String.join("&", parameters);
        }

        private static String parameter(Map.Entry<String, JsonNode> field) {
            JsonNode value = field.getValue();
            String text = value.isNull() ? "" : value.isContainerNode() ? value.toString() : value.asText();
            return encode(field.getKey()) + "=" + encode(text);
        }

        private static String encode(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    /**
     * Returns these settings, changed by the fields of a command.
     *
     * @throws Refusal if the command names an event that does not exist, or delays that are too long
     */
    CallWebhooks changedBy(JsonNode body) {
        return new CallWebhooks(
                body.path("webhook_url").asText(url),
                body.path("webhook_url_method").asText(method),
                body.has("webhook_urls") ? urlsOf(body.path("webhook_urls")) : urls,
                body.path("webhook_urls_method").asText(urlsMethod),
                body.has("webhook_retries_policies") ? retriesOf(body.path("webhook_retries_policies")) : retries);
    }

    /** The receivers of an event; empty if neither a command nor the simulator has set a URL. */
    List<Target> targets(String eventType, String simulatorUrl) {
        if (urls.containsKey(eventType)) {
            return urls.get(eventType).stream().map(each -> new Target(each, urlsMethod)).toList();
        }
        if (url != null) {
            return List.of(new Target(url, method));
        }
        return simulatorUrl == null ? List.of() : List.of(new Target(simulatorUrl, "POST"));
    }

    List<Duration> retries(String eventType, List<Duration> otherwise) {
        return retries.getOrDefault(eventType, otherwise);
    }

    private static Map<String, List<String>> urlsOf(JsonNode document) {
        Map<String, List<String>> urls = new LinkedHashMap<>();
        document.properties().forEach(entry -> {
            String type = entry.getKey();
            if (!EventTypes.documented().contains(type) && !ALSO_ACCEPTED.equals(type)) {
                throw new Refusal(TelnyxError.INVALID_WEBHOOK_EVENT, "Telnyx documents no event '" + type + "'. "
                        + Names.suggestion(type, EventTypes.documented()), "/webhook_urls/" + type);
            }
            List<String> each = new ArrayList<>();
            if (entry.getValue().isArray()) {
                entry.getValue().forEach(one -> each.add(one.asText()));
            } else {
                each.add(entry.getValue().asText());
            }
            urls.put(type, List.copyOf(each));
        });
        return Map.copyOf(urls);
    }

    private static Map<String, List<Duration>> retriesOf(JsonNode document) {
        Map<String, List<Duration>> retries = new LinkedHashMap<>();
        document.properties().forEach(entry -> {
            List<Duration> delays = new ArrayList<>();
            entry.getValue().path("retries_ms").forEach(delay -> delays.add(Duration.ofMillis(delay.asLong())));
            if (delays.stream().mapToLong(Duration::toMillis).sum() > MAX_DELAY) {
                throw new Refusal(TelnyxError.OUT_OF_RANGE, "The sum of the delays must not exceed " + MAX_DELAY + " ms.",
                        "/webhook_retries_policies/" + entry.getKey() + "/retries_ms");
            }
            retries.put(entry.getKey(), List.copyOf(delays));
        });
        return Map.copyOf(retries);
    }
}
