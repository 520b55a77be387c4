package org.cameltelnyx.voice.simulator;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Takes the picture of the README: {@code mvn -pl camel-telnyx-voice/simulator test -Dtest=LiveViewPictureTest
 * -Dlive.picture=$PWD/docs/images/live-view.png}. What it shows has happened: commands and webhooks over HTTP.
 */
@EnabledIfSystemProperty(named = "live.picture", matches = ".+", disabledReason = "takes a picture only with -Dlive.picture")
class LiveViewPictureTest {

    private static final int MAX_BYTES = 200_000;

    @Test
    void takesThePicture() throws Exception {
        try (WebhookReceiver application = WebhookReceiver.start();
                TelnyxSimulator simulator = TelnyxSimulator.builder().webhookUrl(application.url()).start();
                Browser browser = Browser.start()) {
            browser.look(Integer.getInteger("live.width", 1400), Integer.getInteger("live.height", 1140),
                    Boolean.getBoolean("live.dark") ? "dark" : "light");
            browser.open(simulator.liveViewUrl());
            browser.awaitText("#connection", "Live");

            play(simulator, new RestClient(simulator), application);
            simulator.awaitIdle();
            Awaitility.await()
                    .until(() -> browser.count("#wire .entry") == browser.run(
                            "return Number(document.getElementById('command-count').textContent)"
                                    + " + Number(document.getElementById('event-count').textContent)")
                            .asInt() && browser.text("#wire").contains("call.playback.started"));
            Awaitility.await().until(() -> browser.run("return document.getAnimations().length").asInt() == 0);

            byte[] picture = SmallPng.of(browser.screenshot());
            assertThat(picture.length).isLessThan(MAX_BYTES);
            assertThat(browser.complaints()).isEmpty();
            Path file = Path.of(System.getProperty("live.picture"));
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, picture);
        }
    }

    /** A call that an agent takes over, one that waits in a queue, and one that is to type its number. */
    private static void play(TelnyxSimulator simulator, RestClient client, WebhookReceiver application) {
        SimulatedCall waiting = simulator.call("+14155550132", "+35319605860");
        ok(client.post(waiting, "answer", "{}"));
        ok(client.post(waiting, "enqueue", "{\"queue_name\":\"support\"}"));
        ok(client.post(waiting, "playback_start", "{\"media_name\":\"music-on-hold\",\"loop\":\"infinity\"}"));

        SimulatedCall typing = simulator.call("+442079460958", "+35319605860");
        ok(client.post(typing, "answer", "{}"));
        ok(client.post(typing, "gather_using_speak",
                "{\"payload\":\"Please key in your customer number.\",\"voice\":\"female\",\"language\":\"en-GB\"}"));
        typing.type("4");

        simulator.webhookFaults().on("call.bridged").duplicate();
        simulator.siprecConnector("compliance");
        simulator.faults().on("start-siprec").status(503, Map.of("Retry-After", "1"));
        application.answers(503);
        SimulatedCall customer = simulator.call("+13129457420", "+35319605860");
        simulator.awaitDelivery("call.initiated");
        ok(client.post(customer, "answer", "{\"client_state\":\"Z29sZA==\"}"));
        assertThat(client.post(customer, "siprec_start", "{\"connector_name\":\"compliance\"}").statusCode()).isEqualTo(503);
        ok(client.post(customer, "siprec_start", "{\"connector_name\":\"compliance\"}"));
        ok(client.post(customer, "send_dtmf", "{\"digits\":\"w2580#\"}"));
        ok(client.post(customer, "transfer", "{\"to\":\"sip:agent7@pbx.example.com\"}"));
        SimulatedCall agent = simulator.calls().get(simulator.calls().size() - 1);
        agent.answer();
        simulator.awaitIdle();
        ok(client.post(customer, "suppression_start", "{\"direction\":\"both\"}"));
        simulator.webhookFaults().on("call.hangup").tamper();
    }

    private static void ok(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    }
}
