package org.cameltelnyx.voice.health;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.apache.camel.CamelContext;
import org.apache.camel.Producer;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.WritableHealthCheckRepository;
import org.cameltelnyx.voice.api.ApiAccess;

/**
 * The health checks for the producers of a component: one per base URL and API key. Its producers share it, and it is
 * removed with the last of them. Camel calls the checks only if the user has enabled checks of producers. The monitor of
 * this object guards the fields.
 */
public final class ApiHealthChecks {

    private final Map<ApiAccess, Shared> all = new HashMap<>();

    private record Shared(ApiHealthCheck check, WritableHealthCheckRepository repository, Set<Producer> producers) {
    }

    /**
     * Called when a producer has started.
     *
     * @param producer the producer
     * @param access   its base URL and API key
     * @param newCheck creates the check if there is none yet
     */
    public synchronized void started(Producer producer, ApiAccess access, Function<ApiAccess, ApiHealthCheck> newCheck) {
        Shared shared = all.get(access);
        if (shared == null) {
            WritableHealthCheckRepository repository = repository(producer.getEndpoint().getCamelContext());
            if (repository == null) {
                return;
            }
            shared = new Shared(newCheck.apply(access), repository, new HashSet<>());
            repository.addHealthCheck(shared.check);
            all.put(access, shared);
        }
        shared.producers.add(producer);
    }

    /**
     * Called when a producer has stopped.
     *
     * @param producer the producer
     */
    public synchronized void stopped(Producer producer) {
        all.values().removeIf(shared -> {
            boolean last = shared.producers.remove(producer) && shared.producers.isEmpty();
            if (last) {
                shared.repository.removeHealthCheck(shared.check);
            }
            return last;
        });
    }

    /** {@return the repository for the checks of producers, or null in an application without health checks} */
    private static WritableHealthCheckRepository repository(CamelContext context) {
        return HealthCheckHelper.getHealthCheckRepository(context, "producers", WritableHealthCheckRepository.class);
    }
}
