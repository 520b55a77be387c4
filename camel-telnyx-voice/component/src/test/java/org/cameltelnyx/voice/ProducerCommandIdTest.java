package org.cameltelnyx.voice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.RouteDefinition;
import org.cameltelnyx.voice.simulator.ReceivedCommand;
import org.cameltelnyx.voice.simulator.SimulatedCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which ids commands carry: those that a route sends when an event arrives, and those that it sends when the same event
 * arrives once more and nobody remembers that it came before, as after a crash. The ids are named by letters in the order in
 * which they first appear; Telnyx carries out each of them once.
 */
class ProducerCommandIdTest extends TelnyxVoiceTestSupport {

    private static final String PRESS_1 = "telnyx-voice:send-dtmf?digits=1&useBody=false&maxRetries=0";
    private static final String PRESS_2 = "telnyx-voice:send-dtmf?digits=2&useBody=false&maxRetries=0";
    private static final String WEBHOOK = "telnyx-voice:webhook?idempotent=false";

    static Stream<Arguments> routes() {
        return Stream.of(
                row("one command", "A", "A", (builder, route) -> route.to(PRESS_1)),
                row("identical commands that are meant twice", "A B", "A B",
                        (builder, route) -> route.to(PRESS_1).to(PRESS_1)),
                row("other content", "A B", "A B", (builder, route) -> route.to(PRESS_1).to(PRESS_2)),
                row("loop", "A B C", "A B C", (builder, route) -> route.loop(3).to(PRESS_1).end()),
                row("split", "A B C", "A B C",
                        (builder, route) -> route.split(builder.constant(List.of(1, 2, 3))).to(PRESS_1).end()),
                row("nested split", "A B C D", "A B C D",
                        (builder, route) -> route.split(builder.constant(List.of(1, 2)))
                                .split(builder.constant(List.of(1, 2)))
                                .to(PRESS_1)),
                row("multicast", "A B", "A B", (builder, route) -> route.multicast().to(PRESS_1).to(PRESS_1)),
                row("parallel multicast", "A B C", "A B C",
                        (builder, route) -> route.multicast().parallelProcessing().to(PRESS_1, PRESS_1, PRESS_1)),
                row("recipient list", "A B", "A B",
                        (builder, route) -> route.recipientList(builder.constant(PRESS_1 + "," + PRESS_2))),
                row("a sub-route called twice", "A B", "A B", (builder, route) -> {
                    route.to("direct:sub").to("direct:sub");
                    builder.from("direct:sub").to(PRESS_1);
                }),
                row("a step that Camel redelivers", "A A", "A", (builder, route) -> {
                    telnyx().faults().on("send-dtmf").dropAfterEffect();
                    redeliver(builder);
                    route.to(PRESS_1);
                }),
                row("a sub-route in which Camel redelivers a step", "A B B", "A B", (builder, route) -> {
                    redeliver(builder);
                    route.to("direct:sub");
                    builder.from("direct:sub").to(PRESS_1).process(failNext()).to(PRESS_2);
                }),
                // without an error handler of its own the sub-route runs again from its start: what has succeeded in it
                // counts as meant twice
                row("a sub-route that is redelivered as a whole", "A B C B", "A B", (builder, route) -> {
                    redeliver(builder);
                    route.to("direct:sub");
                    builder.from("direct:sub")
                            .errorHandler(builder.noErrorHandler())
                            .to(PRESS_1)
                            .process(failNext())
                            .to(PRESS_2);
                }));
    }

    @ParameterizedTest(name = "{0}: {1}, then {2}")
    @MethodSource("routes")
    void theSameEventSendsTheSameIdsAgain(
            String name, String first, String again, BiConsumer<RouteBuilder, RouteDefinition> steps) throws Exception {
        addRoute(steps);
        SimulatedCall call = telnyx().call().answer();
        String event = UUID.randomUUID().toString();
        Letters letters = new Letters();

        String before = letters.of(deliver(event, call));
        telnyx().faults().clear();
        String after = letters.of(deliver(event, call));

        assertThat(before).as("ids before").isEqualTo(first);
        // what runs in parallel comes in any order
        assertThat(name.startsWith("parallel") ? inOrder(after) : after).as("ids after").isEqualTo(again);
        assertThat(telnyx().effects("send-dtmf")).as("effects of both").isEqualTo(letters.names.size());
    }

    @Test
    void anotherEventSendsOtherIds() throws Exception {
        addRoute((builder, route) -> route.to(PRESS_1));
        SimulatedCall call = telnyx().call().answer();
        Letters letters = new Letters();

        assertThat(letters.of(deliver("event-1", call))).isEqualTo("A");
        assertThat(letters.of(deliver("event-2", call))).isEqualTo("B");
    }

    @Test
    void aRouteThatIsEditedAndRedeployedKeepsTheIdsOfWhatIsUnchanged() throws Exception {
        addRoute((builder, route) -> route.to(PRESS_1).to("telnyx-voice:send-dtmf?digits=3"));
        SimulatedCall call = telnyx().call().answer();
        Letters letters = new Letters();
        assertThat(letters.of(deliver("event", call))).isEqualTo("A B");

        context().getRouteController().stopRoute("menu");
        context().removeRoute("menu");
        // one step more at the beginning, and another content at the end
        addRoute((builder, route) -> route.to(PRESS_2).to(PRESS_1).to("telnyx-voice:send-dtmf?digits=33"));

        assertThat(letters.of(deliver("event", call))).isEqualTo("C A D");
    }

    @Test
    void anIdOfTheUserWins() throws Exception {
        addRoute((builder, route) -> route.to(PRESS_1 + "&commandId=mine")
                .to(
                        "telnyx-voice:send-dtmf?digits=1&commandId=${header.CamelTelnyxVoiceResult.commandId}-2"));
        SimulatedCall call = telnyx().call().answer();

        assertThat(deliver("event", call)).containsExactly("mine", "mine-2");
    }

    @Test
    void noIdIsSentIfNoneIsWanted() throws Exception {
        addRoute((builder, route) -> route.to(PRESS_1 + "&autoCommandId=false"));

        assertThat(deliver("event", telnyx().call().answer())).containsExactly("");
    }

    @Test
    void theSameHoldsInYaml() throws Exception {
        loadYaml("""
                - route:
                    id: menu
                    from:
                      uri: telnyx-voice:webhook
                      parameters:
                        idempotent: false
                      steps:
                        - loop:
                            constant: 2
                            steps:
                              - to:
                                  uri: telnyx-voice:send-dtmf
                                  parameters:
                                    digits: "1"
                """);
        SimulatedCall call = telnyx().call().answer();
        Letters letters = new Letters();

        assertThat(letters.of(deliver("event", call))).isEqualTo("A B");
        assertThat(letters.of(deliver("event", call))).isEqualTo("A B");
        assertThat(telnyx().effects("send-dtmf")).isEqualTo(2);
    }

    private static String inOrder(String letters) {
        return Stream.of(letters.split(" ")).sorted().collect(Collectors.joining(" "));
    }

    private static Arguments row(String name, String first, String again, BiConsumer<RouteBuilder, RouteDefinition> steps) {
        return Arguments.of(name, first, again, steps);
    }

    private static void redeliver(RouteBuilder builder) {
        builder.errorHandler(builder.defaultErrorHandler().maximumRedeliveries(2).redeliveryDelay(0));
    }

    /** The first delivery finds Telnyx out of order for the command that comes next. */
    private static org.apache.camel.Processor failNext() {
        boolean[] failed = new boolean[1];
        return exchange -> {
            if (!failed[0]) {
                failed[0] = true;
                telnyx().faults().on("send-dtmf").status(503);
            }
        };
    }

    private void addRoute(BiConsumer<RouteBuilder, RouteDefinition> steps) throws Exception {
        context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                RouteDefinition route = new RouteDefinition(WEBHOOK);
                route.routeId("menu");
                steps.accept(this, route);
                getRouteCollection().route(route);
            }
        });
    }

    /** Delivers the event, and tells the ids of the commands that came of it. */
    private List<String> deliver(String eventId, SimulatedCall call) throws Exception {
        int before = telnyx().received("send-dtmf").size();
        String event = REFER_STARTED.replaceFirst("\"id\":\"[^\"]+\"", "\"id\":\"" + eventId + "\"")
                .replace("v3:abc", call.callControlId());
        assertThat(post("/telnyx/voice", telnyx().signer().sign(event)).statusCode()).isEqualTo(200);
        List<ReceivedCommand> received = telnyx().received("send-dtmf");
        return received.subList(before, received.size()).stream().map(it -> it.json().path("command_id").asText()).toList();
    }

    /** Names for ids that a person can read. */
    private static final class Letters {

        private final Map<String, String> names = new LinkedHashMap<>();

        String of(List<String> ids) {
            List<String> letters = new ArrayList<>();
            for (String id : ids) {
                letters.add(names.computeIfAbsent(id, it -> String.valueOf((char) ('A' + names.size()))));
            }
            return String.join(" ", letters);
        }
    }
}
