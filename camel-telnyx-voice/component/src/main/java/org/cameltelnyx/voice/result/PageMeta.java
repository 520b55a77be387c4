package org.cameltelnyx.voice.result;

import java.util.Map;

/**
 * What a page says of its list.
 *
 * @param pageNumber   number of the page, beginning with 1, or null if Telnyx does not say
 * @param pageSize     how many entries a page has, or null if Telnyx does not say
 * @param totalPages   how many pages the list has, or null if Telnyx does not say
 * @param totalResults how many entries the list has, or null if Telnyx does not say
 * @param data         all of it as it was on the wire
 */
public record PageMeta(
        Integer pageNumber,
        Integer pageSize,
        Integer totalPages,
        Integer totalResults,
        Map<String, Object> data)
        implements TelnyxObject {
}
