package org.cameltelnyx.voice.api;

import java.util.Map;

/**
 * What Telnyx answered to a command that it has accepted. Each command leaves it in the header
 * {@code CamelTelnyxVoiceResult}. Camel converts it to a {@code Map} of the data, and to the JSON of that.
 *
 * @param result        the result in a word, {@code ok} for most commands, or null if the answer has none
 * @param callControlId the call leg that the command acted on or has made, or null if there is none
 * @param commandId     the id under which the command was sent, or null if the action has none
 * @param data          the fields that the answer holds under {@code data}; for a list the whole answer, with the list under
 *                      {@code data} and the page under {@code meta}
 * @param rateLimit     what Telnyx says about its rate limit
 * @param attempts      how often the command was sent, 1 if the first attempt succeeded
 * @param httpStatus    the HTTP status of the answer
 */
public record CommandResult(String result, String callControlId, String commandId, Map<String, Object> data,
        RateLimit rateLimit, int attempts, int httpStatus) {

    /** The {@link #result()} of a command that came too late, if {@code ignoreCallEnded} makes that no failure. */
    public static final String CALL_ENDED = "call_ended";

    /** Shows nothing of the data, which can hold secrets such as the link to a recording. */
    @Override
    public String toString() {
        return "CommandResult[result=" + result + ", callControlId=" + callControlId + ", commandId=" + commandId
                + ", attempts=" + attempts + ", httpStatus=" + httpStatus + "]";
    }
}
