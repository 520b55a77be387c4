package org.cameltelnyx.voice.docs;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.jms.ConnectionFactory;

import org.apache.activemq.ActiveMQConnectionFactory;
import org.apache.activemq.broker.BrokerService;
import org.apache.activemq.store.kahadb.KahaDBPersistenceAdapter;
import org.apache.camel.Processor;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.jms.JmsComponent;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.component.seda.SedaComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.cameltelnyx.voice.simulator.Delivery;
import org.cameltelnyx.voice.simulator.SimulatedCall;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;
import org.cameltelnyx.voice.simulator.TelnyxVoiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the routes of the delivery page that acknowledge an event before it is processed.
 */
@TelnyxVoiceTest
class EarlyAnswerTest {

    @TempDir
    Path folder;

    private TelnyxSimulator telnyx;
    private BrokerService broker;
    private DefaultCamelContext context;

    @AfterEach
    void stop() throws Exception {
        if (context != null) {
            context.close();
        }
        if (broker != null) {
            broker.stop();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"java", "yaml"})
    void theSedaQueueAnswersBeforeTheWorkIsDone(String dsl) throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        prepare("java".equals(dsl) ? new EarlyAnswer() : null, "early-answer.yaml",
                exchange -> release.await(10, TimeUnit.SECONDS));
        context.start();

        telnyx.call();
        Delivery delivery = telnyx.awaitDelivery("call.initiated");

        assertThat(delivery.status()).isEqualTo(200);
        assertThat(delivery.attempt()).isEqualTo(1);
        assertThat(worked().getReceivedCounter()).isZero();
        release.countDown();
        worked().setExpectedMessageCount(1);
        worked().assertIsSatisfied();
    }

    @ParameterizedTest
    @ValueSource(strings = {"java", "yaml"})
    void aFullSedaQueueMakesTelnyxDeliverAgain(String dsl) throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        prepare("java".equals(dsl) ? new EarlyAnswer() : null, "early-answer.yaml",
                exchange -> release.await(10, TimeUnit.SECONDS));
        startWithoutWork();
        for (int i = 0; i < 1000; i++) {
            context.createProducerTemplate().sendBody("seda:events?size=1000&waitForTaskToComplete=Never", i);
        }

        telnyx.call();
        telnyx.awaitDeliveries(1);
        release.countDown();
        context.getRouteController().startRoute("work");
        List<Delivery> deliveries = telnyx.awaitDeliveries(all -> all.stream().anyMatch(Delivery::acknowledged));

        assertThat(deliveries.get(0).status()).isEqualTo(500);
        worked().setExpectedMessageCount(1001);
        worked().assertIsSatisfied();
    }

    @ParameterizedTest
    @ValueSource(strings = {"java", "yaml"})
    void theDurableQueueKeepsWhatIsAnswered(String dsl) throws Exception {
        startBroker();
        prepare("java".equals(dsl) ? new DurableQueue() : null, "durable-queue.yaml", null);
        startWithoutWork();

        SimulatedCall call = telnyx.call().answer();
        assertThat(telnyx.awaitDelivery("call.answered").status()).isEqualTo(200);
        telnyx.awaitIdle();
        assertThat(telnyx.received("start-siprec")).isEmpty();

        // restarts the application and the broker
        context.close();
        broker.stop();
        startBroker();
        prepare("java".equals(dsl) ? new DurableQueue() : null, "durable-queue.yaml", null);
        context.start();

        telnyx.awaitReceived("start-siprec", 1);
        assertThat(telnyx.received("start-siprec")).singleElement()
                .satisfies(command -> assertThat(command.callControlId()).isEqualTo(call.callControlId()));
    }

    private void prepare(RoutesBuilder java, String yaml, Processor work) throws Exception {
        context = new DefaultCamelContext();
        // consumers stop after their current poll, of one second by default
        context.getComponent("seda", SedaComponent.class).setDefaultPollTimeout(20);
        if (broker != null) {
            ConnectionFactory connections = new ActiveMQConnectionFactory(broker.getVmConnectorURI() + "?create=false");
            JmsComponent jms = JmsComponent.jmsComponentAutoAcknowledge(connections);
            jms.setReceiveTimeout(100);
            context.addComponent("jms", jms);
        }
        if (work != null) {
            context.addRoutes(RouteBuilder.loadRoutesBuilder(
                    builder -> builder.from("direct:slow-work").process(work).to("mock:worked")));
        }
        if (java != null) {
            context.addRoutes(java);
        } else {
            String text = new String(EarlyAnswerTest.class.getResourceAsStream("/docs/" + yaml).readAllBytes(),
                    StandardCharsets.UTF_8);
            PluginHelper.getRoutesLoader(context).loadRoutes(ResourceHelper.fromString("docs.camel.yaml", text));
        }
    }

    /** Starts without the JMS consumer: to stop a consumer while it connects takes seconds. */
    private void startWithoutWork() {
        context.getRouteDefinition("work").setAutoStartup("false");
        context.start();
    }

    private void startBroker() throws Exception {
        broker = new BrokerService();
        broker.setBrokerName("events");
        broker.setUseJmx(false);
        broker.setUseShutdownHook(false);
        broker.setDataDirectoryFile(folder.toFile());
        KahaDBPersistenceAdapter store = new KahaDBPersistenceAdapter();
        store.setDirectory(folder.resolve("kahadb").toFile());
        broker.setPersistenceAdapter(store);
        broker.start();
        broker.waitUntilStarted();
    }

    private MockEndpoint worked() {
        return context.getEndpoint("mock:worked", MockEndpoint.class);
    }
}
