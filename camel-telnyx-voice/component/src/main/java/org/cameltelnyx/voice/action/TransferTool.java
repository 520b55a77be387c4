package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Format;
import org.cameltelnyx.voice.schema.Required;

import static org.cameltelnyx.voice.schema.Grammar.ADDRESS;

/**
 * A tool that transfers the call.
 *
 * @param from    number or SIP URI of the caller of the new call
 * @param targets destinations of the transfer: a list of objects with name and to, or the name of a dynamic variable in
 *                double braces
 */
@RecordBuilder
public record TransferTool(
        @Required @Format(ADDRESS) String from,
        @Required Object targets) {

    /**
     * Starts a new object.
     *
     * @return a builder without any value
     */
    public static TransferToolBuilder builder() {
        return new TransferToolBuilder();
    }
}
