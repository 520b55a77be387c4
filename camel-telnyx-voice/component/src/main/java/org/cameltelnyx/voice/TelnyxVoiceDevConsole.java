package org.cameltelnyx.voice;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.apache.camel.Route;
import org.apache.camel.spi.annotations.DevConsole;
import org.apache.camel.support.console.AbstractDevConsole;
import org.apache.camel.util.json.JsonObject;
import org.cameltelnyx.voice.api.CommandStatistics;
import org.cameltelnyx.voice.api.RateLimitStatistics;
import org.cameltelnyx.voice.statistics.Durations;
import org.cameltelnyx.voice.statistics.Tally;
import org.cameltelnyx.voice.statistics.VoiceStatistics;
import org.cameltelnyx.voice.support.EndpointName;
import org.cameltelnyx.voice.webhook.RouteStatistics;
import org.cameltelnyx.voice.webhook.WebhookKey;
import org.cameltelnyx.voice.webhook.WebhookPath;
import org.cameltelnyx.voice.webhook.WebhookSettings;
import org.cameltelnyx.voice.webhook.WebhookStatistics;
import org.cameltelnyx.voice.webhook.Webhooks;

/**
 * What an operator wants to see of a running application: paths and their keys, what became of requests and commands, and
 * what is under way. Keys show by their fingerprints only. Endpoint URIs do not show, since they can hold digits and
 * telephone numbers, nor does anything that Telnyx or a caller has sent.
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

    /** Each name on a line, and what belongs to it on the same line or indented below. */
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
        VoiceStatistics statistics = VoiceStatistics.of(getCamelContext());
        JsonObject root = new JsonObject();
        root.put("webhooks", Webhooks.of(getCamelContext()).paths().stream().map(this::webhook).toList());
        root.put("endpoints", endpoints());
        root.put("commands", statistics.all(CommandStatistics.class).stream().map(TelnyxVoiceDevConsole::commands).toList());
        root.put("inflight", statistics.all(CommandStatistics.class)
                .stream()
                .flatMap(action -> action.getInFlight()
                        .stream()
                        .map(command -> inFlight(action, command)))
                .toList());
        root.put("rateLimits", statistics.all(RateLimitStatistics.class).stream().map(TelnyxVoiceDevConsole::limit).toList());
        return root;
    }

    private JsonObject webhook(WebhookPath path) {
        WebhookSettings settings = path.settings();
        WebhookStatistics statistics = path.statistics();
        JsonObject json = new JsonObject();
        json.put("path", path.name());
        if (settings == null || statistics == null) {
            // it does not listen yet, or was closed since the paths were listed
            return json;
        }
        json.put("verifySignature", settings.verifies());
        json.put("keys", settings.keys().stream().map(WebhookKey::fingerprint).toList());
        json.put("signatureTolerance", settings.tolerance().toMillis());
        json.put("maxBodySize", settings.maxBodySize());
        json.put("reached", statistics.isReached());
        if (path.problem() != null) {
            json.put("problem", path.problem());
        }
        json.put("accepted", statistics.getAccepted());
        json.put("acceptedByType", counted(statistics.getAcceptedByType()));
        if (statistics.getLastAccepted() != null) {
            json.put("lastAccepted", statistics.getLastAccepted().toString());
        }
        json.put("unwanted", statistics.getUnwanted());
        JsonObject answers = new JsonObject();
        statistics.getAnswers().counted().forEach((answer, number) -> answers.put(String.valueOf(answer.status()), number));
        json.put("answers", answers);
        json.put("refused", counted(statistics.getRefused()));
        json.put("lastRefused", statistics.getLastRefused().stream().map(refusal -> {
            JsonObject last = new JsonObject();
            last.put("at", refusal.at().toString());
            last.put("reason", refusal.reason().toString());
            return last;
        }).toList());
        json.put("awaited", path.awaited());
        json.put("routes", VoiceStatistics.of(getCamelContext())
                .all(RouteStatistics.class)
                .stream()
                .filter(route -> route.getPath().equals(path.name()))
                .map(this::route)
                .toList());
        return json;
    }

    private JsonObject route(RouteStatistics statistics) {
        JsonObject json = new JsonObject();
        json.put("routeId", statistics.getRouteId());
        Route route = getCamelContext().getRoute(statistics.getRouteId());
        if (route != null && route.getConsumer() instanceof TelnyxVoiceConsumer consumer) {
            json.put("events", Objects.requireNonNullElse(consumer.getEndpoint().getEvents(), "*"));
            json.put("ready", consumer.isReady());
            json.put("state", consumer.state().toString());
        }
        json.put("inflight", statistics.getInFlight());
        json.put("duplicates", statistics.getDuplicates());
        json.put("slow", statistics.getSlow());
        json.put("missed", counted(statistics.getMissed()));
        json.put("ok", durations(statistics.getDone()));
        json.put("failed", durations(statistics.getFailed()));
        json.put("age", durations(statistics.getAge()));
        return json;
    }

    /** Without their options. */
    private List<String> endpoints() {
        return getCamelContext().getEndpoints()
                .stream()
                .filter(TelnyxVoiceEndpoint.class::isInstance)
                .map(endpoint -> EndpointName.SCHEME + ":" + ((TelnyxVoiceEndpoint) endpoint).getAction())
                .sorted()
                .distinct()
                .toList();
    }

    private static JsonObject commands(CommandStatistics statistics) {
        JsonObject json = new JsonObject();
        json.put("action", statistics.getAction());
        JsonObject outcomes = new JsonObject();
        statistics.getEnded().forEach((outcome, durations) -> {
            if (durations.count() > 0) {
                outcomes.put(outcome.toString(), durations(durations));
            }
        });
        json.put("outcomes", outcomes);
        json.put("retries", counted(statistics.getRetries()));
        json.put("rateLimitWaits", durations(statistics.getRateLimitWaits()));
        return json;
    }

    private static JsonObject inFlight(CommandStatistics action, CommandStatistics.Command command) {
        JsonObject json = new JsonObject();
        json.put("action", action.getAction());
        json.put("forMillis", command.age().toMillis());
        json.put("attempt", command.attempt());
        json.put("waitsFor", command.waitsFor());
        return json;
    }

    private static JsonObject limit(RateLimitStatistics statistics) {
        JsonObject json = new JsonObject();
        json.put("host", statistics.getHost());
        json.put("key", statistics.getKey());
        json.put("limit", statistics.getLimit());
        json.put("remaining", statistics.getRemaining());
        json.put("resetInMillis", statistics.getResetMillis());
        return json;
    }

    private static JsonObject durations(Durations durations) {
        JsonObject json = new JsonObject();
        json.put("count", durations.count());
        json.put("meanMillis", durations.mean().toMillis());
        json.put("maxMillis", durations.longest().toMillis());
        return json;
    }

    private static JsonObject counted(Tally<?> tally) {
        JsonObject json = new JsonObject();
        tally.counted().forEach((key, number) -> json.put(key.toString(), number));
        return json;
    }
}
