package org.cameltelnyx.voice.simulator;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;

import com.fasterxml.jackson.databind.JsonNode;

/** The filter and the order of a list, from the query of a request. */
final class Filter {

    private final Map<String, String> query;
    private List<JsonNode> entries;

    private Filter(Map<String, String> query, List<JsonNode> entries) {
        this.query = query;
        this.entries = entries;
    }

    static Filter of(Map<String, String> query, List<JsonNode> entries) {
        return new Filter(query, entries);
    }

    /** Keeps the entries whose value equals that of the filter; all if the query lacks this filter. */
    Filter equal(String filter, String pointer) {
        return keep(filter, pointer, String::equals);
    }

    /** Keeps the entries whose value is one of the comma-separated values of the filter. */
    Filter oneOf(String filter, String pointer) {
        return keep(filter, pointer, (value, wanted) -> List.of(wanted.split(",")).contains(value));
    }

    /** Keeps the entries whose value contains the text of the filter, ignoring case. */
    Filter contains(String filter, String pointer) {
        return keep(filter + "[contains]", pointer,
                (value, wanted) -> value.toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT)));
    }

    /** Keeps the entries whose time satisfies the filter. */
    Filter time(String filter, String pointer) {
        return keep(filter + "[eq]", pointer, (value, wanted) -> compare(value, wanted, filter) == 0)
                .keep(filter + "[gt]", pointer, (value, wanted) -> compare(value, wanted, filter) > 0)
                .keep(filter + "[gte]", pointer, (value, wanted) -> compare(value, wanted, filter) >= 0)
                .keep(filter + "[lt]", pointer, (value, wanted) -> compare(value, wanted, filter) < 0)
                .keep(filter + "[lte]", pointer, (value, wanted) -> compare(value, wanted, filter) <= 0);
    }

    private Filter keep(String filter, String pointer, BiPredicate<String, String> condition) {
        String wanted = query.get("filter" + filter);
        if (wanted != null) {
            entries = entries.stream().filter(entry -> condition.test(text(entry, pointer), wanted)).toList();
        }
        return this;
    }

    private static int compare(String value, String wanted, String filter) {
        try {
            return OffsetDateTime.parse(value).toInstant().compareTo(OffsetDateTime.parse(wanted).toInstant());
        } catch (DateTimeException e) {
            throw new Refusal(TelnyxError.INVALID_VALUE, "filter" + filter + " must be an ISO 8601 time.",
                    "/filter" + filter);
        }
    }

    /** Sorts by the field that the query names; in descending order if a minus sign precedes it. */
    Filter sorted(Map<String, String> pointers) {
        String sort = query.get("sort");
        if (sort == null) {
            return this;
        }
        String field = sort.startsWith("-") ? sort.substring(1) : sort;
        if (!pointers.containsKey(field)) {
            throw new Refusal(TelnyxError.NOT_IN_ENUM, "sort must be one of " + pointers.keySet() + ".", "/sort");
        }
        Comparator<JsonNode> order = Comparator.comparing(entry -> text(entry, pointers.get(field)));
        List<JsonNode> sorted = new ArrayList<>(entries);
        sorted.sort(sort.startsWith("-") ? order.reversed() : order);
        entries = sorted;
        return this;
    }

    Answer page() {
        return Switchboard.page(entries, query);
    }

    private static String text(JsonNode entry, String pointer) {
        JsonNode value = entry.at(pointer);
        return value.isContainerNode() ? value.toString() : value.asText("");
    }
}
