package org.cameltelnyx.voice.api;

import java.util.List;

import org.cameltelnyx.voice.event.VoiceEvent;
import org.cameltelnyx.voice.support.EndpointName;
import org.cameltelnyx.voice.support.Text;

/**
 * The call has ended: Telnyx has refused the command for this reason (status 422, code 90018), or the call ended while the
 * route waited for the outcome of the command. Many routes treat this as normal, because the caller can hang up at any time.
 */
public class CallEndedException extends InvalidRequestException {

    private static final long serialVersionUID = 1L;

    private final transient VoiceEvent event;

    /**
     * Creates the exception.
     *
     * @param failure the details
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
     * Creates the exception for a call that ended while the route waited for the outcome of a command.
     *
     * @param  action the action whose command Telnyx had accepted
     * @param  event  the event that reports the end, for example {@code call.hangup}
     * @return        the failure
     */
    public static CallEndedException awaiting(String action, VoiceEvent event) {
        return new CallEndedException(new CommandFailure(CommandOutcome.CALL_ENDED, action,
                EndpointName.uri(action) + ": the call has ended (" + Text.printable(event.eventType())
                        + ") before an outcome of the command arrived.",
                0, null, List.of(), null, 1, false, null), event);
    }

    /**
     * The event that reports the end of the call.
     *
     * @return the event, or null if Telnyx has refused the command
     */
    public VoiceEvent getEvent() {
        return event;
    }
}
