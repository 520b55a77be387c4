package org.cameltelnyx.voice.benchmarks;

import java.util.Locale;
import java.util.concurrent.Callable;

import org.cameltelnyx.voice.benchmarks.CommandOperations.Command;
import org.cameltelnyx.voice.benchmarks.SignedEvent.Kind;

/** All operations. The JVMs of a run get their names as arguments. */
enum Operations {

    EVENT(EventOperations::component),
    EVENT_BARE_BOUNCY_CASTLE(EventOperations::bareBouncyCastle),
    EVENT_OFFICIAL_SDK(EventOperations::officialSdk),
    EVENT_HAND_WRITTEN(EventOperations::handWritten),
    EVENT_UNGUARDED(EventOperations::componentUnguarded),
    EVENT_1_CONSUMER(() -> EventOperations.componentWithConsumers(1)),
    EVENT_64_CONSUMERS(() -> EventOperations.componentWithConsumers(64)),
    EVENT_100000_REMEMBERED(EventOperations::componentRemembering),
    EVENT_AWAITED(AwaitedEvents::new),
    CONVERSATIONS_AWAITED(() -> new Conversations(Conversations.Way.AWAITED)),
    CONVERSATIONS_BY_EVENTS(() -> new Conversations(Conversations.Way.BY_EVENTS)),
    EVENT_2_KEYS(() -> EventOperations.component(Kind.GOOD, 2)),
    EVENT_4_KEYS(() -> EventOperations.component(Kind.GOOD, 4)),
    REFUSED_STALE(() -> EventOperations.component(Kind.STALE, 1)),
    REFUSED_MISSING_HEADER(() -> EventOperations.component(Kind.MISSING_HEADER, 1)),
    REFUSED_WRONG_LENGTH(() -> EventOperations.component(Kind.WRONG_LENGTH, 1)),
    REFUSED_FORGED_1_KEY(() -> EventOperations.component(Kind.FORGED, 1)),
    REFUSED_FORGED_2_KEYS(() -> EventOperations.component(Kind.FORGED, 2)),
    REFUSED_FORGED_4_KEYS(() -> EventOperations.component(Kind.FORGED, 4)),

    COMMAND_OPTIONS(() -> CommandOperations.component(Command.OPTIONS)),
    COMMAND_BESIDE_STALLED(CommandOperations::componentBesideStalled),
    COMMAND_MAP(() -> CommandOperations.component(Command.MAP)),
    HTTP_CLIENT_OPTIONS(() -> CommandOperations.httpClient(Command.OPTIONS)),
    HTTP_CLIENT_MAP(() -> CommandOperations.httpClient(Command.MAP)),
    CAMEL_HTTP_OPTIONS(() -> CommandOperations.camelHttp(Command.OPTIONS)),
    CAMEL_HTTP_MAP(() -> CommandOperations.camelHttp(Command.MAP)),
    TO_D_OPTIONS(() -> CommandOperations.toD(Command.OPTIONS)),
    TO_D_MAP(() -> CommandOperations.toD(Command.MAP));

    private final Callable<Operation> maker;

    Operations(Callable<Operation> maker) {
        this.maker = maker;
    }

    /** Creates the operation. */
    Operation make() throws Exception {
        return maker.call();
    }

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
