package org.cameltelnyx.voice.docs.recipes;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.cameltelnyx.voice.simulator.Delivery;
import org.cameltelnyx.voice.simulator.SimulatedCall;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;
import org.cameltelnyx.voice.simulator.TelnyxVoiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Tests the download of a recording over HTTP. {@link SaveRecordingYamlTest} does the same in YAML. */
@TelnyxVoiceTest(manualClock = true, retryDelays = {50, 200, 1000, 2000})
class SaveRecordingTest extends CamelTestSupport {

    /** A presigned link: its encoded characters must not change. */
    private static final String SIGNED = "X-Amz-Credential=AKIA%2F20261129&X-Amz-Signature=0c%2B%3D";

    private static final Instant STARTED = Instant.parse("2026-11-29T12:00:00.521992Z");

    @TempDir
    Path folder;

    private TelnyxSimulator telnyx;
    /** The number of requests that the storage answers with "not found", because they are too early. */
    private final AtomicInteger early = new AtomicInteger();
    private final List<String> queries = new CopyOnWriteArrayList<>();

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext camel = super.createCamelContext();
        camel.getPropertiesComponent().addInitialProperty("recordings", folder.toString());
        return camel;
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new SaveRecording();
    }

    @BeforeEach
    void addStorage() throws Exception {
        context().addRoutes(RouteBuilder.loadRoutesBuilder(routes -> routes.from("platform-http:/storage/4711.mp3")
                .process(this::serve)));
    }

    private void serve(Exchange exchange) {
        queries.add(exchange.getMessage()
                .getHeader(Exchange.HTTP_RAW_QUERY, exchange.getMessage()
                        .getHeader(
                                Exchange.HTTP_QUERY, String.class),
                        String.class));
        boolean isMissing = early.getAndDecrement() > 0;
        exchange.getMessage().setHeader(Exchange.HTTP_RESPONSE_CODE, isMissing ? 404 : 200);
        exchange.getMessage().setBody(isMissing ? "" : "the sound of " + exchange.getMessage().getHeader(Exchange.HTTP_METHOD));
    }

    private SimulatedCall saved() {
        return saved(telnyx.call().answer(), STARTED);
    }

    private SimulatedCall saved(SimulatedCall caller, Instant started) {
        String url = URI.create(telnyx.webhookUrl()).resolve("/storage/4711.mp3?" + SIGNED).toString();
        caller.send("call.recording.saved",
                Map.of("recording_started_at", started.toString(), "recording_urls", Map.of("mp3", url)));
        return caller;
    }

    private Path file(SimulatedCall caller, Instant started) {
        return folder.resolve(caller.callLegId() + "-" + started.toEpochMilli() + ".mp3");
    }

    @Test
    void theRecordingIsSaved() throws Exception {
        SimulatedCall caller = saved();

        telnyx.awaitDelivery("call.recording.saved");

        assertEquals("the sound of GET", Files.readString(file(caller, STARTED)));
        assertEquals(List.of(SIGNED), queries);
    }

    @Test
    void aRecordingThatIsNotThereYetIsFetchedAgain() throws Exception {
        early.set(2);
        SimulatedCall caller = saved();

        telnyx.awaitDelivery("call.recording.saved");

        assertEquals(List.of(500, 500, 200),
                telnyx.deliveries("call.recording.saved").stream().map(Delivery::status).toList());
        assertEquals("the sound of GET", Files.readString(file(caller, STARTED)));
    }

    @Test
    void aSecondRecordingOfALegHasItsOwnFile() {
        SimulatedCall caller = saved();
        saved(caller, STARTED.plusSeconds(60));

        telnyx.awaitIdle();

        assertTrue(Files.exists(file(caller, STARTED)));
        assertTrue(Files.exists(file(caller, STARTED.plusSeconds(60))));
    }

    @Test
    void anEventThatComesTwiceIsFetchedOnce() {
        telnyx.webhookFaults().on("call.recording.saved").duplicate();
        saved();

        telnyx.awaitIdle();

        assertTrue(telnyx.deliveries("call.recording.saved").size() > 1);
        assertEquals(1, queries.size());
    }
}
