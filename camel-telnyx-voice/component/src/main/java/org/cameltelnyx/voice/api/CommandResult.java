package org.cameltelnyx.voice.api;

import java.util.Map;

/**
 * The answer of Telnyx to a command that it has accepted. Each command sets it as the header {@code CamelTelnyxVoiceResult}.
 * Camel converts it to a {@code Map} with the data, and to the JSON of this map.
 *
 * @param result        the field {@code result} of the answer, {@code ok} for most commands, or null if the answer has none
 * @param callControlId the call leg that the command acted on or has created, or null if there is none
 * @param commandId     the id under which the command was sent, or null if the action has none
 * @param data          the fields of {@code data} in the answer; for a list the whole answer, with the entries in
 *                      {@code data} and the page in {@code meta}
 * @param rateLimit     the rate limit in the answer
 * @param attempts      how often the command was sent, 1 if the first attempt succeeded
 * @param httpStatus    the HTTP status of the answer
 */
public record CommandResult(String result, String callControlId, String commandId, Map<String, Object> data,
        RateLimit rateLimit, int attempts, int httpStatus) {

    /** The {@link #result()} of a command to a call that has ended, if {@code ignoreCallEnded} is true. */
    public static final String CALL_ENDED = "call_ended";

    /** Omits the data, which can contain secrets such as the link to a recording. */
    @Override
    public String toString() {
        return "CommandResult[result=" + result + ", callControlId=" + callControlId + ", commandId=" + commandId
                + ", attempts=" + attempts + ", httpStatus=" + httpStatus + "]";
    }
}
