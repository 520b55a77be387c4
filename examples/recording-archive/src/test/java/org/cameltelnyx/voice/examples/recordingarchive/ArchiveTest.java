package org.cameltelnyx.voice.examples.recordingarchive;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.main.Main;
import org.cameltelnyx.voice.simulator.Delivery;
import org.cameltelnyx.voice.simulator.ReceivedDownload;
import org.cameltelnyx.voice.simulator.SimulatedCall;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;
import org.cameltelnyx.voice.simulator.TelnyxVoiceTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The routes in YAML, as they are, with a simulated Telnyx, a real S3 server and a real database. */
@TelnyxVoiceTest
@Timeout(60)
class ArchiveTest {

    private static final String SAVED = "call.recording.saved";
    private static final int MAX_SIZE = 1_000_000;

    private static final Main APPLICATION = new Main();
    private static S3Server s3;
    private static Archive archive;
    private static TelnyxSimulator telnyx;

    @BeforeAll
    static void start() throws Exception {
        s3 = S3Server.start();
        archive = new Archive();
        s3.settings().forEach(APPLICATION::addOverrideProperty);
        archive.settings().forEach(APPLICATION::addOverrideProperty);
        APPLICATION.addOverrideProperty("archive.max-size", Integer.toString(MAX_SIZE));
        APPLICATION.start();
    }

    @AfterAll
    static void stop() throws Exception {
        APPLICATION.stop();
        archive.close();
        s3.close();
    }

    @BeforeEach
    void clear() throws Exception {
        s3.clear();
        archive.clear();
    }

    /**
     * What goes wrong, and what comes of it.
     *
     * @param fault      what goes wrong
     * @param deadLetter what the reason of the dead letter contains, or null if the recording is archived
     * @param answers    the answers to the deliveries of the event
     * @param downloads  the answers to the requests for the audio
     */
    private record Case(String name, Consumer<TelnyxSimulator> fault, String deadLetter, List<Integer> answers,
            List<Integer> downloads) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static Stream<Case> cases() {
        return Stream.of(
                new Case("saved", telnyx -> {
                }, null, List.of(200), List.of(200)),
                new Case(
                        "the event comes twice", telnyx -> telnyx.webhookFaults().on(SAVED).duplicate(Duration.ofSeconds(1)),
                        null,
                        List.of(200, 200), List.of(200)),
                new Case(
                        "the download is cut, and resumed", telnyx -> telnyx.downloadFaults().cutAfter(200_000), null,
                        List.of(200), List.of(200, 206)),
                new Case(
                        "the download is cut too often, and the event comes again",
                        telnyx -> telnyx.downloadFaults().cutAfter(1000).cutAfter(1000).cutAfter(1000), null,
                        List.of(500, 200), List.of(200, 206, 206, 200)),
                new Case(
                        "the recording is not listed, and the event comes again",
                        telnyx -> telnyx.faults().on("recording-list").status(404), null, List.of(500, 200), List.of(200)),
                new Case(
                        "too large", telnyx -> telnyx.downloadFaults().size(2 * MAX_SIZE),
                        "the audio has 2000000 bytes, and maxDownloadSize allows 1000000", List.of(200), List.of(200)),
                new Case(
                        "too large, as only the end says", telnyx -> telnyx.downloadFaults().unannouncedSize(2 * MAX_SIZE),
                        "the audio has more than 1000000 bytes", List.of(200), List.of(200)),
                new Case(
                        "of another type", telnyx -> telnyx.downloadFaults().contentType("text/html"),
                        "no audio in wav, but of the type 'text/html'", List.of(200), List.of(200)),
                new Case(
                        "of a type with a long name", telnyx -> telnyx.downloadFaults().contentType("x/" + "y".repeat(3000)),
                        "of the type 'x/yyy", List.of(200), List.of(200)),
                new Case(
                        "gone", telnyx -> telnyx.downloadFaults().status(404), "the audio is not there", List.of(200),
                        List.of(404)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aRecordingIsArchivedAsAWholeOrNotAtAll(Case each) throws Exception {
        SimulatedCall call = call();
        each.fault.accept(telnyx);

        call.hangup();
        telnyx.awaitIdle();

        assertThat(telnyx.deliveries(SAVED)).extracting(Delivery::status)
                .containsExactlyInAnyOrderElementsOf(each.answers);
        assertThat(telnyx.downloads()).extracting(ReceivedDownload::status).isEqualTo(each.downloads);
        if (each.deadLetter == null) {
            assertArchived(call);
            assertThat(archive.reasons()).isEmpty();
        } else {
            assertNothingArchived();
            assertThat(archive.reasons()).singleElement().asString().contains(each.deadLetter).doesNotContain("Signature");
        }
    }

    @Test
    void whatS3DoesNotTakeComesAgain() throws Exception {
        s3.deleteBucket();
        SimulatedCall call = call();

        call.hangup();
        telnyx.awaitDeliveries(deliveries -> hasFailed(deliveries));
        assertThat(archive.recordings()).isEmpty();
        s3.createBucket();
        telnyx.awaitIdle();

        assertArchived(call);
    }

    @Test
    void whatTheDatabaseDoesNotTakeComesAgainAndTakesThePlaceOfTheObject() throws Exception {
        archive.refuseRows();
        SimulatedCall call = call();

        call.hangup();
        telnyx.awaitDeliveries(deliveries -> hasFailed(deliveries));
        assertThat(archive.recordings()).isEmpty();
        assertThat(s3.keys()).hasSize(1);
        archive.acceptRows();
        telnyx.awaitIdle();

        assertArchived(call);
    }

    /** As after a restart, which the memory of events does not survive. */
    @Test
    void anEventThatIsNotRememberedChangesNothing() throws Exception {
        SimulatedCall call = call();
        call.hangup();
        telnyx.awaitIdle();
        Map<String, Object> payload = new ObjectMapper().convertValue(
                telnyx.deliveries(SAVED).get(0).payload(), new TypeReference<>() {
                });

        telnyx.send(SAVED, payload);
        telnyx.awaitIdle();

        assertThat(telnyx.downloads()).hasSize(2);
        assertArchived(call);
    }

    @Test
    void theSecondRecordingOfALegIsNotTakenForTheFirst() throws Exception {
        SimulatedCall call = call();
        try (var template = APPLICATION.getCamelContext().createProducerTemplate()) {
            Map<String, Object> leg = Map.of("CamelTelnyxVoiceCallControlId", call.callControlId());
            template.requestBodyAndHeaders("telnyx-voice:stop-recording", null, leg);
            telnyx.awaitIdle();
            telnyx.clock().advance(Duration.ofSeconds(1));
            template.requestBodyAndHeaders("telnyx-voice:start-recording?channels=single&format=mp3", null, leg);
        }

        call.hangup();
        telnyx.awaitIdle();

        assertThat(archive.recordings()).extracting(Archive.Row::contentType).containsExactly("audio/wav", "audio/mpeg");
        assertThat(s3.keys()).hasSize(2);
    }

    /** A call of ten seconds, whose recording is larger than what is kept in memory. */
    private static SimulatedCall call() {
        SimulatedCall call = telnyx.call();
        telnyx.awaitDelivery("call.answered");
        telnyx.awaitIdle();
        telnyx.clock().advance(Duration.ofSeconds(10));
        return call;
    }

    private static boolean hasFailed(List<Delivery> deliveries) {
        return deliveries.stream().anyMatch(delivery -> delivery.eventType().equals(SAVED) && delivery.status() == 500);
    }

    private static void assertArchived(SimulatedCall call) throws Exception {
        assertThat(archive.recordings()).singleElement().satisfies(row -> {
            assertThat(row.leg()).isEqualTo(call.callLegId());
            assertThat(row.contentType()).isEqualTo("audio/wav");
            assertThat(s3.keys()).containsExactly(row.key());
            byte[] audio = s3.read(row.key());
            assertThat(audio).startsWith('R', 'I', 'F', 'F');
            assertThat(row.size()).isEqualTo(audio.length).isGreaterThan(300_000);
        });
        assertThat(s3.openUploads()).isZero();
        assertThat(telnyx.deliveries(SAVED)).last().satisfies(delivery -> assertThat(delivery.acknowledged()).isTrue());
    }

    private static void assertNothingArchived() throws Exception {
        assertThat(archive.recordings()).isEmpty();
        assertThat(s3.keys()).isEmpty();
        assertThat(s3.openUploads()).isZero();
    }
}
