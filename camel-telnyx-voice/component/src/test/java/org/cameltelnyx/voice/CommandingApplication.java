package org.cameltelnyx.voice;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.builder.ThreadPoolProfileBuilder;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * From webhook to command, as users would write it, for {@link CommandCrashTest} to kill: the digit that a caller presses
 * decides what is done with the call.
 */
final class CommandingApplication {

    static final String PATH = "/telnyx/voice";
    /** How many events can be in their routes at a time. */
    static final int WORKERS = 150;

    private CommandingApplication() {
    }

    /** Arguments: the port to listen on, the public key of Telnyx, its base URL, the API key. */
    public static void main(String[] arguments) throws Exception {
        CrashingApplication.endWithParent();
        DefaultCamelContext context = new DefaultCamelContext();
        context.getExecutorServiceManager()
                .registerThreadPoolProfile(
                        new ThreadPoolProfileBuilder("telnyx-voice").poolSize(WORKERS)
                                .maxPoolSize(WORKERS)
                                .maxQueueSize(WORKERS)
                                .build());
        VertxPlatformHttpServerConfiguration http = new VertxPlatformHttpServerConfiguration();
        http.setBindHost("127.0.0.1");
        http.setBindPort(Integer.parseInt(arguments[0]));
        context.addService(new VertxPlatformHttpServer(http));
        TelnyxVoiceComponent telnyx = new TelnyxVoiceComponent();
        telnyx.getConfiguration().setPublicKey(arguments[1]);
        telnyx.getConfiguration().setBaseUrl(arguments[2]);
        telnyx.getConfiguration().setApiKey(arguments[3]);
        // the answer is held back until the application is killed
        telnyx.getConfiguration().setResponseTimeout(60_000);
        context.addComponent("telnyx-voice", telnyx);
        context.getComponent("https", HttpComponent.class).setConnectionsPerRoute(WORKERS);
        context.addRoutes(RouteBuilder.loadRoutesBuilder(builder -> builder
                .from("telnyx-voice:webhook?path=" + PATH + "&events=call.dtmf.received")
                .routeId("menu")
                .choice()
                .when(builder.simple("${body.payload[digit]} == '1'"))
                .to("telnyx-voice:refer?sipAddress=sip:agent@pbx.example.com")
                .when(builder.simple("${body.payload[digit]} == '2'"))
                .to("telnyx-voice:send-dtmf?digits=42")
                .otherwise()
                .to("telnyx-voice:start-siprec")));
        context.start();
    }
}
