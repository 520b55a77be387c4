package org.cameltelnyx.voice.examples.quickstart;

import java.io.IOException;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import org.apache.camel.CamelContext;
import org.apache.camel.component.platform.http.main.MainHttpServer;
import org.apache.camel.main.Main;

/**
 * Runs routes with Telnyx: prints the webhook URL to enter there, and shows the commands and events of real calls, until it
 * is interrupted.
 */
final class FirstCall {

    /** The environment variables with the keys of the account. */
    static final List<String> KEYS = List.of("TELNYX_API_KEY", "TELNYX_PUBLIC_KEY");

    private static final String ROUTES = "classpath:telnyx/*.camel.yaml,classpath:camel/journal.camel.yaml";
    private static final String PATH = "/telnyx/voice";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String PUBLIC_URL = "quickstart.public-url";

    private final Map<String, String> environment;
    private final PrintStream out;
    private final long start = System.nanoTime();

    FirstCall(Map<String, String> environment, PrintStream out) {
        this.environment = environment;
        this.out = out;
    }

    /** Runs until the process is terminated. Returns only after a failed start, whose reason it prints. */
    void run() throws InterruptedException {
        Main application = new Main();
        application.addOverrideProperty("camel.main.routesIncludePattern", ROUTES);
        application.bind("timeline", new Timeline(out));
        try {
            application.start();
            announce(application.getCamelContext());
        } catch (Exception e) {
            application.stop();
            Summary.brokenOff(e).print(out, Duration.ofNanos(System.nanoTime() - start));
            return;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(application)));
        new CountDownLatch(1).await();
    }

    private void stop(Main application) {
        application.stop();
        out.printf("%nStopped: events in flight have been completed.%n");
    }

    private void announce(CamelContext camel) {
        String publicUrl = camel.resolvePropertyPlaceholders("{{" + PUBLIC_URL + "}}");
        String server = "http://127.0.0.1:" + camel.hasService(MainHttpServer.class).getRouter().getServer().getPort();
        requireOwnPort(server + PATH);
        out.printf("Telnyx                 %s%n", environment.getOrDefault("TELNYX_BASE_URL", "https://api.telnyx.com/v2"));
        out.printf("Webhook of the routes  %s%s%n", server, PATH);
        out.printf("%nAt Telnyx, enter this as the webhook URL of a Voice API application, and choose API version 2:%n%n");
        if (publicUrl.isBlank()) {
            out.printf("  https://<public address>%s%n%n", PATH);
            out.printf(
                    "Telnyx cannot reach this machine directly: a tunnel or a reverse proxy has to accept https at the public%n"
                            + "address, and forward it to %s. With the address in the environment variable%n"
                            + "QUICKSTART_PUBLIC_URL, the quickstart prints the whole URL here.%n",
                    server);
        } else {
            out.printf("  %s%n%n", webhookUrl(publicUrl.strip()));
            out.printf("Forward requests from there to %s.%n", server);
        }
        out.printf("%nThen call a number of the application. Ctrl-C ends the quickstart.%n");
        out.printf("<-- webhook, verified   --> command, with the status of Telnyx' answer%n%n");
    }

    /**
     * Fails if another program has the port: Camel starts nevertheless, and no event would ever arrive. The webhook refuses
     * GET.
     */
    private static void requireOwnPort(String webhook) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(webhook)).timeout(PATIENCE).build();
        try {
            int status = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status == HttpURLConnection.HTTP_BAD_METHOD) {
                return;
            }
        } catch (IOException e) {
            // reported below
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException(
                "The routes do not answer at " + webhook + ": another program has the port. Choose another one by"
                        + " -Dcamel.server.port=8081, for example.");
    }

    /** The URL to enter at Telnyx; adds the path if it is missing. */
    static String webhookUrl(String publicUrl) {
        String base = publicUrl.replaceFirst("/+$", "");
        if (!isHttps(base)) {
            throw new IllegalArgumentException(
                    "QUICKSTART_PUBLIC_URL is " + publicUrl + ", which is not an https address. Set the address at"
                            + " which Telnyx reaches you, for example https://calls.example.com.");
        }
        return base.endsWith(PATH) ? base : base + PATH;
    }

    private static boolean isHttps(String url) {
        try {
            URI address = new URI(url);
            return "https".equalsIgnoreCase(address.getScheme()) && address.getHost() != null && address.getQuery() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
