package org.cameltelnyx.voice.flow;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

import org.cameltelnyx.voice.command.PreparedCommand;

/**
 * The leg that a transfer calls. Telnyx does not tell its id in the answer, but echoes the client state that the command gives
 * to it.
 */
public final class TargetLeg {

    static final String FIELD = "targetLegClientState";
    static final String STATE = "target_leg_client_state";
    /** What becomes of the new leg is known by its state, but for this, which happens to the other one. */
    static final String BRIDGED = "call.bridged";
    private static final String OURS = "camel-telnyx-voice/";

    /** So many characters in base64 stand for the beginning alone. */
    private static final int WHOLE = 24;

    private TargetLeg() {
    }

    /**
     * Gives the new leg a state by which its events are recognized, unless the author has given one.
     *
     * @param command the command, with its id if it has one
     */
    public static void mark(PreparedCommand command) {
        if (command.action().field(FIELD).isPresent() && !command.json().hasNonNull(STATE)) {
            // the same each time that the command is sent
            String mark = OURS + (command.commandId() == null ? UUID.randomUUID() : command.commandId());
            command.json().put(STATE, Base64.getEncoder().encodeToString(mark.getBytes(StandardCharsets.UTF_8)));
        }
    }

    static boolean isOurs(String state) {
        return state.startsWith(Base64.getEncoder().encodeToString(OURS.getBytes(StandardCharsets.UTF_8)).substring(0, WHOLE));
    }
}
