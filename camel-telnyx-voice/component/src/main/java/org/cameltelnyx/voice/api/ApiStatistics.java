package org.cameltelnyx.voice.api;

import java.net.URI;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

import org.apache.camel.CamelContext;
import org.cameltelnyx.voice.support.ContextPlugins;

/**
 * The statistics of all commands of a Camel context, which all its components share.
 */
public final class ApiStatistics {

    private final Map<String, CommandStatistics> actions = new ConcurrentSkipListMap<>();
    private final Map<Account, RateLimitStatistics> rateLimits = new ConcurrentHashMap<>();

    private ApiStatistics() {
    }

    /** Identifies a rate limit. Neither statistics nor messages contain the API key. */
    private record Account(String host, String apiKey) {
    }

    /**
     * Returns the statistics of a context.
     *
     * @param  camelContext the context
     * @return              the same object for as long as the context lives
     */
    public static ApiStatistics of(CamelContext camelContext) {
        return ContextPlugins.get(camelContext, ApiStatistics.class, context -> new ApiStatistics());
    }

    /**
     * Returns the statistics of an action, and creates them on the first call.
     *
     * @param  action the name of the action
     * @return        its statistics
     */
    public CommandStatistics action(String action) {
        return actions.computeIfAbsent(action, CommandStatistics::new);
    }

    /**
     * Returns the rate limit of an API key, and creates it on the first call.
     *
     * @param  baseUrl the address of the Telnyx API
     * @param  apiKey  the key
     * @return         its rate limit
     */
    public RateLimitStatistics rateLimit(URI baseUrl, String apiKey) {
        return rateLimits.computeIfAbsent(new Account(baseUrl.getRawAuthority(), apiKey),
                account -> new RateLimitStatistics(account.host, account.apiKey));
    }

    /** {@return the statistics of all actions, in the order of their names} */
    public Collection<CommandStatistics> actions() {
        return actions.values();
    }

    /** {@return the rate limits of all API keys} */
    public Collection<RateLimitStatistics> rateLimits() {
        return rateLimits.values();
    }
}
