package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.result.Connection;

/**
 * Retrieves a connection, with the settings that all kinds of connections have.
 */
@Operation(repeatable = true, method = "GET", path = "/connections/{connection_id}", answer = Connection.class)
@RecordBuilder
public record ConnectionRetrieve()
        implements AccountCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static ConnectionRetrieveBuilder builder() {
        return new ConnectionRetrieveBuilder();
    }
}
