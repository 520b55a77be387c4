package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The orders of a list of applications or other connections.
 *
 * @param value the value as it is on the wire
 */
public record ConnectionSort(@JsonValue String value) implements OpenEnum {

    /** The oldest first. */
    public static final ConnectionSort CREATED_AT = new ConnectionSort("created_at");

    /** The newest first. */
    public static final ConnectionSort CREATED_AT_DESCENDING = new ConnectionSort("-created_at");

    /** By name, A first. */
    public static final ConnectionSort CONNECTION_NAME = new ConnectionSort("connection_name");

    /** By name, Z first. */
    public static final ConnectionSort CONNECTION_NAME_DESCENDING = new ConnectionSort("-connection_name");

    /** Disabled connections first. */
    public static final ConnectionSort ACTIVE = new ConnectionSort("active");

    /** Enabled connections first. */
    public static final ConnectionSort ACTIVE_DESCENDING = new ConnectionSort("-active");

    @Override
    public String toString() {
        return value;
    }
}
