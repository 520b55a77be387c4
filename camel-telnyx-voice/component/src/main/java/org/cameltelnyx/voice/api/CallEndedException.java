package org.cameltelnyx.voice.api;

import java.util.List;

import org.cameltelnyx.voice.event.VoiceEvent;
import org.cameltelnyx.voice.support.EndpointName;
import org.cameltelnyx.voice.support.Text;

/**
 * The call has ended, which many routes treat as normal: the caller has hung up first. Telnyx has refused
 * the command for this (status 422, code 90018), or the call ended while the outcome of the command was awaited.
 */
public class CallEndedException extends InvalidRequestException {

    private static final long serialVersionUID = 1L;

    private final transient VoiceEvent event;

    /**
     * Makes the failure.
     *
     * @param failure what happened
     */
    CallEndedException(CommandFailure failure) {
        super(failure);
        this.event = null;
    }

    private CallEndedException(CommandFailure failure, VoiceEvent event) {
        super(failure);
        this.event = event;
    }

    /**
     * The end of a call while the outcome of a command was awaited.
     *
     * @param  action the action whose command Telnyx had accepted
     * @param  event  the event that says so, for example a {@code call.hangup}
     * @return        the failure
     */
    public static CallEndedException awaiting(String action, VoiceEvent event) {
        return new CallEndedException(new CommandFailure(CommandOutcome.CALL_ENDED, action,
                EndpointName.uri(action) + ": the call has ended (" + Text.printable(event.eventType())
                        + ") before an outcome of the command came.",
                0, null, List.of(), null, 1, false, null), event);
    }

    /**
     * The event by which the call has ended.
     *
     * @return the event, or null if Telnyx has refused the command
     */
    public VoiceEvent getEvent() {
        return event;
    }
}
