package org.cameltelnyx.voice.api;

import java.util.List;

/**
 * The details of a failed command.
 *
 * @param outcome   the kind of failure
 * @param action    the action
 * @param message   the message of the exception, without secrets
 * @param status    the HTTP status, or 0 if there was no answer
 * @param reason    the reason phrase of the HTTP answer, or null
 * @param errors    the errors that Telnyx has listed
 * @param rateLimit the rate limit in the answer, or null if there was no answer
 * @param attempts  how often the command was sent, failed connections included
 * @param unknown   whether the command may have taken effect in spite of the failure
 * @param cause     the exception of the HTTP client, or null
 */
record CommandFailure(CommandOutcome outcome, String action, String message, int status, String reason,
        List<TelnyxError> errors,
        RateLimit rateLimit, int attempts, boolean unknown, Throwable cause) {
}
