package org.cameltelnyx.voice;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;

import org.apache.camel.RuntimeCamelException;
import org.cameltelnyx.voice.api.TelnyxVoiceException;
import org.cameltelnyx.voice.result.ResultPage;
import org.cameltelnyx.voice.result.TelnyxObject;
import org.cameltelnyx.voice.support.EndpointName;
import org.cameltelnyx.voice.support.ResourceId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Iterates over the entries of a list, from a first page to the last one, and keeps one page in memory. It requests the next
 * page when {@link #hasNext()} is called after the last entry of a page, as a splitter does before it processes that entry.
 * <p>
 * If the request for a page fails, {@link #next()} throws a {@link RuntimeCamelException} whose cause is the
 * {@link TelnyxVoiceException}, because an iterator cannot throw a checked exception; {@code onException} and
 * {@code doCatch} find the cause. {@link #hasNext()} never throws, because a splitter would then drop the entry that it is
 * about to process. After the exception the iterator has no further entries.
 */
final class AllPages implements Iterator<TelnyxObject> {

    private static final Logger LOG = LoggerFactory.getLogger(AllPages.class);

    private static final List<String> IDS = List.of("id", ResourceId.CALL_CONTROL_ID.wireName());

    private final String action;
    private final BooleanSupplier wanted;
    private final Pages pages;
    private int number;
    private ResultPage<?> page;
    private boolean last;
    private Iterator<? extends TelnyxObject> entries;
    private RuntimeException failure;

    /** Requests a page from Telnyx. */
    interface Pages {

        ResultPage<?> page(int number) throws TelnyxVoiceException;
    }

    AllPages(String action, ResultPage<?> first, int number, BooleanSupplier wanted, Pages pages) {
        this.action = action;
        this.wanted = wanted;
        this.pages = pages;
        turnTo(first, number);
    }

    @Override
    public boolean hasNext() {
        if (!entries.hasNext() && !last) {
            turn();
        }
        return entries.hasNext() || failure != null;
    }

    @Override
    public TelnyxObject next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        if (failure != null) {
            RuntimeException thrown = failure;
            failure = null;
            throw thrown;
        }
        return entries.next();
    }

    private void turn() {
        int next = number + 1;
        if (!wanted.getAsBoolean()) {
            fail(new RejectedExecutionException(
                    EndpointName.uri(action) + ": page " + next + " is not requested, because the route is being stopped"));
            return;
        }
        try {
            turnTo(pages.page(next), next);
        } catch (TelnyxVoiceException e) {
            fail(new RuntimeCamelException(e));
        }
    }

    private void fail(RuntimeException why) {
        failure = why;
        last = true;
    }

    /** Returns what identifies each entry, because presigned links and the durations of calls differ each time. */
    private static List<Object> ids(ResultPage<?> page) {
        return page.data().stream().map(TelnyxObject::data).map(AllPages::id).toList();
    }

    /** {@return the id of the entry or of its call; an entry without either stands for itself} */
    private static Object id(Map<String, Object> entry) {
        return IDS.stream().map(entry::get).filter(Objects::nonNull).findFirst().orElse(entry);
    }

    /** If the answer does not contain the number of pages, the list ends with an empty page. */
    private void turnTo(ResultPage<?> other, int otherNumber) {
        boolean repeated = page != null && ids(page).equals(ids(other));
        if (repeated) {
            LOG.warn("telnyx-voice:{}: page {} is the same as the one before it, so the list ends there.", action, otherNumber);
        }
        Integer total = other.meta().totalPages();
        page = other;
        number = otherNumber;
        last = repeated || other.data().isEmpty() || total != null && otherNumber >= total;
        entries = repeated ? Collections.emptyIterator() : other.data().iterator();
    }
}
