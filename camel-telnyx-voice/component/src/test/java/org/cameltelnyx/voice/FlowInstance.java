package org.cameltelnyx.voice;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;

/** One of several applications that run the same call flow, for {@link SeveralInstancesTest}. */
public final class FlowInstance {

    private FlowInstance() {
    }

    /** Arguments: the port to listen on, the address of Telnyx, its API key, its public key, and the class of the flow. */
    public static void main(String[] arguments) throws Exception {
        CrashingApplication.endWithParent();
        DefaultCamelContext context = new DefaultCamelContext();
        VertxPlatformHttpServerConfiguration http = new VertxPlatformHttpServerConfiguration();
        http.setBindHost("127.0.0.1");
        http.setBindPort(Integer.parseInt(arguments[0]));
        context.addService(new VertxPlatformHttpServer(http));
        TelnyxVoiceComponent telnyx = new TelnyxVoiceComponent();
        telnyx.getConfiguration().setBaseUrl(arguments[1]);
        telnyx.getConfiguration().setApiKey(arguments[2]);
        telnyx.getConfiguration().setPublicKey(arguments[3]);
        context.addComponent("telnyx-voice", telnyx);
        context.getPropertiesComponent()
                .addInitialProperty("instance.url", "http://127.0.0.1:" + arguments[0] + CrashingApplication.PATH);
        context.addRoutes((RouteBuilder) Class.forName(arguments[4]).getDeclaredConstructor().newInstance());
        context.start();
    }
}
