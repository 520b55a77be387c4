package org.cameltelnyx.voice.action;

import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParam;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * Changes what the supervisor of a bridged call can do.
 *
 * @param role the new role
 */
@ApiParams(apiName = "switch-supervisor-role", producerOnly = true,
        description = "Change what the supervisor of a bridged call can do while the call goes on",
        apiMethods = @ApiMethod(methodName = "switch-supervisor-role",
                description = "Change what the supervisor of a bridged call can do while the call goes on"))
@UriParams
@Operation(path = "/calls/{call_control_id}/actions/switch_supervisor_role")
@RecordBuilder
public record SwitchSupervisorRole(
        @UriParam(enums = "barge,whisper,monitor") @Metadata(required = true) @ApiParam(apiMethods = @ApiMethod(
                methodName = "switch-supervisor-role",
                description = "The new role: barge speaks to both parties, whisper to the supervised one only, monitor just listens."))
        SupervisorRole role)
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
