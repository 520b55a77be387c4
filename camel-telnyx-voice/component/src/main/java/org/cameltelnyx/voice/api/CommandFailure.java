package org.cameltelnyx.voice.api;

import java.util.List;

/**
 * What is known of a failed command.
 *
 * @param outcome   which kind of failure it is
 * @param action    the action
 * @param message   what happened, for people, without secrets
 * @param status    the HTTP status, or 0 if there was no answer
 * @param reason    the words that came with the status, or null
 * @param errors    the errors that Telnyx has listed
 * @param rateLimit what Telnyx says about its rate limit, or null if there was no answer
 * @param attempts  how often the command was sent or tried to be sent
 * @param unknown   whether the command may have taken effect all the same
 * @param cause     what the transport has thrown, or null
 */
record CommandFailure(CommandOutcome outcome, String action, String message, int status, String reason,
        List<TelnyxError> errors,
        RateLimit rateLimit, int attempts, boolean unknown, Throwable cause) {
}
