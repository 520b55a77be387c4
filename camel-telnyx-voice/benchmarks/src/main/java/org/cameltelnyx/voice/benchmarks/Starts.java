package org.cameltelnyx.voice.benchmarks;

import java.util.ArrayList;
import java.util.List;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.ProcessorDefinition;
import org.cameltelnyx.voice.action.ActionModel;

/**
 * What each action adds to the start of a context that has a webhook.
 */
final class Starts {

    private static final int ACTIONS = 100;
    private static final int WARM_UPS = 10;

    private Starts() {
    }

    /** The milliseconds for each action, which has a bound of its own and no peer. */
    static Ratios run(int rounds) throws Exception {
        List<Double> each = new ArrayList<>();
        for (int round = -WARM_UPS; round < rounds; round++) {
            double without = start(0);
            double with = start(ACTIONS);
            if (round >= 0) {
                each.add(Math.max(0, with - without) / ACTIONS);
            }
        }
        return Ratios.atMost(5, "start of a context, each of " + ACTIONS + " actions", "no action", "ms more", each);
    }

    private static double start(int actions) throws Exception {
        List<String> names = ActionModel.all()
                .values()
                .stream()
                .filter(it -> it.fields()
                        .stream()
                        .noneMatch(
                                field -> field.isRequired()))
                .map(ActionModel::name)
                .toList();
        DefaultCamelContext context = new DefaultCamelContext();
        context.addComponent("in-process", new InProcessServer());
        context.addRoutes(RouteBuilder.loadRoutesBuilder(routes -> {
            ProcessorDefinition<?> route = routes
                    .from("telnyx-voice:webhook?httpServerComponent=in-process&verifySignature=false")
                    .process(exchange -> {
                    });
            for (int i = 0; i < actions; i++) {
                // each an endpoint of its own; nobody listens at the address, so that a connection would fail
                route.to("telnyx-voice:" + names.get(i % names.size())
                        + "?apiKey=KEY&baseUrl=http://127.0.0.1:1&responseTimeout=" + (1_000 + i));
            }
        }));
        long start = System.nanoTime();
        context.start();
        double millis = (System.nanoTime() - start) / 1e6;
        context.stop();
        return millis;
    }
}
