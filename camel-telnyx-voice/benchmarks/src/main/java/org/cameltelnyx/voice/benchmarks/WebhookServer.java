package org.cameltelnyx.voice.benchmarks;

import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import io.netty.util.internal.PlatformDependent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;
import org.cameltelnyx.voice.TelnyxVoiceComponent;
import org.cameltelnyx.voice.event.CallReferStarted;

/** Receives webhooks over HTTP in one of three ways. In a JVM of its own it reports CPU time and memory. */
final class WebhookServer implements AutoCloseable {

    static final String PATH = "/telnyx/voice";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final AutoCloseable server;
    private final int port;

    /**
     * Starts a server.
     *
     * @param  way       how webhooks are received
     * @param  limit     the maximum body size of the HTTP server, or null for no limit
     * @throws Exception if it cannot be started
     */
    WebhookServer(Way way, Long limit) throws Exception {
        if (way == Way.VERTX) {
            Vertx vertx = Vertx.vertx();
            server = () -> vertx.close().toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
            port = bareVertx(vertx);
        } else {
            DefaultCamelContext context = new DefaultCamelContext();
            server = context;
            port = onPlatformHttp(context, way, limit);
        }
    }

    int port() {
        return port;
    }

    @Override
    public void close() throws Exception {
        server.close();
    }

    /** How webhooks are received. */
    enum Way {
        COMPONENT, HAND_WRITTEN, VERTX
    }

    /**
     * Writes its port, then accepts the lines "threads", which it answers with the CPU time in nanoseconds by kind of thread,
     * as JSON, and "memory", which it answers with the used bytes.
     *
     * @param  args      the way, and optionally the maximum body size of the HTTP server
     * @throws Exception if it cannot be started
     */
    public static void main(String[] args) throws Exception {
        WebhookServer server = new WebhookServer(Way.valueOf(args[0]), args.length > 1 ? Long.valueOf(args[1]) : null);
        Lines.answer(Integer.toString(server.port()), words -> switch (words[0]) {
            case "threads" -> JSON.writeValueAsString(threads());
            case "memory" -> Long.toString(memory());
            default -> throw new IllegalArgumentException(words[0]);
        });
        server.close();
    }

    /** Returns the CPU time of Vert.x' and the component's threads by name, and "other": garbage collector, compiler and so on. */
    static Map<String, Long> threads() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Map<String, Long> nanos = new TreeMap<>();
        long rest = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            long taken = thread == null ? 0 : threads.getThreadCpuTime(thread.getThreadId());
            // Camel names its threads "Camel (camel-1) thread #5 - telnyx-voice"
            String name = thread == null ? "" : thread.getThreadName().replaceAll("^Camel .* - |-\\d+$", "");
            if (taken > 0 && (name.startsWith("vert.x-") || name.equals("telnyx-voice"))) {
                nanos.merge(name, taken, Long::sum);
                rest -= taken;
            }
        }
        nanos.put("other", rest);
        return nanos;
    }

    /** Returns the used bytes: heap after garbage collection, and direct memory. */
    private static long memory() {
        System.gc();
        System.gc();
        long direct = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class)
                .stream()
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() + direct
                + Math.max(0, PlatformDependent.usedDirectMemory());
    }

    private static int onPlatformHttp(DefaultCamelContext context, Way way, Long limit) throws Exception {
        VertxPlatformHttpServerConfiguration http = new VertxPlatformHttpServerConfiguration();
        http.setBindHost("127.0.0.1");
        http.setBindPort(0);
        http.setMaxBodySize(limit);
        VertxPlatformHttpServer server = new VertxPlatformHttpServer(http);
        context.addService(server);
        TelnyxVoiceComponent component = new TelnyxVoiceComponent();
        component.getConfiguration().setPublicKey(Signer.TELNYX.publicKeyText());
        context.addComponent("telnyx-voice", component);
        context.addRoutes(RouteBuilder.loadRoutesBuilder(builder -> {
            if (way == Way.COMPONENT) {
                builder.from("telnyx-voice:webhook?path=" + PATH).process(exchange -> {
                    if (!(exchange.getMessage().getBody() instanceof CallReferStarted)) {
                        throw new IllegalStateException("Not the event that was sent");
                    }
                });
            } else {
                builder.from("platform-http:" + PATH + "?httpMethodRestrict=POST&consumes=application/json")
                        .bean(new HandWritten(), "verify");
            }
        }));
        context.start();
        return server.getPort();
    }

    private static int bareVertx(Vertx vertx) throws Exception {
        HandWritten handWritten = new HandWritten();
        HttpServer server = vertx.createHttpServer()
                .requestHandler(request -> request.body().onSuccess(body -> {
                    boolean genuine;
                    try {
                        genuine = handWritten.event(request.getHeader("Telnyx-Timestamp"),
                                request.getHeader("Telnyx-Signature-Ed25519"), body.getBytes()) != null;
                    } catch (Exception e) {
                        genuine = false;
                    }
                    request.response()
                            .setStatusCode(genuine ? 200 : 403)
                            .putHeader("Content-Type", "text/plain")
                            .end(genuine ? "ok" : "forbidden");
                }))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS);
        return server.actualPort();
    }
}
