package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.cameltelnyx.voice.result.RecordingTranscription;
import org.cameltelnyx.voice.schema.Bounds;

/**
 * Lists the transcriptions of recordings, page by page.
 *
 * @param filter     conditions for the list, as a JSON object or a bean. If omitted, the list contains all transcriptions
 * @param pageNumber number of the page to return, starting with 1
 * @param pageSize   number of transcriptions per page. If omitted, Telnyx chooses the number
 */
@Operation(repeatable = true, method = "GET", path = "/recording_transcriptions", answer = RecordingTranscription.class,
        list = true)
@RecordBuilder
public record RecordingTranscriptionList(
        RecordingTranscriptionFilter filter,
        @Default("1") @JsonProperty("page[number]") @Bounds(min = 1) Integer pageNumber,
        @JsonProperty("page[size]") @Bounds(min = 1) Integer pageSize)
        implements AccountCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static RecordingTranscriptionListBuilder builder() {
        return new RecordingTranscriptionListBuilder();
    }
}
