package org.cameltelnyx.voice;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.ExchangeHelper;
import org.cameltelnyx.voice.api.DownloadException;
import org.cameltelnyx.voice.api.InvalidRequestException;
import org.cameltelnyx.voice.result.Recording;
import org.cameltelnyx.voice.result.ResultPage;
import org.cameltelnyx.voice.simulator.ReceivedDownload;
import org.cameltelnyx.voice.simulator.SimulatedCall;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * The audio of recordings that calls have made, downloaded from presigned links: what arrives, what is resumed, and what is
 * refused.
 */
@Timeout(60)
class RecordingDownloadTest extends TelnyxVoiceTestSupport {

    /** The routes of these tests read the audio themselves, as they do with large recordings. */
    private String download(String options, Reader reader) throws Exception {
        String from = newDirect();
        context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> builder.from(from)
                .streamCache("false")
                .to("telnyx-voice:recording-download?recordingId=${header.recording}" + options)
                .process(exchange -> reader.read(exchange.getMessage().getBody(InputStream.class)))));
        return from;
    }

    /** Reads the body within a route. */
    private interface Reader {

        void read(InputStream audio) throws Exception;
    }

    /** What a download has come to. */
    private record Outcome(Exchange exchange, byte[] audio) {
    }

    private Outcome download(String recording, String options) throws Exception {
        AtomicReference<byte[]> audio = new AtomicReference<>();
        Exchange exchange = send(download(options, stream -> audio.set(stream.readAllBytes())), null,
                Map.of("recording", recording));
        return new Outcome(exchange, audio.get());
    }

    /** A recording of a call, made as a route makes it. */
    private String recorded(String format) {
        SimulatedCall call = telnyx().call().answer();
        Map<String, Object> of = Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, call.callControlId());
        send("telnyx-voice:start-recording?channels=dual&format=" + format, null, of);
        send("telnyx-voice:stop-recording", null, of);
        ResultPage<?> page = send("telnyx-voice:recording-list?filter={\"call_leg_id\":\"" + call.callLegId() + "\"}", null,
                Map.of()).getMessage().getBody(ResultPage.class);
        return ((Recording) page.data().get(0)).id();
    }

    /** The bytes, as any HTTP client gets them. */
    private byte[] audioOf(String recording) throws Exception {
        Recording found = send("telnyx-voice:recording-retrieve?recordingId=" + recording, null, Map.of()).getMessage()
                .getBody(Recording.class);
        String link = found.downloadUrls().mp3() == null ? found.downloadUrls().wav() : found.downloadUrls().mp3();
        HttpResponse<byte[]> response = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(link)).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }

    private static List<Integer> statuses() {
        return telnyx().downloads().stream().map(ReceivedDownload::status).toList();
    }

    @AfterEach
    void theKeyGoesToTelnyxAlone() {
        assertThat(telnyx().downloads()).allSatisfy(request -> {
            assertThat(request.header("Authorization")).isNull();
            assertThat(request.headers().toString()).doesNotContain(telnyx().apiKey());
        });
    }

    @ParameterizedTest
    @CsvSource({"mp3, '', audio/mpeg", "wav, '', audio/wav", "mp3, &format=mp3, audio/mpeg", "wav, &format=wav, audio/wav"})
    void theAudioBecomesTheBody(String format, String option, String contentType) throws Exception {
        String recording = recorded(format);
        byte[] audio = audioOf(recording);

        Outcome outcome = download(recording, option);

        assertThat(outcome.exchange.getException()).isNull();
        assertThat(outcome.audio).isEqualTo(audio);
        byte[] head = Arrays.copyOf(audio, 4);
        if (format.equals("wav")) {
            assertThat(new String(head, StandardCharsets.US_ASCII)).isEqualTo("RIFF");
        } else {
            assertThat(head).startsWith(0xff, 0xe3);
        }
        assertThat(outcome.exchange.getMessage().getHeader(Exchange.CONTENT_TYPE)).isEqualTo(contentType);
        assertThat(outcome.exchange.getMessage().getHeader(Exchange.CONTENT_LENGTH)).isEqualTo((long) audio.length);
        assertThat(telnyx().received("recording-retrieve")).last()
                .satisfies(command -> assertThat(command.query()).as("the options are ours").isEmpty());
        // whoever logs all headers does not log the link
        assertThat(outcome.exchange.getMessage().getHeader(TelnyxVoiceConstants.RESULT).toString())
                .contains("httpStatus=200")
                .doesNotContain("Signature", "http:");
    }

    @Test
    void aFormatThatTheRecordingDoesNotHaveIsRefused() throws Exception {
        Outcome outcome = download(recorded("mp3"), "&format=wav");

        assertThat(outcome.exchange.getException()).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the recording has no audio in wav. It has mp3");
        assertThat(telnyx().downloads()).isEmpty();
    }

    @Test
    void formatAndSizeCanComeFromTheMessage() throws Exception {
        String recording = recorded("wav");

        Exchange exchange = send("telnyx-voice:recording-download",
                Map.of("recording_id", recording, "format", "wav", "max_download_size", 10), Map.of());

        assertThat(exchange.getException()).isInstanceOf(DownloadException.class)
                .hasMessageContaining("maxDownloadSize allows 10");
        assertThat(lastReceived().query()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"format=flac", "maxDownloadSize=0", "maxDownloadSize=much", "recordingId=..", "recordingId="})
    void whatCannotBeDownloadedDoesNotStart(String option) {
        assertThatThrownBy(() -> context().getEndpoint("telnyx-voice:recording-download?" + option)).rootCause()
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "1000", "31000"})
    void aBrokenConnectionIsResumedWhereItBroke(int bytes) throws Exception {
        String recording = recorded("wav");
        byte[] audio = audioOf(recording);
        telnyx().downloadFaults().cutAfter(bytes);

        Outcome outcome = download(recording, "");

        assertThat(outcome.exchange.getException()).isNull();
        assertThat(outcome.audio).isEqualTo(audio);
        ReceivedDownload resumed = telnyx().downloads().get(2);
        assertThat(resumed.status()).isEqualTo(bytes == 0 ? 200 : 206);
        assertThat(resumed.header("Range")).isEqualTo(bytes == 0 ? null : "bytes=" + bytes + "-");
        assertThat(resumed.header("If-Range"))
                .isEqualTo(bytes == 0 ? null : "\"" + Integer.toHexString(Arrays.hashCode(audio)) + "\"");
    }

    @Test
    void itIsResumedMoreThanOnce() throws Exception {
        String recording = recorded("wav");
        byte[] audio = audioOf(recording);
        telnyx().downloadFaults().cutAfter(10_000).cutAfter(10_000);

        assertThat(download(recording, "").audio).isEqualTo(audio);
        assertThat(statuses()).containsExactly(200, 200, 206, 206);
    }

    @Test
    void aServerWithoutRangesBeginsAgainAndNothingComesTwice() throws Exception {
        String recording = recorded("wav");
        byte[] audio = audioOf(recording);
        telnyx().downloadFaults().cutAfter(20_000).withoutRanges();

        assertThat(download(recording, "").audio).isEqualTo(audio);
        assertThat(statuses()).containsExactly(200, 200, 200);
    }

    @Test
    void aServerThatStopsSendingIsLeft() throws Exception {
        String recording = recorded("wav");
        byte[] audio = audioOf(recording);
        telnyx().downloadFaults().slow(Duration.ofSeconds(30));

        assertThat(download(recording, "&responseTimeout=1000").audio).isEqualTo(audio);
        assertThat(statuses()).containsExactly(200, 200, 206);
    }

    @Test
    void aLinkThatHasExpiredIsAskedForAnew() throws Exception {
        String recording = recorded("wav");
        byte[] audio = audioOf(recording);
        telnyx().downloadFaults().cutAfter(1000);
        AtomicReference<byte[]> whole = new AtomicReference<>();
        String route = download("", stream -> {
            byte[] first = stream.readNBytes(500);
            telnyx().clock().advance(Duration.ofMinutes(11));
            byte[] rest = stream.readAllBytes();
            byte[] both = Arrays.copyOf(first, first.length + rest.length);
            System.arraycopy(rest, 0, both, first.length, rest.length);
            whole.set(both);
        });

        assertThat(send(route, null, Map.of("recording", recording)).getException()).isNull();

        assertThat(whole.get()).isEqualTo(audio);
        assertThat(statuses()).containsExactly(200, 200, 403, 206);
        // the first one is that of this test
        assertThat(telnyx().received("recording-retrieve")).hasSize(3);
    }

    @Test
    void anErrorThatPassesIsWaitedFor() throws Exception {
        String recording = recorded("mp3");
        telnyx().downloadFaults().status(503).status(500);

        assertThat(download(recording, "").exchange.getException()).isNull();
        assertThat(statuses()).containsExactly(503, 500, 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"other content", "no tag", "weak tag", "other tag", "shorter"})
    void theBytesOfTwoFilesAreNotMixed(String fault) throws Exception {
        String recording = recorded("wav");
        switch (fault) {
            case "other content" -> telnyx().downloadFaults().cutAfter(1000).otherContent();
            case "no tag" -> telnyx().downloadFaults().cutAfter(1000, "");
            case "shorter" -> telnyx().downloadFaults().cutAfter(1000).status(416);
            case "weak tag" -> telnyx().downloadFaults().cutAfter(1000, "W/\"1\"");
            default -> telnyx().downloadFaults().cutAfter(1000, "\"1\"");
        }

        Outcome outcome = download(recording, "");

        assertThat(outcome.audio).isNull();
        assertThat(outcome.exchange.getException()).isInstanceOf(IOException.class)
                .hasCauseInstanceOf(DownloadException.class)
                .hasMessageContaining("broke after 1000 bytes")
                .hasMessageContaining("not the rest of the same file");
        assertThat(outcome.exchange.getException(DownloadException.class).isRetryable()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "404; 404; the audio is not there; false", "302; 302; redirects are not followed; false",
            "403, 403; 403, 403; answered 403, to a new link as well; false", "400; 400; answered 400; false",
            "500, 500, 500; 500, 500, 500; the connection broke after 0 bytes: the server answered 500. It was replaced 2 times; true"})
    void aLinkThatLeadsNowhereIsRefusedInWords(String faults, String requests, String message, boolean retryable)
            throws Exception {
        String recording = recorded("mp3");
        Arrays.stream(faults.split(", ")).map(Integer::valueOf).forEach(telnyx().downloadFaults()::status);

        Outcome outcome = download(recording, "");

        assertThat(outcome.exchange.getException()).isInstanceOf(DownloadException.class)
                .hasMessageContaining("telnyx-voice:recording-download: ")
                .hasMessageContaining(message)
                .hasMessageContaining("/recordings/" + recording + ".mp3]");
        assertThat(outcome.exchange.getException().getMessage()).doesNotContain("Signature", "Expires");
        assertThat(outcome.exchange.getException(DownloadException.class).isRetryable()).isEqualTo(retryable);
        assertThat(statuses()).isEqualTo(Arrays.stream(requests.split(", ")).map(Integer::valueOf).toList());
        assertThat(outcome.exchange.getMessage().getBody()).as("the body of before").isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html; charset=utf-8", "application/xml", "audio/wav", "application/json"})
    void whatIsNoAudioOfTheFormatIsRefused(String contentType) throws Exception {
        String recording = recorded("mp3");
        telnyx().downloadFaults().contentType(contentType);

        assertThat(download(recording, "").exchange.getException()).isInstanceOf(DownloadException.class)
                .hasMessageContaining("no audio in mp3, but of the type '" + contentType + "'")
                .extracting(failure -> ((DownloadException) failure).isRetryable())
                .isEqualTo(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"audio/mp3", "AUDIO/MPEG", "application/octet-stream", "binary/octet-stream"})
    void aStorageMayNotKnowTheType(String contentType) throws Exception {
        String recording = recorded("mp3");
        telnyx().downloadFaults().contentType(contentType);

        Outcome outcome = download(recording, "");

        assertThat(outcome.exchange.getException()).isNull();
        assertThat(outcome.exchange.getMessage().getHeader(Exchange.CONTENT_TYPE)).isEqualTo("audio/mpeg");
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeItIsRead() throws Exception {
        String recording = recorded("wav");
        telnyx().downloadFaults().size(600_000_000);

        Outcome outcome = download(recording, "");

        assertThat(outcome.exchange.getException()).isInstanceOf(DownloadException.class)
                .hasMessageContaining("the audio has 600000000 bytes, and maxDownloadSize allows 536870912");
        assertThat(statuses()).containsExactly(200);
    }

    @Test
    void whatTurnsOutTooLargeIsRefusedWhileItIsRead() throws Exception {
        String recording = recorded("wav");
        telnyx().downloadFaults().unannouncedSize(50_000_000);

        Outcome outcome = download(recording, "&maxDownloadSize=100000");

        assertThat(outcome.audio).isNull();
        assertThat(outcome.exchange.getException()).isInstanceOf(IOException.class)
                .hasCauseInstanceOf(DownloadException.class)
                .hasMessageContaining("more than 100000 bytes");
        assertThat(outcome.exchange.getException(DownloadException.class).isRetryable()).isFalse();
        assertThat(statuses()).as("it is not asked for again").containsExactly(200);
    }

    @Test
    void theTriesAreBounded() throws Exception {
        String recording = recorded("wav");
        IntStream.range(0, 10).forEach(each -> telnyx().downloadFaults().cutAfter(0));

        Outcome outcome = download(recording, "&maxRetries=3");

        assertThat(outcome.exchange.getException()).hasCauseInstanceOf(DownloadException.class)
                .hasMessageContaining("It was replaced 3 times, the limit of maxRetries");
        assertThat(outcome.exchange.getException(DownloadException.class).isRetryable()).isTrue();
        assertThat(statuses()).hasSize(4);
    }

    @Test
    void aFailedDownloadDoesNotGoOn() throws Exception {
        String recording = recorded("wav");
        telnyx().downloadFaults().cutAfter(1000, "");
        AtomicReference<Throwable> second = new AtomicReference<>();
        String route = download("", stream -> {
            assertThatThrownBy(stream::readAllBytes).isInstanceOf(IOException.class);
            second.set(catchThrowable(stream::read));
        });

        assertThat(send(route, null, Map.of("recording", recording)).getException()).isNull();
        assertThat(second.get()).as("half of it does not pass for all of it").isInstanceOf(IOException.class);
    }

    @Test
    void theStreamEndsWithTheExchange() throws Exception {
        String recording = recorded("wav");
        telnyx().downloadFaults().unannouncedSize(50_000_000);
        AtomicReference<InputStream> stream = new AtomicReference<>();
        String route = download("", stream::set);

        assertThat(send(route, null, Map.of("recording", recording)).getException()).isNull();

        assertThatThrownBy(() -> stream.get().read()).isInstanceOf(IOException.class)
                .hasMessageContaining("until the exchange that has downloaded it is done");
    }

    /** More than the pool has for one host. */
    @Test
    void streamsThatNobodyReadsHoldNoConnection() throws Exception {
        String recording = recorded("wav");
        String route = download("", stream -> {
        });

        for (int i = 0; i < 30; i++) {
            telnyx().downloadFaults().size(1_000_000);
            assertThat(send(route, null, Map.of("recording", recording)).getException()).isNull();
        }
    }

    @Test
    void withStreamCachingTheBodyCanBeReadTwice() throws Exception {
        String recording = recorded("mp3");
        byte[] audio = audioOf(recording);
        String from = newDirect();
        context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> builder.from(from)
                .streamCache("true")
                .to("telnyx-voice:recording-download?recordingId=${header.recording}")
                .process(exchange -> assertThat(exchange.getMessage().getBody()).isInstanceOf(StreamCache.class))
                .convertBodyTo(byte[].class)));

        Exchange exchange = send(from, null, Map.of("recording", recording));

        assertThat(ExchangeHelper.convertToMandatoryType(exchange, byte[].class, exchange.getMessage().getBody()))
                .isEqualTo(audio);
    }

    /** From a server that answers each request on a connection of its own, with these headers; the first of two breaks. */
    private Outcome downloadFrom(int bytes, String... headers) throws Exception {
        AtomicReference<String> link = new AtomicReference<>();
        List<ScriptedServer.Script> scripts = new ArrayList<>();
        scripts.add(out -> {
            String json = "{\"data\":{\"download_urls\":{\"mp3\":\"" + link.get() + "\"}}}";
            ScriptedServer.write(out,
                    "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: " + json.length() + "\r\n\r\n" + json);
        });
        for (String each : headers) {
            boolean breaks = scripts.size() < headers.length;
            String status = each.contains("Content-Range") ? "206 Partial Content" : "200 OK";
            scripts.add(out -> {
                ScriptedServer.write(out, "HTTP/1.1 " + status + "\r\n" + each.replace("; ", "\r\n") + "\r\n\r\n");
                String audio = "a".repeat(breaks ? 1000 : bytes);
                ScriptedServer.write(out, each.contains("chunked")
                        ? Integer.toHexString(audio.length()) + "\r\n" + audio + "\r\n0\r\n\r\n"
                        : audio);
            });
        }
        try (ScriptedServer server = new ScriptedServer(scripts.toArray(ScriptedServer.Script[]::new))) {
            link.set(server.baseUrl().replace("//", "//secret:secret@") + "/a.mp3?Signature=secret");
            if (headers.length > 0) {
                link.set(server.baseUrl() + "/a.mp3?Signature=secret");
            }
            component().getConfiguration().setBaseUrl(server.baseUrl());
            return download("rec-1", "");
        }
    }

    /** Half of the audio has arrived, and what comes next contradicts itself. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2000 | Content-Range: bytes 1000-1999/2000; Content-Length: 2000        | not the rest of the same file
            2000 | Content-Range: bytes 0-1999/2000; Content-Length: 2000           | not the rest of the same file
            1000 | Content-Range: bytes 1000-1999/3000; Content-Length: 1000        | not the rest of the same file
            2000 | Content-Range: bytes 1000-1999/2000; Transfer-Encoding: chunked  | more than the 2000 bytes
            1000 | Content-Range: bytes 1000-1999/2000; Connection: close           | does not say where the audio ends
            """)
    void whatIsNotTheRestIsRefused(int bytes, String headers, String message) throws Exception {
        Outcome outcome = downloadFrom(bytes, "ETag: \"1\"; Content-Length: 2000", "ETag: \"1\"; " + headers);

        assertThat(outcome.audio).isNull();
        assertThat(outcome.exchange.getException()).isInstanceOf(IOException.class)
                .hasCauseInstanceOf(DownloadException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Connection: close                                                           | does not say where the audio ends
            Content-Length: 1000; Content-Encoding: identity; Content-Encoding: gzip    | sends the audio compressed
            Content-Length: 1000; Content-Type: text/a\u0007b                          | of the type 'text/a\\u0007b'
            """)
    void anAnswerThatCannotBeReadToItsEndIsRefused(String headers, String message) throws Exception {
        assertThat(downloadFrom(1000, headers).exchange.getException()).isInstanceOf(DownloadException.class)
                .hasMessageContaining(message);
    }

    /** A consumer such as seda waits for its threads without end, and so would the context. */
    @Test
    void theContextDoesNotWaitForASlowServer() throws Exception {
        AtomicReference<String> link = new AtomicReference<>();
        CompletableFuture<Exception> failure = new CompletableFuture<>();
        CountDownLatch reading = new CountDownLatch(1);
        try (ScriptedServer server = new ScriptedServer(out -> {
            String json = "{\"data\":{\"download_urls\":{\"mp3\":\"" + link.get() + "\"}}}";
            ScriptedServer.write(out,
                    "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: " + json.length() + "\r\n\r\n" + json);
        }, out -> {
            ScriptedServer.write(out, "HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");
            while (true) {
                out.write('a');
                Thread.sleep(50);
            }
        })) {
            link.set(server.baseUrl() + "/a.mp3");
            component().getConfiguration().setBaseUrl(server.baseUrl());
            context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> builder.from("seda:slow")
                    .streamCache("false")
                    .to("telnyx-voice:recording-download?recordingId=rec-1")
                    .process(exchange -> {
                        reading.countDown();
                        try {
                            exchange.getMessage().getBody(InputStream.class).readAllBytes();
                        } catch (IOException e) {
                            failure.complete(e);
                        }
                    })));
            template().sendBody("seda:slow", null);
            assertThat(reading.await(10, TimeUnit.SECONDS)).isTrue();
            context().getShutdownStrategy().setTimeout(1);

            context().stop();

            assertThat(failure)
                    .isCompletedWithValueMatching(e -> e.getMessage().contains("the shutdown timeout of the routes"));
        }
    }

    @Test
    void theUserOfALinkShowsNowhere() throws Exception {
        assertThat(downloadFrom(0).exchange.getException()).isInstanceOf(DownloadException.class)
                .hasMessageContaining("/a.mp3]")
                .hasMessageNotContaining("secret");
    }

    @Test
    void aRecordingThatIsDeletedIsNotThere() throws Exception {
        String recording = recorded("mp3");
        send("telnyx-voice:recording-delete?recordingId=" + recording, null, Map.of());

        assertThat(download(recording, "").exchange.getException()).isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("Telnyx answered 404");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "http://storage.example.com/a.mp3?Signature=secret; not https", "ftp://127.0.0.1x/a.mp3; not https",
            "no url; no URL", "/a.mp3; not https"})
    void aLinkThatOthersCouldReadIsNotFollowed(String link, String message) throws Exception {
        try (AcceptingServer server = new AcceptingServer(null)) {
            component().getConfiguration().setBaseUrl(server.baseUrl("127.0.0.1"));
            server.answer(JSON.writeValueAsString(Map.of("data", Map.of("download_urls", Map.of("mp3", link)))));

            Exception failure = download("rec-1", "").exchange.getException();

            assertThat(failure).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(message);
            assertThat(failure.getMessage()).doesNotContain("secret", "a.mp3");
        }
    }
}
