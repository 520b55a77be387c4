package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The types of tools that an assistant can use.
 *
 * @param value the value as it is on the wire
 */
public record ToolType(@JsonValue String value) implements OpenEnum {

    /** Books an appointment at Cal.com. */
    public static final ToolType BOOK_APPOINTMENT = new ToolType("book_appointment");

    /** Looks up free times at Cal.com. */
    public static final ToolType CHECK_AVAILABILITY = new ToolType("check_availability");

    /** Calls an HTTP service of yours. */
    public static final ToolType WEBHOOK = new ToolType("webhook");

    /** Hangs up. */
    public static final ToolType HANGUP = new ToolType("hangup");

    /** Transfers the call. */
    public static final ToolType TRANSFER = new ToolType("transfer");

    /** Looks up documents in buckets. */
    public static final ToolType RETRIEVAL = new ToolType("retrieval");

    @Override
    public String toString() {
        return value;
    }
}
