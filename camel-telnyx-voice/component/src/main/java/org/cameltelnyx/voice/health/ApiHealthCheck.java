package org.cameltelnyx.voice.health;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.cameltelnyx.voice.api.ApiAccess;
import org.cameltelnyx.voice.api.RetryPolicy;
import org.cameltelnyx.voice.api.TelnyxClient;
import org.cameltelnyx.voice.api.TelnyxError;
import org.cameltelnyx.voice.api.TelnyxRequest;
import org.cameltelnyx.voice.api.TelnyxVoiceException;
import org.cameltelnyx.voice.support.Fingerprint;

/**
 * Checks whether commands can reach Telnyx and whether Telnyx accepts their API key. It sends one harmless request, without
 * retries, with the client that sends the commands.
 */
public final class ApiHealthCheck implements HealthCheck {

    private static final String ACTION = "application-list";
    private static final String PATH = "/call_control_applications?page%5Bsize%5D=1";
    private static final RetryPolicy ONCE = new RetryPolicy(0, Duration.ZERO);
    private static final int SHOWN_OF_FINGERPRINT = 8;

    private final String id;
    private final TelnyxClient client;
    private final ApiAccess access;
    private final TelnyxRequest.Timeouts timeouts;
    private volatile boolean enabled = true;

    /**
     * Creates the check of one base URL and API key.
     *
     * @param component the name of the component in the context, with which the id of the check begins
     * @param client    the client that sends the commands
     * @param access    the base URL and the API key
     * @param timeouts  the timeouts of the request
     */
    public ApiHealthCheck(String component, TelnyxClient client, ApiAccess access, TelnyxRequest.Timeouts timeouts) {
        this.id = component + "-api-" + access.baseUrl().getRawAuthority() + "-" + fingerprint(access);
        this.client = client;
        this.access = access;
        this.timeouts = timeouts;
    }

    /** Distinguishes the keys of one host; the same at every start, so that patterns can name the check. */
    private static String fingerprint(ApiAccess access) {
        String both = access.baseUrl() + " " + access.apiKey();
        return Fingerprint.ofKey(both).substring(0, SHOWN_OF_FINGERPRINT);
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public String getGroup() {
        return "camel";
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    @Override
    public Result call(Map<String, Object> options) {
        HealthCheckResultBuilder result = HealthCheckResultBuilder.on(this).detail("api.baseUrl", access.baseUrl().toString());
        if (!enabled) {
            return result.unknown().message("The check is disabled").build();
        }
        try {
            client.ask(new TelnyxRequest(
                    ACTION, "GET", access.baseUrl(), PATH, access.apiKey(), null, null, List::of, timeouts,
                    RetryPolicy.Repeatable.BY_NATURE, ONCE));
            return result.up().build();
        } catch (TelnyxVoiceException e) {
            if (e.getHttpResponseCode() != 0) {
                result.detail(HTTP_RESPONSE_CODE, e.getHttpResponseCode());
            }
            return judge(result, e).build();
        }
    }

    private static HealthCheckResultBuilder judge(HealthCheckResultBuilder result, TelnyxVoiceException e) {
        int status = e.getHttpResponseCode();
        return switch (status) {
            case 0 -> result.down().message("Telnyx has not answered: " + causeOf(e));
            case 401 -> result.down()
                    .message(
                            "The API key is not accepted" + said(e) + ". Set a valid one with the option apiKey, or with the"
                                    + " environment variable TELNYX_API_KEY.");
            case 403 ->
                result.up().message("Telnyx can be reached, but the API key has no permission to list applications" + said(e));
            case 429 -> result.up().message("Telnyx can be reached, but limits the rate of requests" + said(e));
            default -> result.down()
                    .message(
                            status < 400
                                    ? "The answer does not come from Telnyx: status " + status
                                            + " without a list of applications"
                                    : "Telnyx answered " + status + said(e));
        };
    }

    private static String said(TelnyxVoiceException e) {
        return e.getErrors().isEmpty()
                ? ""
                : e.getErrors().stream().map(TelnyxError::toString).collect(Collectors.joining("; ", ": ", ""));
    }

    private static String causeOf(TelnyxVoiceException e) {
        Throwable cause = e.getCause();
        return cause == null ? e.getMessage() : Objects.toString(cause.getMessage(), cause.getClass().getSimpleName());
    }
}
