package org.cameltelnyx.voice.simulator;

import java.time.Clock;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Who has read up to where decides whether a viewer is told what is new, or gets a snapshot again. */
class LiveJournalTest {

    private final LiveJournal journal = new LiveJournal(Clock.systemUTC(), () -> {
    });

    @Test
    void whoIsAsFarBehindAsCanBeRememberedIsToldAllOfIt() {
        happen(7);
        long read = journal.snapshot().latest();
        happen(LiveJournal.LIMIT);

        List<LiveJournal.Entry> news = journal.since(read).orElseThrow();

        assertThat(news).hasSize(LiveJournal.LIMIT);
        assertThat(news.get(0).number()).isEqualTo(read + 1);
    }

    @Test
    void whoIsFurtherBehindNeedsASnapshot() {
        happen(7);
        long read = journal.snapshot().latest();
        happen(LiveJournal.LIMIT + 1);

        assertThat(journal.since(read)).isEmpty();
        assertThat(journal.snapshot().entries()).hasSize(LiveJournal.LIMIT);
        assertThat(journal.since(journal.snapshot().latest())).hasValue(List.of());
    }

    @Test
    void whoHasReadAllNoticesThatAllIsForgotten() {
        happen(1);
        long read = journal.snapshot().latest();

        journal.clear();

        assertThat(journal.since(read)).isEmpty();
        assertThat(journal.snapshot().entries()).isEmpty();
    }

    private void happen(int times) {
        for (int i = 0; i < times; i++) {
            journal.published(new WebhookEvent.Raw("event-" + i, "call.cost", new byte[0]), WebhookFate.NORMAL);
        }
    }
}
