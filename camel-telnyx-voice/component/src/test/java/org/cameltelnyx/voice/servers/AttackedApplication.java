package org.cameltelnyx.voice.servers;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Properties;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;
import org.cameltelnyx.voice.CrashingApplication;
import org.cameltelnyx.voice.Jvm;

/**
 * A webhook on camel-main with all limits as they are by default, for {@link DoorMemoryTest} to attack.
 */
final class AttackedApplication {

    static final String PATH = "/telnyx/voice";
    /** How many bytes of heap are in use after garbage collection. */
    static final String HEAP = "/heap";
    /** How many bytes were in use at most since the last answer, in each pool by itself, so that the sum can exceed the heap. */
    static final String PEAK = "/peak";

    private AttackedApplication() {
    }

    /** Arguments: the port to listen on, the public key of Telnyx. */
    public static void main(String[] arguments) throws Exception {
        CrashingApplication.endWithParent();
        Properties properties = new Properties();
        properties.setProperty("camel.server.enabled", "true");
        properties.setProperty("camel.server.host", "127.0.0.1");
        properties.setProperty("camel.server.port", arguments[0]);
        properties.setProperty("camel.component.telnyx-voice.public-key", arguments[1]);
        Main main = new Main();
        main.setInitialProperties(properties);
        main.configure().addRoutesBuilder(RouteBuilder.loadRoutesBuilder(builder -> {
            builder.from("telnyx-voice:webhook?path=" + PATH).log("${header.CamelTelnyxVoiceEventType}");
            builder.from("platform-http:" + HEAP)
                    .process(exchange -> exchange.getMessage().setBody(String.valueOf(Jvm.now().heap())));
            builder.from("platform-http:" + PEAK).process(exchange -> exchange.getMessage().setBody(String.valueOf(peak())));
        }));
        main.run();
    }

    private static long peak() {
        long peak = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP) {
                peak += pool.getPeakUsage().getUsed();
                pool.resetPeakUsage();
            }
        }
        return peak;
    }
}
