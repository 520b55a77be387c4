package org.cameltelnyx.voice.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.apache.camel.Exchange;
import org.apache.camel.Producer;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;

/**
 * A thousand commands in flight to a server that takes 200 ms, on virtual threads: run by a JDK that has them.
 */
public final class InFlight {

    private static final int COMMANDS = 1_000;
    private static final int EACH = 5;

    private InFlight() {
    }

    /**
     * Prints, for each round, the seconds that the component and the bare client take, and the slowest of a hundred commands
     * without and with a connection that is stalled.
     *
     * @param  arguments the port of the server, the number of rounds
     * @throws Exception if a command fails
     */
    public static void main(String[] arguments) throws Exception {
        String server = "http://127.0.0.1:" + arguments[0];
        ExecutorService threads = (ExecutorService) Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        DefaultCamelContext context = new DefaultCamelContext();
        HttpComponent pool = new HttpComponent();
        pool.setCamelContext(context);
        pool.setMaxTotalConnections(COMMANDS + 1);
        context.getComponent("telnyx-voice", org.cameltelnyx.voice.TelnyxVoiceComponent.class).setHttpComponent(pool);
        context.start();
        Producer producer = producer(context, server + "/200", 5_000);
        Producer stalled = producer(context, server + "/30000", 60_000);
        try (CloseableHttpClient http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnTotal(COMMANDS + 1)
                        .setMaxConnPerRoute(COMMANDS + 1)
                        .build())
                .build()) {
            Callable<Void> component = () -> send(producer);
            Callable<Void> bare = () -> send(http, server + "/200");
            Future<Void> stall = null;
            for (int round = -1; round < Integer.parseInt(arguments[1]); round++) {
                double[] ours = run(threads, component);
                double[] theirs = run(threads, bare);
                stall = threads.submit(() -> send(stalled));
                double[] beside = run(threads, component);
                if (round >= 0) {
                    System.out.println(ours[0] + " " + theirs[0] + " " + ours[1] + " " + beside[1]);
                }
            }
            stall.cancel(true);
        }
        System.out.println("done");
        System.exit(0);
    }

    private static Producer producer(DefaultCamelContext context, String baseUrl, int responseTimeout) throws Exception {
        Producer producer = context
                .getEndpoint("telnyx-voice:send-dtmf?digits=1&apiKey=KEY&callControlId=v3:any&baseUrl=" + baseUrl
                        + "&maxRetries=0&connectTimeout=20000&responseTimeout=" + responseTimeout)
                .createProducer();
        producer.start();
        return producer;
    }

    private static Void send(Producer producer) throws Exception {
        Exchange exchange = producer.getEndpoint().createExchange();
        producer.process(exchange);
        return null;
    }

    private static Void send(CloseableHttpClient http, String server) throws Exception {
        HttpPost post = new HttpPost(server + "/calls/v3:any/actions/send_dtmf");
        post.setHeader("Authorization", "Bearer KEY");
        post.setEntity(new StringEntity("{\"digits\":\"1\",\"command_id\":\"1\"}", ContentType.APPLICATION_JSON));
        http.execute(post, response -> EntityUtils.toString(response.getEntity()));
        return null;
    }

    /** The time for all, and the time below which 99 of 100 commands were done. */
    private static double[] run(ExecutorService threads, Callable<Void> command) throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        List<Future<List<Double>>> done = new ArrayList<>();
        for (int i = 0; i < COMMANDS; i++) {
            done.add(threads.submit(() -> {
                go.await();
                List<Double> times = new ArrayList<>();
                for (int k = 0; k < EACH; k++) {
                    long start = System.nanoTime();
                    command.call();
                    times.add((System.nanoTime() - start) / 1e9);
                }
                return times;
            }));
        }
        long start = System.nanoTime();
        go.countDown();
        List<Double> times = new ArrayList<>();
        for (Future<List<Double>> each : done) {
            times.addAll(each.get());
        }
        double all = (System.nanoTime() - start) / 1e9;
        times.sort(null);
        return new double[]{all, times.get(times.size() * 99 / 100)};
    }
}
