package org.cameltelnyx.voice.action;

import java.util.List;

import org.cameltelnyx.voice.schema.Required;

/**
 * A tool that looks up documents in buckets.
 *
 * @param bucketIds     buckets that contain the documents
 * @param maxNumResults maximum number of results
 */
@RecordBuilder
public record RetrievalTool(
        @Required List<String> bucketIds,
        Integer maxNumResults) {

    /**
     * Starts a new object.
     *
     * @return a builder without any value
     */
    public static RetrievalToolBuilder builder() {
        return new RetrievalToolBuilder();
    }
}
