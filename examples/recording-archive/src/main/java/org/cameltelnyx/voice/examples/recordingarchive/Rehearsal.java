package org.cameltelnyx.voice.examples.recordingarchive;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.camel.main.Main;
import org.cameltelnyx.voice.simulator.Delivery;
import org.cameltelnyx.voice.simulator.MainBridge;
import org.cameltelnyx.voice.simulator.ReceivedDownload;
import org.cameltelnyx.voice.simulator.SimulatedCall;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;

/**
 * Runs the archive with the simulator and a real S3 server. Calls are recorded, with a different failure each, and after
 * each call the recording is in S3 and in the table, or in neither and among the dead letters.
 */
public final class Rehearsal {

    private static final String SAVED = "call.recording.saved";
    private static final Duration LENGTH = Duration.ofSeconds(15);
    private static final Duration[] RETRIES = Stream.generate(() -> Duration.ofSeconds(1)).limit(30).toArray(Duration[]::new);
    private static final int TOO_LARGE = 600_000_000;
    private static final Step NOTHING = () -> {
    };

    private final PrintStream out;
    private final List<String> problems = new ArrayList<>();

    Rehearsal(PrintStream out) {
        this.out = out;
    }

    /** Causes or repairs a failure. */
    private interface Step {

        void run() throws Exception;
    }

    /**
     * Runs the example. The exit code is 1 if anything differs from the expectation.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        if (!new Rehearsal(System.out).run()) {
            System.exit(1);
        }
    }

    /** Runs all scenes; returns whether all went as expected, and otherwise prints the reasons. */
    boolean run() {
        long start = System.nanoTime();
        // Telnyx waits for two seconds; the first webhook may take longer on a slow machine that is still loading classes
        try (S3Server s3 = S3Server.start();
                Archive archive = new Archive();
                TelnyxSimulator telnyx = TelnyxSimulator.builder()
                        .webhookTimeout(TelnyxSimulator.PATIENCE)
                        .retryDelays(RETRIES)
                        .start()) {
            rehearse(s3, archive, telnyx);
        } catch (Exception e) {
            problems.add("broken off: " + rootOf(e));
        }
        long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
        if (problems.isEmpty()) {
            out.printf("%nOK: each recording is archived once and as a whole, or is a dead letter (%d ms)%n", millis);
        } else {
            out.printf("%nFAILED (%d ms)%n", millis);
            problems.forEach(problem -> out.println("  " + problem));
        }
        return problems.isEmpty();
    }

    private void rehearse(S3Server s3, Archive archive, TelnyxSimulator telnyx) throws Exception {
        Main application = new Main();
        try {
            String webhookUrl = start(application, s3, archive, telnyx);
            out.printf("Telnyx, simulated  %s%nS3                 %s%nWebhook            %s%n%n", telnyx.baseUrl(),
                    s3.address(),
                    webhookUrl);
            out.printf("%-36s  %-17s  %-17s  objects  rows  dead letters%n", "what happens", "webhook answered", "audio sent");
            play(s3, archive, telnyx);
        } finally {
            application.stop();
        }
    }

    /** Connects the application with the simulator, S3 and the database, and returns the URL of its webhook. */
    private static String start(Main application, S3Server s3, Archive archive, TelnyxSimulator telnyx) throws Exception {
        s3.settings().forEach(application::addOverrideProperty);
        archive.settings().forEach(application::addOverrideProperty);
        MainBridge.start(application, telnyx);
        return telnyx.webhookUrl();
    }

    private void play(S3Server s3, Archive archive, TelnyxSimulator telnyx) throws Exception {
        Scenes scenes = new Scenes(s3, archive, telnyx);
        // only an empty bucket can be deleted
        scenes.archived("the bucket is missing, for a while", s3::deleteBucket, s3::createBucket);
        scenes.archived("nothing goes wrong", NOTHING, NOTHING);
        scenes.archived("the event is delivered twice", () -> telnyx.webhookFaults().on(SAVED).duplicate(Duration.ofSeconds(1)),
                NOTHING);
        scenes.archived("the download is cut, and resumed", () -> telnyx.downloadFaults().cutAfter(1000), NOTHING);
        scenes.archived("the table refuses rows, for a while", archive::refuseRows, archive::acceptRows);
        scenes.deadLetter("the audio has 600 MB", () -> telnyx.downloadFaults().size(TOO_LARGE));
        scenes.deadLetter("the link leads to a page in HTML", () -> telnyx.downloadFaults().contentType("text/html"));
        archive.reasons().forEach(reason -> out.printf("%ndead letter: %s", reason));
        out.println();
    }

    /** Plays one call after another, and compares S3 and the tables with the expectation. */
    private final class Scenes {

        private final S3Server s3;
        private final Archive archive;
        private final TelnyxSimulator telnyx;
        private int archived;
        private int deadLetters;
        private int told;
        private int downloaded;

        private Scenes(S3Server s3, Archive archive, TelnyxSimulator telnyx) {
            this.s3 = s3;
            this.archive = archive;
            this.telnyx = telnyx;
        }

        private void archived(String title, Step fault, Step remedy) throws Exception {
            archived++;
            play(title, fault, remedy);
        }

        private void deadLetter(String title, Step fault) throws Exception {
            deadLetters++;
            play(title, fault, NOTHING);
        }

        private void play(String title, Step fault, Step remedy) throws Exception {
            SimulatedCall call = telnyx.call();
            telnyx.awaitReceived("answer", archived + deadLetters);
            telnyx.awaitIdle();
            telnyx.clock().advance(LENGTH);
            fault.run();
            call.hangup();
            telnyx.awaitDeliveries(all -> answers(all).size() > told);
            remedy.run();
            telnyx.awaitIdle();
            List<Integer> answers = answers(telnyx.deliveries());
            List<Integer> downloads = telnyx.downloads().stream().map(ReceivedDownload::status).toList();
            List<Archive.Row> rows = archive.recordings();
            out.printf("%-36s  %-17s  %-17s  %7d  %4d  %12d%n", title, since(answers, told), since(downloads, downloaded),
                    s3.keys().size(), rows.size(), archive.reasons().size());
            told = answers.size();
            downloaded = downloads.size();
            require(rows.size() == archived && archive.reasons().size() == deadLetters, title + ": expected " + archived
                    + " rows and " + deadLetters + " dead letters");
            require(s3.keys().size() == archived && s3.openUploads() == 0, title + ": expected " + archived + " objects");
            require(rows.stream().allMatch(row -> s3.read(row.key()).length == row.size()),
                    title + ": the size of an object differs from that in its row");
        }

        private List<Integer> answers(List<Delivery> deliveries) {
            return deliveries.stream()
                    .filter(delivery -> delivery.eventType().equals(SAVED))
                    .map(Delivery::status)
                    .toList();
        }

        private static String since(List<Integer> statuses, int from) {
            return statuses.stream().skip(from).map(String::valueOf).collect(Collectors.joining(", "));
        }
    }

    private void require(boolean condition, String problem) {
        if (!condition) {
            problems.add(problem);
        }
    }

    private static Throwable rootOf(Throwable failure) {
        return failure.getCause() == null ? failure : rootOf(failure.getCause());
    }
}
