package org.cameltelnyx.voice;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;

/**
 * From webhook to command in a JVM that has no Micrometer, for {@link WithoutMicrometerTest}. It fails if there is one.
 */
final class WithoutMicrometer {

    private WithoutMicrometer() {
    }

    public static void main(String[] arguments) throws Exception {
        try {
            Class.forName("io.micrometer.core.instrument.MeterRegistry");
            throw new IllegalStateException("There is a Micrometer on the class path");
        } catch (ClassNotFoundException e) {
            // as it should be
        }
        try (TelnyxSimulator telnyx = TelnyxSimulator.start(); DefaultCamelContext context = new DefaultCamelContext()) {
            VertxPlatformHttpServerConfiguration http = new VertxPlatformHttpServerConfiguration();
            http.setBindHost("127.0.0.1");
            http.setBindPort(0);
            VertxPlatformHttpServer server = new VertxPlatformHttpServer(http);
            context.addService(server);
            TelnyxVoiceComponent component = new TelnyxVoiceComponent();
            component.getConfiguration().setBaseUrl(telnyx.baseUrl());
            component.getConfiguration().setApiKey(telnyx.apiKey());
            component.getConfiguration().setPublicKey(telnyx.publicKey());
            context.addComponent("telnyx-voice", component);
            context.addRoutes(RouteBuilder.loadRoutesBuilder(builder -> builder
                    .from("telnyx-voice:webhook?events=call.answered")
                    .to("telnyx-voice:hangup")));
            context.start();
            telnyx.webhookUrl("http://127.0.0.1:" + server.getPort() + "/telnyx/voice");
            telnyx.call().answer();
            telnyx.awaitDelivery("call.hangup");
            // the command has ended once the event that caused it is answered
            telnyx.awaitIdle();
            System.out.println(component.getCommandsOk() + " command");
        }
        System.exit(0);
    }
}
