package org.cameltelnyx.voice.simulator;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.sun.net.httpserver.HttpExchange;

/**
 * Serves the audio of recordings like the storage that Telnyx uses: at presigned links, without an API key, as a whole or
 * from a given byte on.
 */
final class AudioDoor {

    private static final Pattern NAME = Pattern.compile("([A-Za-z0-9-]+)\\.(wav|mp3)");
    private static final Pattern FROM = Pattern.compile("bytes=(\\d{1,9})-");
    private static final Map<String, String> TYPES = Map.of("wav", "audio/wav", "mp3", "audio/mpeg");
    private static final int CHUNK = 8192;

    private final AudioLinks links;
    private final DownloadFaults faults;
    private final Function<String, Optional<SavedRecording>> recordings;
    private final History<ReceivedDownload> received;
    private final SimulatorClock clock;
    private final Loop loop;
    private final Executor threads;

    AudioDoor(AudioLinks links, DownloadFaults faults, Function<String, Optional<SavedRecording>> recordings,
            History<ReceivedDownload> received, SimulatorClock clock, Loop loop, Executor threads) {
        this.links = links;
        this.faults = faults;
        this.recordings = recordings;
        this.received = received;
        this.clock = clock;
        this.loop = loop;
        this.threads = threads;
    }

    /**
     * The part of the audio to send: from the index {@code first} to the end; {@code size} is the size of the whole audio
     * in bytes.
     */
    private record Audible(byte[] bytes, int first, long size, String type, String tag) {

        boolean isWhole() {
            return first == 0;
        }
    }

    boolean isFor(HttpExchange exchange) {
        String path = exchange.getRequestURI().getRawPath();
        return path != null && path.startsWith(AudioLinks.PATH);
    }

    void accept(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        String name = exchange.getRequestURI().getRawPath().substring(AudioLinks.PATH.length());
        Matcher parts = NAME.matcher(name);
        Optional<SavedRecording> recording = parts.matches() ? recordings.apply(parts.group(1)) : Optional.empty();
        DownloadFaults.Fault fault = faults.take();
        int status = status(exchange, headers, name, recording, fault);
        Audible audible = status == 200 ? audible(recording.orElseThrow(), headers, fault) : null;
        if (audible != null && !audible.isWhole()) {
            status = 206;
        }
        received.add(new ReceivedDownload(parts.matches() ? parts.group(1) : name, Collections.unmodifiableMap(headers), status,
                clock.instant()));
        if (audible == null) {
            refuse(exchange, status);
        } else {
            send(exchange, status, audible, fault);
        }
    }

    /**
     * The status of the answer. A storage accepts the signature of the link or an Authorization header, and refuses a
     * request with both.
     */
    private int status(
            HttpExchange exchange, Map<String, String> headers, String name, Optional<SavedRecording> recording,
            DownloadFaults.Fault fault) {
        if (fault.status() != 0) {
            return fault.status();
        }
        if (!exchange.getRequestMethod().equals("GET")) {
            return 405;
        }
        if (headers.containsKey("Authorization")) {
            return 400;
        }
        if (!links.isValid(name, HttpApi.queryOf(exchange.getRequestURI().getRawQuery()))) {
            return 403;
        }
        return recording.isPresent() ? 200 : 404;
    }

    private static Audible audible(SavedRecording recording, Map<String, String> headers, DownloadFaults.Fault fault) {
        byte[] audio = recording.audio();
        if (fault.otherContent()) {
            audio[audio.length - 1] ^= 1;
        }
        String tag = fault.tag() == null ? "\"" + Integer.toHexString(Arrays.hashCode(audio)) + "\"" : fault.tag();
        Matcher from = FROM.matcher(headers.getOrDefault("Range", ""));
        boolean isRange = fault.ranges() && from.matches() && headers.getOrDefault("If-Range", tag).equals(tag);
        int first = isRange ? Math.min(Integer.parseInt(from.group(1)), audio.length - 1) : 0;
        String type = fault.contentType() == null ? TYPES.get(recording.recording().format()) : fault.contentType();
        return new Audible(audio, first, fault.size() < 0 ? audio.length : fault.size(), type, tag);
    }

    private void send(HttpExchange exchange, int status, Audible audible, DownloadFaults.Fault fault) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", audible.type());
        exchange.getResponseHeaders().set("Accept-Ranges", "bytes");
        if (!audible.tag().isEmpty()) {
            exchange.getResponseHeaders().set("ETag", audible.tag());
        }
        if (!audible.isWhole()) {
            exchange.getResponseHeaders()
                    .set("Content-Range", "bytes " + audible.first() + "-" + (audible.size() - 1) + "/" + audible.size());
        }
        long length = audible.size() - audible.first();
        // for the JDK's server, 0 means a body of unknown length
        exchange.sendResponseHeaders(status, fault.announced() ? length : 0);
        if (fault.cutAfter() >= 0) {
            write(exchange, audible, audible.first(), Math.min(fault.cutAfter(), length));
            // the missing bytes make the JDK's server close the connection
            exchange.close();
            return;
        }
        if (fault.pause().isZero()) {
            finish(exchange, audible, audible.first(), length);
            return;
        }
        write(exchange, audible, audible.first(), length / 2);
        loop.after(fault.pause(), () -> LocalServer.write(threads, exchange,
                to -> finish(to, audible, (int) (audible.first() + length / 2), length - length / 2)));
    }

    private static void finish(HttpExchange exchange, Audible audible, int first, long length) throws IOException {
        write(exchange, audible, first, length);
        exchange.getResponseBody().close();
        exchange.close();
    }

    /** Writes {@code length} bytes of audio, and repeats the audio if it is shorter. */
    private static void write(HttpExchange exchange, Audible audible, int first, long length) throws IOException {
        OutputStream out = exchange.getResponseBody();
        long left = length;
        int at = first % audible.bytes().length;
        while (left > 0) {
            int size = (int) Math.min(Math.min(CHUNK, left), audible.bytes().length - at);
            out.write(audible.bytes(), at, size);
            left -= size;
            at = (at + size) % audible.bytes().length;
        }
        out.flush();
    }

    private static void refuse(HttpExchange exchange, int status) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/xml");
        LocalServer.answer(exchange, status, ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>" + code(status)
                + "</Code></Error>").getBytes(StandardCharsets.UTF_8));
    }

    private static String code(int status) {
        return switch (status) {
            case 400 -> "InvalidArgument";
            case 403 -> "AccessDenied";
            case 404 -> "NoSuchKey";
            case 405 -> "MethodNotAllowed";
            default -> "InternalError";
        };
    }
}
