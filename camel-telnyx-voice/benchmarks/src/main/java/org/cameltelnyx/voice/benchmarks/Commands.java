package org.cameltelnyx.voice.benchmarks;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.ThreadMXBean;
import org.apache.camel.Exchange;
import org.apache.camel.Producer;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.dataformat.JsonLibrary;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;

/**
 * Commands to a server that answers at once, one after the other: the CPU time that this JVM takes for each.
 */
final class Commands {

    private static final int COMMANDS = 20_000;
    private static final int WARM_UPS = 4;
    private static final String CALL = "v3:MdI91X4lWFEs7IgbBEOT9M4AigoY08M0WWZFISt1Yw2axZ_IiE4pqg";
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final DefaultCamelContext context = new DefaultCamelContext();
    private CloseableHttpClient http;
    private String address;

    List<Ratios> run(int rounds) throws Exception {
        return withServer(() -> measure(rounds));
    }

    /** Commands without a peer. */
    void onlyOptions() throws Exception {
        withServer(() -> route("direct:options", this::toTheCall));
    }

    private <T> T withServer(Callable<T> work) throws Exception {
        PoolingHttpClientConnectionManager pool = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnTotal(200)
                .setMaxConnPerRoute(200)
                .build();
        try (Jvm server = new Jvm(System.getProperty("java.home"), CommandServer.class, List.of());
                CloseableHttpClient client = HttpClients.custom().setConnectionManager(pool).build()) {
            http = client;
            String base = "http://127.0.0.1:" + server.answer() + "/0";
            address = base + "/calls/" + CALL + "/actions/send_dtmf";
            context.addRoutes(routes(base));
            context.start();
            try {
                return work.call();
            } finally {
                context.stop();
            }
        }
    }

    private RoutesBuilder routes(String base) {
        String component = "telnyx-voice:send-dtmf?apiKey=KEY&baseUrl=" + base;
        return RouteBuilder.loadRoutesBuilder(routes -> {
            routes.from("direct:options").to(component + "&digits=1&durationMillis=300");
            routes.from("direct:expressions")
                    .to(component + "&digits=${header.digits}&durationMillis=${header.millis}&callControlId=${header.leg}");
            routes.from("direct:camel-http").to(address + "?httpMethod=POST");
            routes.from("direct:toD")
                    .marshal()
                    .json(JsonLibrary.Jackson)
                    .toD(base + "/calls/${header.leg}/actions/send_dtmf?httpMethod=POST");
        });
    }

    private void toTheCall(Exchange exchange) {
        exchange.getMessage().setHeader("CamelTelnyxVoiceCallControlId", CALL);
    }

    private List<Ratios> measure(int rounds) throws Exception {
        Map<String, Object> values = Map.of("client_state", "aGF2ZSBhIG5pY2UgZGF5ID1d");
        String json = new ObjectMapper().writeValueAsString(Map.of("digits", "1", "duration_millis", 300));
        Peers.Turn options = () -> route("direct:options", this::toTheCall);
        Peers.Turn expressions = () -> route("direct:expressions", exchange -> {
            exchange.getMessage().setBody(values);
            exchange.getMessage().setHeader("digits", "1");
            exchange.getMessage().setHeader("millis", 300);
            exchange.getMessage().setHeader("leg", CALL);
        });
        Peers cpu = new Peers()
                .add("options", options)
                .add("expressions", expressions)
                .add("bare HttpClient", this::bare)
                .add("camel-http", () -> route("direct:camel-http", exchange -> {
                    exchange.getMessage().setHeader("Authorization", "Bearer KEY");
                    exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, "application/json");
                    exchange.getMessage().setBody(json);
                }))
                .add("toD", () -> route("direct:toD", exchange -> {
                    exchange.getMessage().setHeader("Authorization", "Bearer KEY");
                    exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, "application/json");
                    exchange.getMessage().setHeader("leg", CALL);
                    exchange.getMessage().setBody(Map.of("digits", "1", "duration_millis", 300));
                }))
                .run(WARM_UPS, rounds, "µs of CPU");
        Peers bytes = new Peers()
                .add("options", () -> allocated(options))
                .add("bare HttpClient", () -> allocated(this::bare))
                .run(1, rounds, "bytes");
        String first = "command by options";
        String second = "command by a map and 3 expressions";
        return List.of(
                Ratios.atMost(1.6, first, "bare HttpClient 5", "CPU", cpu.ratios("options", "bare HttpClient")),
                Ratios.atMost(2.0, second, "bare HttpClient 5", "CPU", cpu.ratios("expressions", "bare HttpClient")),
                Ratios.atMost(0.8, first, "camel-http with ready-made JSON", "CPU", cpu.ratios("options", "camel-http")),
                Ratios.atMost(1.0, second, "camel-http with ready-made JSON", "CPU", cpu.ratios("expressions", "camel-http")),
                Ratios.atMost(0.5, first, "toD(http) after marshal().json()", "CPU", cpu.ratios("options", "toD")),
                Ratios.atMost(0.65, second, "toD(http) after marshal().json()", "CPU", cpu.ratios("expressions", "toD")),
                Ratios.atMost(1.5, first, "bare HttpClient 5", "bytes", bytes.ratios("options", "bare HttpClient")));
    }

    /** The route ends with what it is asked for, or fails. */
    private double route(String uri, Consumer<Exchange> message) throws Exception {
        Producer producer = context.getEndpoint(uri).createProducer();
        producer.start();
        long cpu = Jvm.cpu();
        for (int i = 0; i < COMMANDS; i++) {
            Exchange exchange = producer.getEndpoint().createExchange();
            message.accept(exchange);
            producer.process(exchange);
            if (exchange.getException() != null) {
                throw exchange.getException();
            }
        }
        double micros = (Jvm.cpu() - cpu) / 1e3 / COMMANDS;
        producer.stop();
        return micros;
    }

    private double bare() throws Exception {
        long cpu = Jvm.cpu();
        for (int i = 0; i < COMMANDS; i++) {
            HttpPost post = new HttpPost(address);
            post.setHeader("Authorization", "Bearer KEY");
            post.setHeader("Accept", "application/json");
            post.setEntity(new StringEntity("{\"digits\":\"1\",\"duration_millis\":300,\"command_id\":\"" + i + "\"}",
                    ContentType.APPLICATION_JSON));
            String answer = http.execute(post, response -> EntityUtils.toString(response.getEntity(), StandardCharsets.UTF_8));
            if (!answer.contains("ok")) {
                throw new IllegalStateException(answer);
            }
        }
        return (Jvm.cpu() - cpu) / 1e3 / COMMANDS;
    }

    private static double allocated(Peers.Turn turn) throws Exception {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        turn.take();
        return (double) (THREADS.getCurrentThreadAllocatedBytes() - before) / COMMANDS;
    }
}
