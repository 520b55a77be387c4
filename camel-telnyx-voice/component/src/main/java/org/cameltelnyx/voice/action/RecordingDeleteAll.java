package org.cameltelnyx.voice.action;

import java.util.List;

import org.cameltelnyx.voice.schema.Format;
import org.cameltelnyx.voice.schema.Required;

import static org.cameltelnyx.voice.schema.Grammar.ID;

/**
 * Deletes several recordings and their audio permanently.
 *
 * @param ids ids of the recordings to delete. Give the option once for each id, or an expression that yields a list
 */
@Operation(repeatable = true, path = "/recordings/actions/delete")
@RecordBuilder
public record RecordingDeleteAll(
        @Required @Format(ID) List<String> ids)
        implements AccountCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static RecordingDeleteAllBuilder builder() {
        return new RecordingDeleteAllBuilder();
    }
}
