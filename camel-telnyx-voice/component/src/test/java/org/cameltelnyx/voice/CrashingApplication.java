package org.cameltelnyx.voice;

import java.io.IOException;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.processor.idempotent.jdbc.JdbcMessageIdRepository;
import org.apache.camel.spi.IdempotentRepository;

/**
 * From webhook to database, as users would write it, for {@link WebhookCrashTest} to kill. It counts how often it has
 * processed each event.
 */
public final class CrashingApplication {

    static final String PATH = "/telnyx/voice";

    private CrashingApplication() {
    }

    /** Arguments: the port to listen on, the public key of Telnyx, the URL of the database, its user. */
    public static void main(String[] arguments) throws Exception {
        endWithParent();
        DefaultCamelContext context = new DefaultCamelContext();
        VertxPlatformHttpServerConfiguration http = new VertxPlatformHttpServerConfiguration();
        http.setBindHost("127.0.0.1");
        http.setBindPort(Integer.parseInt(arguments[0]));
        context.addService(new VertxPlatformHttpServer(http));
        TelnyxVoiceComponent telnyx = new TelnyxVoiceComponent();
        telnyx.getConfiguration().setPublicKey(arguments[1]);
        context.addComponent("telnyx-voice", telnyx);

        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(arguments[2]);
        pool.setUsername(arguments[3]);
        HikariDataSource database = new HikariDataSource(pool);
        context.getRegistry().bind("database", database);
        context.getRegistry().bind("done", IdempotentRepository.class, new JdbcMessageIdRepository(database, "telnyx"));

        context.addRoutes(RouteBuilder.loadRoutesBuilder(builder -> builder
                .from("telnyx-voice:webhook?path=" + PATH + "&idempotentRepository=#done")
                .routeId("store")
                .to("sql:INSERT INTO event VALUES (:#CamelTelnyxVoiceEventId, 1)"
                        + " ON CONFLICT (id) DO UPDATE SET times = event.times + 1?dataSource=#database")));
        context.start();
    }

    /** A test that is killed itself leaves no application behind: the pipe from it breaks. */
    public static void endWithParent() {
        Thread watch = new Thread(() -> {
            try {
                System.in.read();
            } catch (IOException e) {
                // broken as well
            }
            Runtime.getRuntime().halt(1);
        }, "parent");
        watch.setDaemon(true);
        watch.start();
    }
}
