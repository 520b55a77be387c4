package org.cameltelnyx.voice.telemetry;

import java.time.Duration;

import org.apache.camel.Exchange;

/**
 * The data of a command for its span. The producer stores it in the exchange. It contains nothing of the content.
 *
 * @param callControlId the call leg that the command acts on or has created, or null
 * @param callSessionId the session of that leg, or null if it is not known
 * @param httpStatus    the HTTP status of the answer, 0 before the answer
 * @param attempts      how often the command was sent, 0 before the answer
 * @param waited        how long the flow waited for its outcome, or null if it did not
 * @param outcome       the type of the event that ended this wait, or null if there was none
 */
public record SentCommand(String callControlId, String callSessionId, int httpStatus, int attempts, Duration waited,
        String outcome) {

    private static final String PROPERTY = "CamelTelnyxVoiceSentCommand";

    /**
     * Creates the data of a command that is about to be sent.
     *
     * @param  callControlId the call leg that it acts on, or null
     * @param  callSessionId the session of that leg, or null
     * @return               the command without an answer
     */
    public static SentCommand about(String callControlId, String callSessionId) {
        return new SentCommand(callControlId, callSessionId, 0, 0, null, null);
    }

    /**
     * Returns the same command with its answer.
     *
     * @param  status   the HTTP status
     * @param  sentTimes how often it was sent
     * @return          the answered command
     */
    public SentCommand answered(int status, int sentTimes) {
        return new SentCommand(callControlId, callSessionId, status, sentTimes, null, null);
    }

    /**
     * Records the end of the wait for the outcome of a command.
     *
     * @param exchange the exchange of the command
     * @param waited   how long the exchange waited
     * @param outcome  the type of the event that ended the wait, or null if there was none in time
     */
    public static void noteWait(Exchange exchange, Duration waited, String outcome) {
        SentCommand sent = of(exchange);
        if (sent != null) {
            new SentCommand(sent.callControlId, sent.callSessionId, sent.httpStatus, sent.attempts, waited, outcome)
                    .noteOn(exchange);
        }
    }

    /**
     * Stores the command in the exchange, replacing the previous one.
     *
     * @param exchange the exchange of the command
     */
    public void noteOn(Exchange exchange) {
        exchange.setProperty(PROPERTY, this);
    }

    /** {@return the command of the exchange, or null if there is none} */
    static SentCommand of(Exchange exchange) {
        return exchange.getProperty(PROPERTY, SentCommand.class);
    }

    static void forget(Exchange exchange) {
        exchange.removeProperty(PROPERTY);
    }
}
