package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Required;

/**
 * Changes the role of the supervisor of a bridged call.
 *
 * @param role new role of the supervisor: barge speaks to both parties, whisper speaks only to the supervised party,
 *             monitor only listens
 */
@Operation(path = "/calls/{call_control_id}/actions/switch_supervisor_role")
@RecordBuilder
public record SwitchSupervisorRole(
        @Required SupervisorRole role)
        implements CallCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static SwitchSupervisorRoleBuilder builder() {
        return new SwitchSupervisorRoleBuilder();
    }
}
