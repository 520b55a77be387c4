package org.cameltelnyx.voice.result;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One page of a list.
 *
 * @param data its entries, none if the page is empty
 * @param meta the position of the page in the list; never null
 * @param <T>  the type of the entries
 */
public record ResultPage<T extends TelnyxObject>(List<T> data, PageMeta meta) {

    /**
     * Reads a page.
     *
     * @param  type   the type of the entries
     * @param  answer the answer, with the entries in {@code data} and the position of the page in {@code meta}
     * @return        the page
     * @param  <T>    the type of the entries
     */
    public static <T extends TelnyxObject> ResultPage<T> of(Class<T> type, Map<String, Object> answer) {
        List<?> entries = answer.get("data") instanceof List<?> list ? list : List.of();
        return new ResultPage<>(
                entries.stream()
                        .filter(Map.class::isInstance)
                        .map(entry -> TelnyxObject.of(type, fields(entry)))
                        .toList(),
                TelnyxObject.of(PageMeta.class, fields(answer.get("meta"))));
    }

    /**
     * The whole page as Telnyx sent it.
     *
     * @return the entries in {@code data}, and the position of the page in {@code meta}
     */
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("data", data.stream().map(TelnyxObject::data).toList());
        fields.put("meta", meta.data());
        return fields;
    }

    /** Shows how much is on the page, and not the entries, whose data can hold secrets such as the link to a recording. */
    @Override
    public String toString() {
        return "ResultPage[entries=" + data.size() + ", meta=" + meta + "]";
    }

    /** The keys of a map that was JSON are text. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> fields(Object object) {
        return object instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }
}
