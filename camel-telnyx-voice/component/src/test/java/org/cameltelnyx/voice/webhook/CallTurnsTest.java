package org.cameltelnyx.voice.webhook;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/**
 * One event of a call at a time, in the order of arrival, and nothing kept of a call that is over.
 */
class CallTurnsTest {

    private static final int WAITING_AT_MOST = 8;
    private static final long SECONDS = 30;

    private final CallTurns turns = new CallTurns(Duration.ofSeconds(SECONDS));
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch released = new CountDownLatch(1);
    private final Queue<Integer> handled = new ConcurrentLinkedQueue<>();

    @AfterEach
    void stopThreads() {
        threads.shutdownNow();
    }

    @Test
    void eventsOfOneCallComeInTheOrderOfArrival() throws Exception {
        List<Visit> visits = new ArrayList<>();
        for (int i = 0; i <= WAITING_AT_MOST; i++) {
            visits.add(visit(turns, i));
        }
        assertThat(handled).containsExactly(0);
        released.countDown();

        for (Visit visit : visits) {
            assertThat(visit.answer.get(SECONDS, TimeUnit.SECONDS)).isEqualTo(WebhookAnswer.OK);
        }
        assertThat(handled).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(turns.size()).isZero();
    }

    @Test
    void oneTooManyIsSentAwayAtOnceAndALaterOneIsNot() throws Exception {
        List<Visit> visits = new ArrayList<>();
        for (int i = 0; i <= WAITING_AT_MOST; i++) {
            visits.add(visit(turns, i));
        }

        assertThat(turns.inTurn("call", this::mustNotRun)).isEqualTo(WebhookAnswer.UNAVAILABLE);
        assertThat(turns.inTurn("another call", () -> WebhookAnswer.OK)).isEqualTo(WebhookAnswer.OK);

        released.countDown();
        for (Visit visit : visits) {
            assertThat(visit.answer.get(SECONDS, TimeUnit.SECONDS)).isEqualTo(WebhookAnswer.OK);
        }
        assertThat(turns.inTurn("call", () -> WebhookAnswer.OK)).isEqualTo(WebhookAnswer.OK);
        assertThat(turns.size()).isZero();
    }

    @Test
    void whoeverWaitsTooLongIsSentAway() throws Exception {
        CallTurns impatient = new CallTurns(Duration.ofMillis(20));
        Visit first = visit(impatient, 0);

        assertThat(impatient.inTurn("call", this::mustNotRun)).isEqualTo(WebhookAnswer.UNAVAILABLE);
        assertThat(impatient.size()).isEqualTo(1);

        released.countDown();
        assertThat(first.answer.get(SECONDS, TimeUnit.SECONDS)).isEqualTo(WebhookAnswer.OK);
        assertThat(impatient.size()).isZero();
    }

    @Test
    void whoeverIsInterruptedIsSentAwayAndStaysInterrupted() throws Exception {
        Visit first = visit(turns, 0);
        Visit second = visit(turns, 1);
        Visit third = visit(turns, 2);

        second.thread.interrupt();

        assertThat(second.answer.get(SECONDS, TimeUnit.SECONDS)).isEqualTo(WebhookAnswer.UNAVAILABLE);
        assertThat(second.interruptedAfter).isTrue();
        released.countDown();
        assertThat(first.answer.get(SECONDS, TimeUnit.SECONDS)).isEqualTo(WebhookAnswer.OK);
        assertThat(third.answer.get(SECONDS, TimeUnit.SECONDS)).isEqualTo(WebhookAnswer.OK);
        assertThat(handled).containsExactly(0, 2);
        assertThat(turns.size()).isZero();
    }

    @Test
    void aFailureEndsTheTurn() {
        assertThatThrownBy(() -> turns.inTurn("call", () -> {
            throw new IllegalStateException("no");
        })).hasMessage("no");

        assertThat(turns.size()).isZero();
        assertThat(turns.inTurn("call", () -> WebhookAnswer.FAILED)).isEqualTo(WebhookAnswer.FAILED);
        assertThat(turns.size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 1000})
    void differentCallsDoNotWaitForOneAnother(int calls) throws Exception {
        CyclicBarrier all = new CyclicBarrier(calls);
        List<Future<WebhookAnswer>> answers = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            String call = "call-" + i;
            answers.add(threads.submit(() -> turns.inTurn(call, () -> meet(all))));
        }

        for (Future<WebhookAnswer> answer : answers) {
            assertThat(answer.get(SECONDS, TimeUnit.SECONDS)).isEqualTo(WebhookAnswer.OK);
        }
        assertThat(turns.size()).isZero();
    }

    @Test
    void eventsOfNoCallDoNotWaitForOneAnother() throws Exception {
        CyclicBarrier all = new CyclicBarrier(2);
        Future<WebhookAnswer> one = threads.submit(() -> turns.inTurn(null, () -> meet(all)));

        assertThat(turns.inTurn(null, () -> meet(all))).isEqualTo(WebhookAnswer.OK);
        assertThat(one.get(SECONDS, TimeUnit.SECONDS)).isEqualTo(WebhookAnswer.OK);
        assertThat(turns.size()).isZero();
    }

    @Test
    void nothingStaysBehindAfterManyEventsOfManyCalls() throws Exception {
        int calls = 5;
        AtomicInteger[] inside = new AtomicInteger[calls];
        for (int call = 0; call < calls; call++) {
            inside[call] = new AtomicInteger();
        }
        AtomicInteger twoAtATime = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        List<Future<?>> crowd = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            crowd.add(threads.submit(() -> {
                for (int n = 0; n < 5_000; n++) {
                    int call = ThreadLocalRandom.current().nextInt(calls);
                    turns.inTurn("call-" + call, () -> {
                        if (inside[call].incrementAndGet() > 1) {
                            twoAtATime.incrementAndGet();
                        }
                        done.incrementAndGet();
                        inside[call].decrementAndGet();
                        return WebhookAnswer.OK;
                    });
                }
            }));
        }
        for (Future<?> each : crowd) {
            each.get(SECONDS, TimeUnit.SECONDS);
        }

        assertThat(done).hasValueGreaterThan(5_000);
        assertThat(twoAtATime).hasValue(0);
        assertThat(turns.size()).isZero();
    }

    private WebhookAnswer mustNotRun() {
        throw new AssertionError("It is not its turn");
    }

    private static WebhookAnswer meet(CyclicBarrier all) {
        try {
            all.await(SECONDS, TimeUnit.SECONDS);
            return WebhookAnswer.OK;
        } catch (Exception e) {
            throw new IllegalStateException("Not all of them are there at the same time", e);
        }
    }

    /** Comes with an event of the call, and returns when the event is being handled or waits for its turn. */
    private Visit visit(CallTurns place, int number) {
        Visit visit = new Visit();
        visit.answer = threads.submit(() -> {
            visit.thread = Thread.currentThread();
            WebhookAnswer answer = place.inTurn("call", handler(number));
            visit.interruptedAfter = Thread.interrupted();
            return answer;
        });
        await().until(() -> handled.contains(number)
                || visit.thread != null && visit.thread.getState() == Thread.State.TIMED_WAITING);
        return visit;
    }

    private Supplier<WebhookAnswer> handler(int number) {
        return () -> {
            handled.add(number);
            try {
                return released.await(SECONDS, TimeUnit.SECONDS) ? WebhookAnswer.OK : WebhookAnswer.FAILED;
            } catch (InterruptedException e) {
                throw new IllegalStateException("The test is over", e);
            }
        };
    }

    private static final class Visit {

        private volatile Thread thread;
        private volatile boolean interruptedAfter;
        private Future<WebhookAnswer> answer;
    }
}
