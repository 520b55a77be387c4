package org.cameltelnyx.voice;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.apache.camel.Exchange;
import org.cameltelnyx.voice.api.ApiStatistics;
import org.cameltelnyx.voice.simulator.Delivery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import static org.awaitility.Awaitility.await;

/**
 * Flows that begin with a call, and what becomes of them.
 */
abstract class AwaitTestSupport extends TelnyxVoiceTestSupport {

    static final String PATH = "/telnyx/voice";
    static final String INITIATED = "call.initiated";
    /** A call comes in. */
    static final String CALL = "telnyx-voice:webhook?events=" + INITIATED;
    static final String ANSWER = "telnyx-voice:answer";
    /** It goes on when a key was pressed. */
    static final String GATHER = "telnyx-voice:gather?await=true&maximumDigits=1";

    /** The outcomes and failures that the steps after a wait have seen. */
    final List<Object> seen = new CopyOnWriteArrayList<>();

    @BeforeEach
    void tellTelnyxWhereEventsGo() {
        telnyx().webhookUrl(webhookUrl(PATH));
    }

    @AfterEach
    void waitForEvents() {
        // an application that has stopped receives nothing, however often it comes again
        if (context().isStarted()) {
            telnyx().awaitIdle();
        }
    }

    void note(Exchange exchange) {
        Exception failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        seen.add(failure == null ? exchange.getMessage().getBody() : failure);
    }

    /** How many flows wait for the outcome of an action. */
    int waiting(String action) {
        return ApiStatistics.of(context()).action(action).getWaitingCount();
    }

    void awaitWaiting(String action, int flows) {
        await().until(() -> waiting(action) == flows);
    }

    /** What the webhooks of a type were answered with, in order. One that has waited too long on a busy machine comes again. */
    static List<Integer> answers(String eventType) {
        List<Integer> all = telnyx().deliveries(eventType).stream().map(Delivery::status).toList();
        return all.contains(0) ? all.stream().filter(status -> status != 0 && status != 503).toList() : all;
    }

    static void awaitAnswers(String eventType, Integer... statuses) {
        await().until(() -> answers(eventType).equals(List.of(statuses)));
    }
}
