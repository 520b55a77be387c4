package org.cameltelnyx.voice.simulator;

import java.util.Map;
import java.util.function.Supplier;

/** What each operation that needs no call is answered with. None of them has an effect. */
final class Questions {

    private static final Map<String, Supplier<Answer>> BY_ACTION = Map.of(
            "list-call-control-applications", Questions::nothingToList);

    private Questions() {
    }

    static Answer answerTo(Operation operation) {
        Supplier<Answer> answer = BY_ACTION.get(operation.action());
        if (answer == null) {
            throw new IllegalStateException("The action " + operation.action() + " has a file but no entry in Questions");
        }
        return answer.get();
    }

    /** The simulator keeps no applications, but says so as Telnyx does. */
    private static Answer nothingToList() {
        return Answer.ofPage(Json.of(new Object[0]));
    }
}
