package org.cameltelnyx.voice.flow;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

import org.cameltelnyx.voice.command.PreparedCommand;

/**
 * The leg that a transfer calls. The answer of Telnyx does not contain its id, but its events contain the client state that
 * the command sets for it.
 */
public final class TargetLeg {

    static final String FIELD = "targetLegClientState";
    static final String STATE = "target_leg_client_state";
    /** The client state identifies all events of the new leg. This event also arrives for the other leg. */
    static final String BRIDGED = "call.bridged";
    private static final String OURS = "camel-telnyx-voice/";

    /** The number of base64 characters that depend only on {@link #OURS}. */
    private static final int WHOLE = 24;

    private TargetLeg() {
    }

    /**
     * Sets a client state for the new leg, by which its events are recognized, unless the author has set one.
     *
     * @param command the command, with its id if it has one
     */
    public static void mark(PreparedCommand command) {
        if (command.action().field(FIELD).isPresent() && !command.json().hasNonNull(STATE)) {
            // the same in every attempt to send the command
            String mark = OURS + (command.commandId() == null ? UUID.randomUUID() : command.commandId());
            command.json().put(STATE, Base64.getEncoder().encodeToString(mark.getBytes(StandardCharsets.UTF_8)));
        }
    }

    static boolean isOurs(String state) {
        return state.startsWith(Base64.getEncoder().encodeToString(OURS.getBytes(StandardCharsets.UTF_8)).substring(0, WHOLE));
    }
}
