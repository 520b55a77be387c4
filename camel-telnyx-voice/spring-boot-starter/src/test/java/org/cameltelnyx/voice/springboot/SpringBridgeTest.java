package org.cameltelnyx.voice.springboot;

import java.net.URI;
import java.time.Duration;

import org.apache.camel.CamelContext;
import org.cameltelnyx.voice.TelnyxVoiceComponent;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;
import org.cameltelnyx.voice.simulator.TelnyxVoiceTest;
import org.cameltelnyx.voice.simulator.WebhookSigner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Test classes one after the other, whose application contexts Spring keeps. */
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class SpringBridgeTest {

    /** The context of the first class, which the third one gets again. */
    private static CamelContext first;

    @EnableAutoConfiguration
    static class Application {
    }

    @Nested
    @Order(0)
    @SpringBootTest(classes = Application.class, webEnvironment = WebEnvironment.RANDOM_PORT,
            properties = "camel.main.name=one")
    class WithoutTheAnnotation {

        @BeforeAll
        static void setUpByHand() {
            System.setProperty("camel.component.telnyx-voice.api-key", "KEYofSomebodyElse");
            System.setProperty("camel.component.telnyx-voice.public-key", WebhookSigner.generate().publicKey());
        }

        @AfterAll
        static void restore() {
            System.clearProperty("camel.component.telnyx-voice.api-key");
            System.clearProperty("camel.component.telnyx-voice.public-key");
        }

        @Test
        void theApplicationIsAsItsPropertiesSay(@Autowired CamelContext camel) {
            assertThat(camel.getComponent("telnyx-voice", TelnyxVoiceComponent.class).getConfiguration().getApiKey())
                    .isEqualTo("KEYofSomebodyElse");
        }
    }

    @Nested
    @Order(1)
    @TelnyxVoiceTest
    @SpringBootTest(classes = Application.class, webEnvironment = WebEnvironment.RANDOM_PORT,
            properties = "camel.main.name=one")
    class First {

        private TelnyxSimulator telnyx;

        @Test
        void eventsGoToTheApplication(@Autowired CamelContext camel, @Autowired Environment environment) {
            first = camel;
            assertThatACallIsHandedOver(telnyx, environment);
        }
    }

    @Nested
    @Order(2)
    @TelnyxVoiceTest
    @SpringBootTest(classes = Application.class, webEnvironment = WebEnvironment.DEFINED_PORT, properties = {
            "camel.main.name=two", "server.servlet.context-path=/app"})
    class WithAContextOfItsOwn {

        private TelnyxSimulator telnyx;

        @Test
        void eventsGoToTheApplication(@Autowired CamelContext camel, @Autowired Environment environment) {
            assertThat(camel).isNotSameAs(first);
            assertThatACallIsHandedOver(telnyx, environment);
            assertThat(URI.create(telnyx.webhookUrl())).hasPath("/app/telnyx/voice");
        }
    }

    @Nested
    @Order(3)
    @TelnyxVoiceTest
    @SpringBootTest(classes = Application.class, webEnvironment = WebEnvironment.RANDOM_PORT,
            properties = "camel.main.name=one")
    class WithTheContextOfTheFirst {

        private TelnyxSimulator telnyx;

        @Test
        void eventsGoToTheApplication(@Autowired CamelContext camel, @Autowired Environment environment) {
            assertThat(camel).isSameAs(first);
            assertThatACallIsHandedOver(telnyx, environment);
        }
    }

    @Nested
    @Order(4)
    @TelnyxVoiceTest
    @SpringBootTest(classes = Application.class)
    class WithoutAServer {

        @Test
        void whoWaitsIsToldWhatToSet(TelnyxSimulator telnyx) {
            telnyx.call();

            assertThatThrownBy(() -> telnyx.awaitDeliveries(all -> false, Duration.ofMillis(1)))
                    .hasMessageContaining("webEnvironment = WebEnvironment.RANDOM_PORT");
        }
    }

    private static void assertThatACallIsHandedOver(TelnyxSimulator telnyx, Environment environment) {
        assertThat(URI.create(telnyx.webhookUrl())).hasPort(environment.getProperty("local.server.port", Integer.class));

        telnyx.call().answer();
        telnyx.awaitDelivery("call.refer.completed");

        assertThat(telnyx.received("refer")).hasSize(1);
    }
}
