package org.cameltelnyx.voice.action;

import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.UriParams;

/**
 * Asks whether a call leg is alive, and since when.
 */
@ApiParams(apiName = "retrieve-status", producerOnly = true, description = "Ask whether a call leg is alive, and since when",
        apiMethods = @ApiMethod(methodName = "retrieve-status",
                description = "Ask whether a call leg is alive, and since when"))
@UriParams
@Operation(repeatable = true, method = "GET", path = "/calls/{call_control_id}")
public record RetrieveStatus()
        implements CallCommand {
}
