package org.cameltelnyx.voice;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.apache.camel.Route;
import org.apache.camel.spi.annotations.DevConsole;
import org.apache.camel.support.console.AbstractDevConsole;
import org.apache.camel.util.json.JsonObject;
import org.cameltelnyx.voice.api.ApiStatistics;
import org.cameltelnyx.voice.api.CommandStatistics;
import org.cameltelnyx.voice.api.RateLimitStatistics;
import org.cameltelnyx.voice.support.Durations;
import org.cameltelnyx.voice.support.EndpointName;
import org.cameltelnyx.voice.webhook.RouteStatistics;
import org.cameltelnyx.voice.webhook.WebhookKey;
import org.cameltelnyx.voice.webhook.WebhookPath;
import org.cameltelnyx.voice.webhook.WebhookSettings;
import org.cameltelnyx.voice.webhook.WebhookStatistics;
import org.cameltelnyx.voice.webhook.Webhooks;

/**
 * Shows what Camel's own consoles cannot: paths and their keys, the outcomes of requests and commands, the commands in
 * flight, and the flows that wait. Of keys it shows only the fingerprints. It shows no endpoint URIs, because they can
 * contain digits and telephone numbers, and nothing that Telnyx or a caller has sent, except the id of the call that a flow
 * waits for.
 */
@DevConsole(name = EndpointName.SCHEME, displayName = "Telnyx Voice",
        description = "Webhooks and commands of Telnyx Voice")
public class TelnyxVoiceDevConsole extends AbstractDevConsole {

    private static final String INDENT = "    ";

    public TelnyxVoiceDevConsole() {
        super("camel", EndpointName.SCHEME, "Telnyx Voice", "Webhooks and commands of Telnyx Voice");
    }

    @Override
    protected String doCallText(Map<String, Object> options) {
        StringBuilder text = new StringBuilder();
        write(text, INDENT, doCallJson(options));
        return text.toString();
    }

    /** Writes each name on a line, and its value on the same line or indented below. */
    private static void write(StringBuilder text, String indent, Map<?, ?> values) {
        values.forEach((name, value) -> {
            text.append(indent).append(name).append(':');
            if (value instanceof Map<?, ?> inner) {
                text.append('\n');
                write(text, indent + INDENT, inner);
            } else if (value instanceof Collection<?> list && list.stream().anyMatch(Map.class::isInstance)) {
                text.append('\n');
                for (Object entry : list) {
                    int start = text.length() + indent.length() + 2;
                    write(text, indent + INDENT, (Map<?, ?>) entry);
                    text.setCharAt(start, '-');
                }
            } else {
                text.append(' ').append(value).append('\n');
            }
        });
    }

    @Override
    protected JsonObject doCallJson(Map<String, Object> options) {
        ApiStatistics api = ApiStatistics.of(getCamelContext());
        JsonObject root = new JsonObject();
        root.put("webhooks", Webhooks.of(getCamelContext()).paths().stream().map(this::webhook).toList());
        root.put("commands", api.actions().stream().map(TelnyxVoiceDevConsole::commands).toList());
        root.put("inflight", api.actions().stream().flatMap(TelnyxVoiceDevConsole::inFlight).toList());
        root.put("flows", api.actions().stream().flatMap(TelnyxVoiceDevConsole::flows).toList());
        root.put("rateLimits", api.rateLimits().stream().map(TelnyxVoiceDevConsole::limit).toList());
        return root;
    }

    private JsonObject webhook(WebhookPath path) {
        WebhookSettings settings = path.settings();
        JsonObject json = json("path", path.name());
        if (settings == null || !path.isListening()) {
            // the path does not listen yet, or was closed after the paths were listed
            return json;
        }
        WebhookStatistics statistics = path.statistics();
        json.put("verifySignature", settings.verifies());
        json.put("keys", settings.keys().stream().map(WebhookKey::fingerprint).toList());
        json.put("signatureTolerance", settings.tolerance().toMillis());
        json.put("maxBodySize", settings.maxBodySize());
        json.put("maxBytesInFlight", settings.maxBytesInFlight());
        json.put("bytesInFlight", path.bytesInFlight());
        json.put("reached", statistics.getAnswers().sum() > 0);
        if (path.problem() != null) {
            json.put("problem", path.problem());
        }
        json.put("accepted", statistics.getAccepted().sum());
        json.put("acceptedByType", statistics.getAccepted().counted());
        if (statistics.getLastAccepted() != null) {
            json.put("lastAccepted", statistics.getLastAccepted().toString());
        }
        json.put("unwanted", statistics.getUnwanted());
        json.put("answers", statistics.getAnswers().counted());
        json.put("refused", statistics.getRefused().counted());
        json.put("lastRefused", statistics.getLastRefused()
                .stream()
                .map(last -> json("at", last.at().toString(), "reason", last.reason().toString()))
                .toList());
        json.put("awaited", path.awaited());
        json.put("routes", statistics.getRoutes()
                .entrySet()
                .stream()
                .map(route -> route(route.getKey(), route.getValue()))
                .toList());
        return json;
    }

    private JsonObject route(String id, RouteStatistics statistics) {
        JsonObject json = json("routeId", id);
        Route route = getCamelContext().getRoute(id);
        if (route != null && route.getConsumer() instanceof TelnyxVoiceConsumer consumer) {
            json.put("events", Objects.requireNonNullElse(consumer.getEndpoint().getEvents(), "*"));
            json.put("state", consumer.state().toString());
        }
        json.put("duplicates", statistics.getDuplicates());
        json.put("slow", statistics.getSlow());
        json.put("missed", statistics.getMissed().counted());
        json.put("age", durations(statistics.getAge()));
        return json;
    }

    private static JsonObject commands(CommandStatistics statistics) {
        return json("action", statistics.getAction(), "outcomes", byEnd(statistics.getEnded()), "waits",
                byEnd(statistics.getWaited()), "lateOutcomes",
                statistics.getLateOutcomes(), "unawaitedOutcomes", statistics.getUnawaitedOutcomes(), "retries",
                statistics.getRetries().counted(),
                "rateLimitWaits", durations(statistics.getRateLimitWaits()));
    }

    private static Stream<JsonObject> inFlight(CommandStatistics statistics) {
        return statistics.getInFlight()
                .stream()
                .map(command -> json("action", statistics.getAction(), "forMillis", command.age().toMillis(), "attempt",
                        command.attempt(), "waitsFor", command.waitsFor()));
    }

    private static JsonObject byEnd(Map<?, Durations> ended) {
        JsonObject json = new JsonObject();
        ended.forEach((end, durations) -> {
            if (durations.count() > 0) {
                json.put(end.toString(), durations(durations));
            }
        });
        return json;
    }

    private static Stream<JsonObject> flows(CommandStatistics statistics) {
        return statistics.getWaiting()
                .stream()
                .map(wait -> json("action", statistics.getAction(), "callControlId", wait.call(), "forMillis",
                        wait.age().toMillis()));
    }

    private static JsonObject limit(RateLimitStatistics statistics) {
        return json("host", statistics.getHost(), "key", statistics.getKey(), "limit", statistics.getLimit(), "remaining",
                statistics.getRemaining(), "resetInMillis", statistics.getResetMillis());
    }

    private static JsonObject durations(Durations durations) {
        return json("count", durations.count(), "meanMillis", durations.mean().toMillis(), "maxMillis",
                durations.longest().toMillis());
    }

    private static JsonObject json(Object... namesAndValues) {
        JsonObject json = new JsonObject();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            json.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return json;
    }
}
