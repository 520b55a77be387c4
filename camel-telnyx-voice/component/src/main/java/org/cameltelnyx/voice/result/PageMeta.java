package org.cameltelnyx.voice.result;

import java.util.Map;

/**
 * The position of a page in its list.
 *
 * @param pageNumber   number of the page, beginning with 1, or null if unknown
 * @param pageSize     how many entries a page has, or null if unknown
 * @param totalPages   how many pages the list has, or null if unknown
 * @param totalResults how many entries the list has, or null if unknown
 * @param data         the whole object as Telnyx sent it
 */
public record PageMeta(
        Integer pageNumber,
        Integer pageSize,
        Integer totalPages,
        Integer totalResults,
        Map<String, Object> data)
        implements TelnyxObject {
}
