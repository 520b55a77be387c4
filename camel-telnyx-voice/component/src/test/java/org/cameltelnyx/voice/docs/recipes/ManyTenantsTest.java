package org.cameltelnyx.voice.docs.recipes;

import java.util.List;

import org.apache.camel.api.management.ManagedCamelContext;
import org.apache.camel.api.management.mbean.ManagedCamelContextMBean;
import org.apache.camel.component.platform.http.main.MainHttpServer;
import org.apache.camel.main.Main;
import org.cameltelnyx.voice.simulator.Delivery;
import org.cameltelnyx.voice.simulator.SimulatedCall;
import org.cameltelnyx.voice.simulator.SimulatedCall.State;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;
import org.cameltelnyx.voice.simulator.TelnyxSimulatorExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Tests the recipe in Java. {@link ManyTenantsYamlTest} does the same in YAML. */
class ManyTenantsTest {

    // tag::test[]
    @RegisterExtension
    static final TelnyxSimulatorExtension ACME = new TelnyxSimulatorExtension();
    @RegisterExtension
    static final TelnyxSimulatorExtension GLOBEX = new TelnyxSimulatorExtension();

    private final Main main = new Main();

    @BeforeEach
    void startTheApplication() {
        main.setPropertyPlaceholderLocations("classpath:docs/recipes/many-tenants.properties");
        main.addOverrideProperty("camel.server.port", "0");
        settings("acme", ACME.simulator());
        settings("globex", GLOBEX.simulator());
        addRoutes(main);
        main.start();
        int port = main.getCamelContext()
                .hasService(MainHttpServer.class)
                .getRouter()
                .getServer()
                .getPort();
        ACME.simulator().webhookUrl("http://127.0.0.1:" + port + "/telnyx/acme");
        GLOBEX.simulator().webhookUrl("http://127.0.0.1:" + port + "/telnyx/globex");
    }

    private void settings(String account, TelnyxSimulator telnyx) {
        String settings = "camel.beans." + account + ".configuration.";
        main.addOverrideProperty(settings + "baseUrl", telnyx.baseUrl());
        main.addOverrideProperty(settings + "apiKey", telnyx.apiKey());
        main.addOverrideProperty(settings + "publicKey", telnyx.publicKey());
    }

    @Test
    void eachAccountHasItsOwnCalls() {
        ACME.simulator().call("+13129457420", "+13125550102");
        GLOBEX.simulator().call("+13129457420", "+35319605860");

        assertEquals("sip:support@acme.example.com", target(ACME));
        assertEquals("sip:office@globex.example.com", target(GLOBEX));
    }

    private static String target(TelnyxSimulatorExtension account) {
        return account.simulator()
                .awaitReceived("transfer", 1)
                .get(0)
                .json()
                .path("to")
                .asText();
    }
    // end::test[]

    void addRoutes(Main application) {
        application.configure().addRoutesBuilder(new ManyTenants());
    }

    @AfterEach
    void stopTheApplication() {
        for (TelnyxSimulatorExtension account : List.of(ACME, GLOBEX)) {
            account.simulator().calls().forEach(SimulatedCall::hangup);
            account.simulator().awaitIdle();
        }
        await().until(() -> main.getCamelContext().getInflightRepository().size() == 0);
        main.stop();
    }

    @ParameterizedTest
    @CsvSource({"+13125550101, sip:sales@acme.example.com", "+13125550102, sip:support@acme.example.com"})
    void theCalledNumberSaysWhoIsCalled(String number, String desk) {
        ACME.simulator().call("+13129457420", number);

        assertThat(target(ACME)).isEqualTo(desk);
        assertThat(ACME.simulator().received("answer")).hasSize(1);
        assertThat(GLOBEX.simulator().received()).isEmpty();
    }

    @Test
    void aDeskThatIsBusyEndsTheCall() {
        SimulatedCall caller = GLOBEX.simulator().call();
        GLOBEX.simulator().awaitReceived("transfer", 1);

        GLOBEX.simulator().calls().get(1).hangup("user_busy");
        GLOBEX.simulator().awaitReceived("hangup", 1);

        assertThat(caller.state()).isEqualTo(State.ENDED);
    }

    @Test
    void aCallerWhoHangsUpIsNoFailure() {
        SimulatedCall caller = GLOBEX.simulator().call();
        GLOBEX.simulator().awaitReceived("transfer", 1);

        caller.hangup();

        await().until(() -> main.getCamelContext().getInflightRepository().size() == 0);
        assertThat(exchanges().getExchangesTotal()).isPositive();
        assertThat(exchanges().getExchangesFailed()).isZero();
    }

    @Test
    void aTransferThatIsRefusedEndsTheCall() {
        GLOBEX.simulator().faults().on("transfer").status(422);
        SimulatedCall caller = GLOBEX.simulator().call();

        GLOBEX.simulator().awaitReceived("hangup", 1);

        assertThat(caller.state()).isEqualTo(State.ENDED);
    }

    @Test
    void anEventOfAnotherAccountIsRefused() {
        GLOBEX.simulator().webhookUrl(ACME.simulator().webhookUrl()).call("+13129457420", "+13125550101");

        assertThat(GLOBEX.simulator().awaitIdle()).extracting(Delivery::status).containsExactly(403);
        assertThat(ACME.simulator().received()).isEmpty();
    }

    @Test
    void aKeyThatIsRefusedConcernsOneAccountOnlyAndItsEventsComeAgain() {
        ACME.simulator().faults().onAny().always().status(401);
        ACME.simulator().call("+13129457420", "+13125550101");
        GLOBEX.simulator().call();

        assertThat(target(GLOBEX)).isEqualTo("sip:office@globex.example.com");
        assertThat(ACME.simulator().awaitDeliveries(1)).first().extracting(Delivery::status).isEqualTo(500);
        ACME.simulator().faults().clear();
        assertThat(target(ACME)).isEqualTo("sip:sales@acme.example.com");
    }

    @Test
    void aKeyThatIsMissingFailsTheStart() {
        Main incomplete = new Main();
        incomplete.setPropertyPlaceholderLocations("classpath:docs/recipes/many-tenants.properties");
        incomplete.addOverrideProperty("camel.server.port", "0");
        addRoutes(incomplete);

        assertThatThrownBy(incomplete::start).hasStackTraceContaining("_KEY");
        incomplete.stop();
    }

    @Test
    void aNumberWithoutALineRings() {
        SimulatedCall caller = ACME.simulator().call("+13129457420", "+13125550177");

        assertThat(ACME.simulator().awaitIdle()).extracting(Delivery::status).containsExactly(200);
        assertThat(caller.state()).isEqualTo(State.PARKED);
    }

    private ManagedCamelContextMBean exchanges() {
        return main.getCamelContext()
                .getCamelContextExtension()
                .getContextPlugin(ManagedCamelContext.class)
                .getManagedCamelContext();
    }
}
