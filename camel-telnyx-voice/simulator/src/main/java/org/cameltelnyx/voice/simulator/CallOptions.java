package org.cameltelnyx.voice.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/**
 * The options of a simulated call. Start at {@link #defaults()} and change what matters to the test.
 *
 * @param from          the number or SIP URI that calls
 * @param to            the number or SIP URI that is called
 * @param connectionId  the id of the Call Control application
 * @param callControlId the id by which commands name the leg
 * @param callSessionId the id that all legs of the call session share
 * @param clientState   the initial client state of the leg, in base64; null for none
 * @param diversion     the SIP header Diversion of a diverted call, such as
 *                      {@code <sip:+13125550100@example.com>;reason=no-answer}; null for none
 */
public record CallOptions(
        String from, String to, String connectionId, String callControlId, String callSessionId, String clientState,
        String diversion) {

    /**
     * A call from +13129457420 to +35319605860 with new ids and no client state.
     *
     * @return the options
     */
    public static CallOptions defaults() {
        String controlId = "v3:" + UUID.randomUUID().toString().replace('-', '_');
        return new CallOptions(
                "+13129457420", "+35319605860", "1494404757140276705", controlId, UUID.randomUUID().toString(), null, null);
    }

    /**
     * Sets the caller.
     *
     * @param  from a number or SIP URI
     * @return      a changed copy
     */
    public CallOptions from(String from) {
        return new CallOptions(from, to, connectionId, callControlId, callSessionId, clientState, diversion);
    }

    /**
     * Sets the called party.
     *
     * @param  to a number or SIP URI
     * @return    a changed copy
     */
    public CallOptions to(String to) {
        return new CallOptions(from, to, connectionId, callControlId, callSessionId, clientState, diversion);
    }

    /**
     * Sets the Call Control application.
     *
     * @param  connectionId its id
     * @return              a changed copy
     */
    public CallOptions connectionId(String connectionId) {
        return new CallOptions(from, to, connectionId, callControlId, callSessionId, clientState, diversion);
    }

    /**
     * Sets the id by which commands name the leg; any text is accepted, because the id is opaque.
     *
     * @param  callControlId the id
     * @return               a changed copy
     */
    public CallOptions callControlId(String callControlId) {
        return new CallOptions(from, to, connectionId, callControlId, callSessionId, clientState, diversion);
    }

    /**
     * Sets the call session, so that two legs can share one.
     *
     * @param  callSessionId the id
     * @return               a changed copy
     */
    public CallOptions callSessionId(String callSessionId) {
        return new CallOptions(from, to, connectionId, callControlId, callSessionId, clientState, diversion);
    }

    /**
     * Creates the options of a call.
     *
     * @param  from                     the number or SIP URI that calls
     * @param  to                       the number or SIP URI that is called
     * @param  connectionId             the id of the Call Control application
     * @param  callControlId            the id by which commands name the leg
     * @param  callSessionId            the id that all legs of the call session share
     * @param  clientState              the initial client state of the leg, in base64; null for none
     * @param  diversion                the SIP header Diversion of a diverted call; null for none
     * @throws IllegalArgumentException if the client state is not base64
     */
    public CallOptions {
        if (clientState != null) {
            try {
                Base64.getDecoder().decode(clientState);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "The client state '" + clientState + "' is not base64; clientStateText(...) takes plain text", e);
            }
        }
    }

    /**
     * Creates the options of a call without diversion.
     *
     * @param  from                     the number or SIP URI that calls
     * @param  to                       the number or SIP URI that is called
     * @param  connectionId             the id of the Call Control application
     * @param  callControlId            the id by which commands name the leg
     * @param  callSessionId            the id that all legs of the call session share
     * @param  clientState              the initial client state of the leg, in base64; null for none
     * @throws IllegalArgumentException if the client state is not base64
     */
    public CallOptions(
            String from, String to, String connectionId, String callControlId, String callSessionId, String clientState) {
        this(from, to, connectionId, callControlId, callSessionId, clientState, null);
    }

    /**
     * Sets the SIP header Diversion of a diverted call.
     *
     * @param  diversion the value of the header, such as {@code <sip:+13125550100@example.com>}; null for none
     * @return           a changed copy
     */
    public CallOptions diversion(String diversion) {
        return new CallOptions(from, to, connectionId, callControlId, callSessionId, clientState, diversion);
    }

    /**
     * Sets the initial client state of the leg, as plain text.
     *
     * @param  text the text; null for none
     * @return      a changed copy
     */
    public CallOptions clientStateText(String text) {
        return clientState(
                text == null ? null : Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Sets the initial client state of the leg.
     *
     * @param  clientState base64; null for none
     * @return             a changed copy
     */
    public CallOptions clientState(String clientState) {
        return new CallOptions(from, to, connectionId, callControlId, callSessionId, clientState, diversion);
    }
}
