package org.cameltelnyx.voice.telemetry;

import org.apache.camel.Exchange;

/**
 * What a span shows of a command, noted on the exchange by the producer. It holds nothing of the content.
 *
 * @param callControlId the call leg that the command acts on or has created, or null
 * @param callSessionId the session of that leg, or null if it is not known
 * @param httpStatus    the HTTP status of the answer, 0 as long as there is none
 * @param attempts      how often the command was sent, 0 as long as there is no answer
 */
public record SentCommand(String callControlId, String callSessionId, int httpStatus, int attempts) {

    private static final String PROPERTY = "CamelTelnyxVoiceSentCommand";

    /**
     * A command that is about to be sent.
     *
     * @param  callControlId the call leg that it acts on, or null
     * @param  callSessionId the session of that leg, or null
     * @return               the command without an answer
     */
    public static SentCommand about(String callControlId, String callSessionId) {
        return new SentCommand(callControlId, callSessionId, 0, 0);
    }

    /**
     * The same command with its answer.
     *
     * @param  status   the HTTP status
     * @param  sentTimes how often it was sent
     * @return          the answered command
     */
    public SentCommand answered(int status, int sentTimes) {
        return new SentCommand(callControlId, callSessionId, status, sentTimes);
    }

    /**
     * Notes the command, in the place of the one before it.
     *
     * @param exchange the exchange of the command
     */
    public void noteOn(Exchange exchange) {
        exchange.setProperty(PROPERTY, this);
    }

    /** The command of the exchange, or null if none was prepared since it was forgotten. */
    static SentCommand of(Exchange exchange) {
        return exchange.getProperty(PROPERTY, SentCommand.class);
    }

    static void forget(Exchange exchange) {
        exchange.removeProperty(PROPERTY);
    }
}
