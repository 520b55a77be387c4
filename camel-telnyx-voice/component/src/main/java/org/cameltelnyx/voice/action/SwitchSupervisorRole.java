package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Required;

/**
 * Changes what the supervisor of a bridged call can do while the call goes on.
 *
 * @param role the new role: barge speaks to both parties, whisper to the supervised one only, monitor just listens
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
