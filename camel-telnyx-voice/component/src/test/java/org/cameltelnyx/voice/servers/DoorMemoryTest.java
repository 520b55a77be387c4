package org.cameltelnyx.voice.servers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.cameltelnyx.voice.KilledApplication;
import org.cameltelnyx.voice.simulator.SignedWebhook;
import org.cameltelnyx.voice.simulator.WebhookSigner;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Minutes long, and run by {@code mvn verify -Pattack -pl camel-telnyx-voice/component -am} only.
 * <p>
 * Strangers hold thousands of connections to an application of 256 MB, which stays alive and serves Telnyx meanwhile.
 */
@Tag("attack")
class DoorMemoryTest {

    private static final String EVENT = """
            {"data":{"record_type":"event","event_type":"call.hangup","id":"%s","occurred_at":"2026-11-02T22:25:27.521992Z",\
            "payload":{"call_control_id":"v3:abc","call_session_id":"%1$s"}}}""";
    private static final Duration LASTS = Duration.ofSeconds(Long.getLong("attack.seconds", 20));
    private static final int PATIENCE_MILLIS = 60_000;
    private static final int SOCKETS = 4_500;
    private static final int CHUNKED = 150;
    private static final int CONNECTIONS = 45;
    private static final int STREAMS = 100;
    private static final byte[] CHUNK = ("4000\r\n" + " ".repeat(0x4000) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    private static final int CHUNKS = 64;

    private final WebhookSigner signer = WebhookSigner.generate();
    private int port;

    @Test
    @Timeout(600)
    void theApplicationStaysAlive() throws Exception {
        List<String> table = new ArrayList<>();
        try (KilledApplication application = new KilledApplication(AttackedApplication.class, AttackedApplication.PATH,
                "-Xmx256m", "-XX:+ExitOnOutOfMemoryError")) {
            port = application.start(signer.publicKey());
            for (int i = 0; i < 2; i++) {
                // once to warm up
                row(table, i == 0 ? "warm-up" : "no attack", List.of());
            }
            row(table, "4,500 announce 1 MB", stalled(SOCKETS, () -> head(false, "Content-Length: 1000000")));
            row(table, "4,500 announce 1 MB, plausible", stalled(SOCKETS, () -> head(true, "Content-Length: 1000000")));
            row(table, "4,500 announce chunks, plausible", stalled(SOCKETS, () -> head(true, "Transfer-Encoding: chunked")));
            List<Stranger> chunked = new ArrayList<>();
            for (int i = 0; i < CHUNKED; i++) {
                chunked.add(new Stranger(() -> head(true, "Transfer-Encoding: chunked"), CHUNKS));
            }
            row(table, "150 send 1 MB in chunks, plausible", chunked);
            row(table, "45 connections of 100 streams", stalled(CONNECTIONS, () -> streams(false)));
            row(table, "45 connections of 100 streams, plausible", stalled(CONNECTIONS, () -> streams(true)));
            row(table, "no attack any more", List.of());
            assertThat(application.isAlive()).isTrue();
        } finally {
            System.out.println("""

                    | attack | connections (most) | opened | good events: 200 | 503 | other | p50 ms | p99 ms | longest ms \
                    | heap before MB | peaks of its pools | after |
                    """ + String.join("\n", table));
        }
    }

    private static List<Stranger> stalled(int number, Supplier<byte[]> begin) {
        List<Stranger> strangers = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            strangers.add(new Stranger(begin, 0));
        }
        return strangers;
    }

    private void row(List<String> table, String name, List<Stranger> strangers) throws Exception {
        double before = number(AttackedApplication.HEAP);
        number(AttackedApplication.PEAK);
        long end = System.nanoTime() + LASTS.toNanos();
        BooleanSupplier goesOn = () -> System.nanoTime() < end;
        int[] most = new int[1];
        Thread attack = new Thread(() -> {
            while (goesOn.getAsBoolean()) {
                most[0] = Math.max(most[0], (int) strangers.stream().filter(stranger -> stranger.goesOn(port)).count());
            }
        });
        attack.start();
        List<Long> millis = new ArrayList<>();
        Map<Integer, Integer> statuses = new TreeMap<>();
        Wire wire = null;
        while (goesOn.getAsBoolean()) {
            SignedWebhook webhook = signer.sign(EVENT.formatted(UUID.randomUUID()));
            long begin = System.nanoTime();
            int status = 0;
            try {
                wire = wire == null ? new Wire(port) : wire;
                status = wire.send(head(webhook.timestamp(), webhook.signature(), "Content-Length: " + webhook.body().length))
                        .send(webhook.body())
                        .read()
                        .status();
            } catch (IOException e) {
                wire = null;
            }
            millis.add((System.nanoTime() - begin) / 1_000_000);
            statuses.merge(status, 1, Integer::sum);
        }
        attack.join();
        double peak = number(AttackedApplication.PEAK);
        for (Stranger stranger : strangers) {
            stranger.close();
        }
        double after = number(AttackedApplication.HEAP);
        millis.sort(null);
        int good = statuses.getOrDefault(200, 0);
        int busy = statuses.getOrDefault(503, 0);
        table.add("| %s | %d | %d | %d | %d | %d | %d | %d | %d | %.0f | %.0f | %.0f |".formatted(name, most[0],
                strangers.stream().mapToInt(stranger -> stranger.opened).sum(), good, busy, millis.size() - good - busy,
                millis.get(millis.size() / 2), millis.get(millis.size() * 99 / 100), millis.get(millis.size() - 1),
                before / 1e6, peak / 1e6, after / 1e6));
        assertThat(good).as(name).isPositive();
        assertThat(good + busy).as(name).isEqualTo(millis.size());
    }

    private double number(String path) throws IOException {
        try (Wire wire = new Wire(port, PATIENCE_MILLIS)) {
            return Double.parseDouble(wire.send("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n").readText());
        }
    }

    private static byte[] head(boolean plausible, String framing) {
        byte[] signature = new byte[64];
        return plausible
                ? head(Long.toString(System.currentTimeMillis() / 1000), Base64.getEncoder().encodeToString(signature), framing)
                : ("POST " + AttackedApplication.PATH + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n" + framing
                        + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] head(String timestamp, String signature, String framing) {
        return ("POST " + AttackedApplication.PATH + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + "telnyx-timestamp: " + timestamp + "\r\ntelnyx-signature-ed25519: " + signature + "\r\n" + framing
                + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    /** HTTP/2 with as many streams as a connection may have, none of which ends. */
    private static byte[] streams(boolean plausible) {
        ByteArrayOutputStream fields = new ByteArrayOutputStream();
        // from the static table of HPACK: POST, http
        fields.writeBytes(new byte[]{(byte) 0x83, (byte) 0x86});
        Map<String, String> headers = new TreeMap<>(Map.of(":path", AttackedApplication.PATH, ":authority", "x",
                "content-type", "application/json"));
        if (plausible) {
            headers.put("telnyx-timestamp", Long.toString(System.currentTimeMillis() / 1000));
            headers.put("telnyx-signature-ed25519", Base64.getEncoder().encodeToString(new byte[64]));
        }
        headers.forEach((name, value) -> {
            fields.write(0);
            fields.write(name.length());
            fields.writeBytes(name.getBytes(StandardCharsets.ISO_8859_1));
            fields.write(value.length());
            fields.writeBytes(value.getBytes(StandardCharsets.ISO_8859_1));
        });
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
        // settings, none
        all.writeBytes(new byte[]{0, 0, 0, 4, 0, 0, 0, 0, 0});
        for (int i = 0; i < STREAMS; i++) {
            // headers, all of them, and no end of the stream
            all.writeBytes(ByteBuffer.allocate(9)
                    .put((byte) 0)
                    .putShort((short) fields.size())
                    .put((byte) 1)
                    .put((byte) 4)
                    .putInt(2 * i + 1)
                    .array());
            all.writeBytes(fields.toByteArray());
        }
        return all.toByteArray();
    }

    /** Holds a connection for as long as the server does, and then the next one. */
    private static final class Stranger {

        private final Supplier<byte[]> begin;
        private final int chunks;
        private final ByteBuffer answer = ByteBuffer.allocate(4096);
        private SocketChannel channel;
        private ByteBuffer toSend;
        private int sent;
        private int opened;
        private long since;

        Stranger(Supplier<byte[]> begin, int chunks) {
            this.begin = begin;
            this.chunks = chunks;
        }

        boolean goesOn(int port) {
            try {
                if (channel == null) {
                    channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                    channel.configureBlocking(false);
                    toSend = ByteBuffer.wrap(begin.get());
                    sent = 0;
                    opened++;
                    since = System.nanoTime();
                }
                channel.write(toSend);
                while (!toSend.hasRemaining() && sent < chunks) {
                    sent++;
                    toSend = ByteBuffer.wrap(CHUNK);
                    channel.write(toSend);
                }
                // a connection of HTTP/2 stays when its streams have been reset
                if (channel.read(answer.clear()) < 0 || System.nanoTime() - since > Duration.ofSeconds(6).toNanos()) {
                    close();
                }
                return true;
            } catch (IOException e) {
                close();
                return false;
            }
        }

        void close() {
            try {
                if (channel != null) {
                    channel.close();
                }
            } catch (IOException e) {
                // gone
            }
            channel = null;
        }
    }
}
