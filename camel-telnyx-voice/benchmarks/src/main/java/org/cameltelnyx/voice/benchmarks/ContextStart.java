package org.cameltelnyx.voice.benchmarks;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * Measures the start of a context with a webhook and a number of actions.
 *
 * @param actions the number of actions, each in a route of its own
 */
record ContextStart(int actions) implements Rounds.Peer {

    @Override
    public Turn turn() throws Exception {
        try (DefaultCamelContext context = CommandOperations.newContext()) {
            context.addComponent(InProcessServer.NAME, new InProcessServer());
            context.addRoutes(RouteBuilder.loadRoutesBuilder(builder -> {
                builder.from("telnyx-voice:webhook?httpServerComponent=in-process").process(exchange -> {
                });
                for (int i = 0; i < actions; i++) {
                    builder.from("direct:" + i)
                            .to(i % 2 == 0
                                    ? "telnyx-voice:send-dtmf?digits=" + i
                                    : "telnyx-voice:refer?sipAddress=sip:" + i + "@example.com");
                }
            }));
            long begin = System.nanoTime();
            context.start();
            return new Turn(1, System.nanoTime() - begin, 0, 0, 0);
        }
    }
}
