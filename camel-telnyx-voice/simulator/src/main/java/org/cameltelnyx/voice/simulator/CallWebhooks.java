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
 * Where the webhooks of a call go, and how often they are sent again, as dial, answer and transfer can say it for the
 * webhooks that follow. A URL of null stands for that of the simulator.
 */
record CallWebhooks(
        String url, String method, Map<String, List<String>> urls, String urlsMethod, Map<String, List<Duration>> retries) {

    /** What no command says otherwise about. */
    static final CallWebhooks DEFAULT = new CallWebhooks(null, "POST", Map.of(), "POST", Map.of());

    private static final int MAX_DELAY = 60_000;
    /** A name in Telnyx' own example, which is that of no event. */
    private static final String ALSO_ACCEPTED = "call.bridge";

    /** Where a webhook goes, and with which method. */
    record Target(String url, String method) {

        boolean isGet() {
            return method.equals("GET");
        }

        /** The address with what a GET tells in its query: Telnyx does not document the names. */
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
     * What a command says, and where it says nothing what was said before.
     *
     * @throws Refusal if it names an event that does not exist, or delays that are too long
     */
    CallWebhooks changedBy(JsonNode body) {
        return new CallWebhooks(
                body.path("webhook_url").asText(url),
                body.path("webhook_url_method").asText(method),
                body.has("webhook_urls") ? urlsOf(body.path("webhook_urls")) : urls,
                body.path("webhook_urls_method").asText(urlsMethod),
                body.has("webhook_retries_policies") ? retriesOf(body.path("webhook_retries_policies")) : retries);
    }

    /** Where an event goes: nowhere if neither a command nor the simulator names a URL. */
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
                throw new Refusal(TelnyxError.INVALID_WEBHOOK_EVENT, "There is no event '" + type + "'. "
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
                throw new Refusal(TelnyxError.OUT_OF_RANGE, "The delays may be " + MAX_DELAY + " ms together.",
                        "/webhook_retries_policies/" + entry.getKey() + "/retries_ms");
            }
            retries.put(entry.getKey(), List.copyOf(delays));
        });
        return Map.copyOf(retries);
    }
}
