package org.cameltelnyx.voice.action;

import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParam;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.cameltelnyx.voice.result.Call;

/**
 * Asks whether a call leg is alive, until ten minutes after its end.
 */
@ApiParams(apiName = "retrieve-status", producerOnly = true,
        description = "Ask whether a call leg is alive, until ten minutes after its end",
        apiMethods = @ApiMethod(methodName = "retrieve-status",
                description = "Ask whether a call leg is alive, until ten minutes after its end"))
@UriParams
@Operation(repeatable = true, method = "GET", path = "/calls/{call_control_id}", answer = Call.class)
@RecordBuilder
public record RetrieveStatus()
        implements CallCommand {

    /** The catalog lists an action by its options, so one without any needs this mark. */
    @UriParam(description = "The action has no options of its own.")
    @ApiParam(apiMethods = {})
    static final boolean WITHOUT_OPTIONS = true;

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static RetrieveStatusBuilder builder() {
        return new RetrieveStatusBuilder();
    }
}
