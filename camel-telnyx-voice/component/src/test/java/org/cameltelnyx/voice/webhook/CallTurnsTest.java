package org.cameltelnyx.voice.webhook;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One event of a call at a time, in the order of arrival, no thread held by those that wait, and nothing kept of a call that
 * is over.
 */
class CallTurnsTest {

    private static final int WAITING_AT_MOST = 8;
    private static final long SECONDS = 30;

    private final ExecutorService threads = Executors.newFixedThreadPool(20);
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final CallTurns turns = new CallTurns(Duration.ofSeconds(SECONDS), threads, timer);
    private final List<Integer> handled = new ArrayList<>();

    @AfterEach
    void stopThreads() {
        threads.shutdownNow();
        timer.shutdownNow();
    }

    /** On the thread that ends the turn before, so that a test sees what has happened. */
    private CallTurns atOnce(Duration patience) {
        return new CallTurns(patience, Runnable::run, timer);
    }

    @Test
    void eventsOfOneCallComeInTheOrderOfArrival() {
        CallTurns place = atOnce(Duration.ofSeconds(SECONDS));
        List<CompletableFuture<WebhookAnswer>> routes = new ArrayList<>();
        List<CompletableFuture<WebhookAnswer>> answers = new ArrayList<>();
        for (int i = 0; i <= WAITING_AT_MOST; i++) {
            routes.add(new CompletableFuture<>());
            answers.add(place.inTurn("call", handler(i, routes.get(i))));
        }

        for (int i = 0; i <= WAITING_AT_MOST; i++) {
            assertThat(handled).hasSize(i + 1).endsWith(i);
            assertThat(answers.get(i)).isNotDone();
            routes.get(i).complete(WebhookAnswer.OK);
            assertThat(answers.get(i)).isCompletedWithValue(WebhookAnswer.OK);
        }
        assertThat(place.size()).isZero();
    }

    @Test
    void oneTooManyIsSentAwayAtOnceAndALaterOneIsNot() {
        CallTurns place = atOnce(Duration.ofSeconds(SECONDS));
        CompletableFuture<WebhookAnswer> route = new CompletableFuture<>();
        List<CompletableFuture<WebhookAnswer>> answers = new ArrayList<>();
        for (int i = 0; i <= WAITING_AT_MOST; i++) {
            answers.add(place.inTurn("call", handler(i, route)));
        }

        assertThat(place.inTurn("call", CallTurnsTest::mustNotRun)).isCompletedWithValue(WebhookAnswer.UNAVAILABLE);
        assertThat(place.inTurn("another call", WebhookAnswer.OK::atOnce)).isCompletedWithValue(WebhookAnswer.OK);

        route.complete(WebhookAnswer.OK);
        assertThat(answers).allSatisfy(answer -> assertThat(answer).isCompletedWithValue(WebhookAnswer.OK));
        assertThat(place.inTurn("call", WebhookAnswer.OK::atOnce)).isCompletedWithValue(WebhookAnswer.OK);
        assertThat(place.size()).isZero();
    }

    @Test
    void anEventThatWaitsTooLongIsSentAwayAndTheNextIsNot() throws Exception {
        CallTurns place = new CallTurns(Duration.ofMillis(20), threads, timer);
        CompletableFuture<WebhookAnswer> route = new CompletableFuture<>();
        CompletableFuture<WebhookAnswer> first = place.inTurn("call", () -> route);

        assertThat(place.inTurn("call", CallTurnsTest::mustNotRun).get(SECONDS, TimeUnit.SECONDS))
                .isEqualTo(WebhookAnswer.UNAVAILABLE);
        assertThat(place.size()).isEqualTo(1);

        route.complete(WebhookAnswer.OK);
        assertThat(first).isCompletedWithValue(WebhookAnswer.OK);
        assertThat(place.inTurn("call", WebhookAnswer.OK::atOnce)).isCompletedWithValue(WebhookAnswer.OK);
        assertThat(place.size()).isZero();
    }

    @Test
    void theThreadThatEndsATurnDoesNotRunTheNext() throws Exception {
        CompletableFuture<WebhookAnswer> route = new CompletableFuture<>();
        turns.inTurn("call", () -> route);
        CompletableFuture<Thread> runs = new CompletableFuture<>();
        CompletableFuture<WebhookAnswer> second = turns.inTurn("call", () -> {
            runs.complete(Thread.currentThread());
            return WebhookAnswer.OK.atOnce();
        });

        route.complete(WebhookAnswer.OK);

        assertThat(runs.get(SECONDS, TimeUnit.SECONDS)).isNotSameAs(Thread.currentThread());
        assertThat(second.get(SECONDS, TimeUnit.SECONDS)).isEqualTo(WebhookAnswer.OK);
        assertThat(turns.size()).isZero();
    }

    @Test
    void aFailureEndsTheTurn() {
        assertThat(turns.inTurn("call", () -> {
            throw new IllegalStateException("no");
        })).isCompletedExceptionally();

        assertThat(turns.size()).isZero();
        assertThat(turns.inTurn("call", WebhookAnswer.FAILED::atOnce)).isCompletedWithValue(WebhookAnswer.FAILED);
        assertThat(turns.size()).isZero();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "call-")
    void eventsOfDifferentCallsAndOfNoneDoNotWaitForOneAnother(String call) {
        CompletableFuture<WebhookAnswer> route = new CompletableFuture<>();
        AtomicInteger inside = new AtomicInteger();
        List<CompletableFuture<WebhookAnswer>> answers = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            answers.add(turns.inTurn(call == null ? null : call + i, () -> {
                inside.incrementAndGet();
                return route;
            }));
        }

        assertThat(inside).hasValue(1_000);
        route.complete(WebhookAnswer.OK);
        assertThat(answers).allSatisfy(answer -> assertThat(answer).isCompletedWithValue(WebhookAnswer.OK));
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
        for (int i = 0; i < 10; i++) {
            crowd.add(threads.submit(() -> {
                for (int n = 0; n < 5_000; n++) {
                    int call = ThreadLocalRandom.current().nextInt(calls);
                    turns.inTurn("call-" + call, () -> {
                        if (inside[call].incrementAndGet() > 1) {
                            twoAtATime.incrementAndGet();
                        }
                        done.incrementAndGet();
                        inside[call].decrementAndGet();
                        return WebhookAnswer.OK.atOnce();
                    }).join();
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

    private static CompletableFuture<WebhookAnswer> mustNotRun() {
        throw new AssertionError("It is not its turn");
    }

    private Supplier<CompletableFuture<WebhookAnswer>> handler(int number, CompletableFuture<WebhookAnswer> route) {
        return () -> {
            handled.add(number);
            return route;
        };
    }
}
