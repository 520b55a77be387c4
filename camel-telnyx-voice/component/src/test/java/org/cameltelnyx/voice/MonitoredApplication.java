package org.cameltelnyx.voice;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.main.Main;
import org.cameltelnyx.voice.simulator.SignedWebhook;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;

/**
 * An application of camel-main with the properties that a page of the documentation shows, and the simulator as its Telnyx.
 */
final class MonitoredApplication implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Main main;
    private final int port;
    private final int managementPort;

    private MonitoredApplication(Main main, int port, int managementPort) {
        this.main = main;
        this.port = port;
        this.managementPort = managementPort;
    }

    static MonitoredApplication start(String properties, TelnyxSimulator telnyx, RoutesBuilder routes) throws Exception {
        int port = KilledApplication.freePort();
        int managementPort = KilledApplication.freePort();
        Main main = DocumentedProperties.of(properties).main();
        main.addInitialProperty("camel.management.port", String.valueOf(managementPort));
        main.addInitialProperty("camel.management.host", "127.0.0.1");
        main.addInitialProperty("camel.server.enabled", "true");
        main.addInitialProperty("camel.server.host", "127.0.0.1");
        main.addInitialProperty("camel.server.port", String.valueOf(port));
        main.addInitialProperty("camel.component.telnyx-voice.base-url", telnyx.baseUrl());
        main.addInitialProperty("camel.component.telnyx-voice.api-key", telnyx.apiKey());
        main.addInitialProperty("camel.component.telnyx-voice.public-key", telnyx.publicKey());
        main.configure().addRoutesBuilder(routes);
        main.start();
        MonitoredApplication application = new MonitoredApplication(main, port, managementPort);
        telnyx.webhookUrl(application.url("/telnyx/voice"));
        return application;
    }

    CamelContext context() {
        return main.getCamelContext();
    }

    String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** Asks the server for people and tools, not the one for Telnyx. */
    String manage(String path, String accept) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + path))
                .header("Accept", accept)
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    int post(String path, SignedWebhook webhook) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url(path)))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(webhook.body()));
        webhook.headers().forEach(request::setHeader);
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    @Override
    public void close() {
        main.stop();
    }
}
