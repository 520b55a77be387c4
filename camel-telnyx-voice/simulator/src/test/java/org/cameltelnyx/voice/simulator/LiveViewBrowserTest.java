package org.cameltelnyx.voice.simulator;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The live view as people use it, in a headless Chromium; never on CI machines, which have none. */
@Timeout(180)
class LiveViewBrowserTest {

    /** Words that stand on two lines. */
    private static final String BROKEN_WORDS = """
            const broken = [];
            const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            while (texts.nextNode()) {
              for (const word of texts.currentNode.data.matchAll(/[\\p{L}\\p{N}]+/gu)) {
                const range = document.createRange();
                range.setStart(texts.currentNode, word.index);
                range.setEnd(texts.currentNode, word.index + word[0].length);
                if (new Set([...range.getClientRects()].map(part => part.top)).size > 1) broken.push(word[0]);
              }
            }
            return broken;
            """;
    /** Names that do not stand beside their value, or not below the pair before. */
    private static final String LINES_SHARED = """
            return [...document.querySelectorAll("dl.fields dt")].filter(name => {
              const value = name.nextElementSibling;
              const before = name.previousElementSibling;
              const isBeside = Math.abs(name.getBoundingClientRect().top - value.getBoundingClientRect().top) < 4
                  && name.getBoundingClientRect().right <= value.getBoundingClientRect().left;
              const isBelow = !before || before.getBoundingClientRect().bottom <= name.getBoundingClientRect().top + 4;
              return !(isBeside && isBelow);
            }).map(name => name.textContent);
            """;

    private static Browser browser;

    private final WebhookReceiver application = WebhookReceiver.start();
    private final TelnyxSimulator simulator = TelnyxSimulator.builder().webhookUrl(application.url()).start();
    private final RestClient client = new RestClient(simulator);

    @BeforeAll
    static void startBrowser() {
        Assumptions.assumeFalse("true".equals(System.getenv("CI")), "Skipped: there is no browser on CI machines (CI=true)");
        Assumptions.assumeTrue(Browser.driver().isPresent(),
                "Skipped: no chromedriver in the PATH; 'mvn verify -Pbrowser -pl camel-telnyx-voice/simulator' installs it on Debian");
        browser = Browser.start();
    }

    @AfterAll
    static void stopBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void open() {
        browser.resize(1400, 1400);
        // what the page of the test before has complained about is not this one's
        browser.complaints();
        browser.open(simulator.liveViewUrl());
        browser.awaitText("#connection", "Live");
    }

    @AfterEach
    void stop() {
        browser.lookAsUsual();
        browser.open("about:blank");
        simulator.close();
        application.close();
    }

    @Test
    void aPersonTakesACallThrough() {
        browser.clear("#ring [name=from]");
        browser.type("#ring [name=from]", "+15550123");
        browser.click("#ring button");
        browser.awaitText(".leg", "+15550123");
        browser.awaitText(".leg .state", "ringing");

        browser.click(".leg .controls .primary");
        browser.awaitText(".leg .state", "answered");

        client.post(simulator.calls().get(0), "gather", "{\"maximum_digits\":2}");
        browser.awaitText(".leg .tray", "Digits are being gathered");
        browser.click(".leg [aria-label='Key 4']");
        browser.click(".leg [aria-label='Key hash']");
        assertThat(simulator.awaitDelivery("call.gather.ended").payload().path("digits").asText()).isEqualTo("4");

        client.post(simulator.calls().get(0), "transcription_start", "{}");
        Awaitility.await().ignoreExceptions().until(() -> {
            browser.type(".leg .tray:not([hidden]) input", "good morning\n");
            return true;
        });
        browser.awaitText(".timeline", "good morning");

        client.post(simulator.calls().get(0), "pay", "{\"amount\":10.5}");
        Awaitility.await().ignoreExceptions().until(() -> {
            browser.click(".leg .tray:not([hidden]) .choices button");
            return true;
        });
        assertThat(simulator.awaitDelivery("call.payment.completed").payload().path("result").asText()).isEqualTo("success");

        browser.click(".leg .danger");
        browser.awaitText("#live-count", "0");
        assertThat(simulator.awaitDelivery("call.hangup").acknowledged()).isTrue();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void connectedLegsStandSideBySide() {
        SimulatedCall call = simulator.call().answer();
        client.post(call, "transfer", "{\"to\":\"sip:agent@example.com\"}");
        browser.awaitText("#conversations", "dialing");
        Awaitility.await().ignoreExceptions().until(() -> {
            browser.click(".leg[data-state=ringing] .primary");
            return true;
        });

        browser.awaitText(".conversation[data-kind=bridged]", "Connected");
        JsonNode tops = browser.run("return [...document.querySelectorAll('[data-kind=bridged] .leg')]"
                + ".map(leg => Math.round(leg.getBoundingClientRect().top))");
        assertThat(tops).hasSize(2);
        assertThat(tops.get(0)).isEqualTo(tops.get(1));
    }

    @Test
    void conferencesAndQueuesAreSeen() {
        SimulatedCall host = simulator.call().answer();
        SimulatedCall guest = simulator.call().answer();
        client.send("POST", "/conferences",
                "{\"name\":\"all hands\",\"call_control_id\":\"" + host.callControlId() + "\"}");
        client.post(guest, "enqueue", "{\"queue_name\":\"support\"}");

        browser.awaitText(".conversation[data-kind=conference]", "all hands");
        browser.awaitText(".conversation[data-kind=conference] .timeline", "conference-create");
        browser.awaitText(".conversation[data-kind=queue]", "waits, number 1");
    }

    @Test
    void refusalsAndFaultsAreSeenAndAskedFor() {
        browser.click("#faults summary");
        assertThat(browser.count("#command-fault [name=on] option")).isGreaterThan(70);
        assertThat(browser.count("#webhook-fault [name=on] option[value='call.refer.*']")).isEqualTo(1);
        browser.click("#command-fault option[value='start-siprec']");
        browser.click("#command-fault button");
        browser.awaitText("#pending-faults", "start-siprec: status 429, once");

        SimulatedCall call = simulator.call();
        simulator.awaitIdle();
        application.answers(403);
        call.answer();
        client.post(call, "siprec_start", "{}");

        browser.awaitText(".timeline", "429");
        browser.awaitText("#bad-count", "2");
        browser.click("#faults summary");
        browser.click(".filter label:last-of-type");
        assertThat(browser.text("#wire")).contains("start-siprec", "call.answered", "403").doesNotContain("call.initiated");
    }

    @Test
    void faultsAskForWhatTheyNeed() {
        browser.click("#faults summary");
        browser.click("#command-fault option[value='latency']");
        assertThat(browser.text("#command-fault")).contains("Seconds").doesNotContain("Retry-After");
        browser.clear("#command-fault [name=seconds]");
        browser.type("#command-fault [name=seconds]", "0.5");
        browser.click("#command-fault [name=always]");
        browser.click("#command-fault button");
        browser.awaitText("#pending-faults", "any command: latency 500 ms, always");

        browser.click("#webhook-fault option[value='call.refer.*']");
        browser.click("#webhook-fault option[value='stale']");
        browser.click("#webhook-fault button");
        browser.awaitText("#pending-faults", "call.refer.*: stale by 600 s, once");
        browser.awaitText("#fault-count", "2");

        browser.click("#clear-faults");
        Awaitility.await().until(() -> browser.count("#pending-faults li") == 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1400, 1000, 400})
    void wordsStayWholeAndEachNameAndValueHasALine(int width) {
        browser.look(width, 900, "light");
        SimulatedCall caller = simulator
                .call("+13129457420", "sip:support-of-the-card-department@telephony.eu-west-1.example.com")
                .answer();
        SimulatedCall host = simulator.call("+".repeat(200), "+35319605860").answer();
        client.post(caller, "transfer", "{\"to\":\"sip:agent7@pbx.example.com\",\"client_state\":\"Z29sZA==\",\"webhook_url\":"
                + "\"https://events.calls.example.com/telnyx/voice/a/rather/long/path?tenant=cards&region=eu-west-1\","
                + "\"sip_region\":\"Europe\",\"custom_headers\":[{\"name\":\"X-Priority\",\"value\":\"7\"}]}");
        client.post(host, "gather_using_ai", "{\"parameters\":{\"type\":\"object\",\"required\":[\"age\",\"telephone_number\"],"
                + "\"properties\":{\"age\":{\"type\":\"integer\"},\"telephone_number\":{\"type\":\"string\"}}}}");
        simulator.calls().get(2).answer();
        browser.awaitText("#conversations", "Connected");
        browser.awaitText("#wire", "gather-using-ai");

        assertThat(browser.run("return document.documentElement.scrollWidth <= window.innerWidth").asBoolean()).isTrue();
        assertThat(browser.run(BROKEN_WORDS)).isEmpty();
        assertThat(browser.count("#wire dd")).isGreaterThan(5);
        assertThat(browser.run(LINES_SHARED)).isEmpty();
    }

    @Test
    void aSingleCallHasAllTheWidth() {
        browser.look(1400, 900, "light");
        simulator.call();
        browser.awaitText("#conversations", "ringing");

        assertThat(browser.run("return document.querySelector('.conversation').offsetWidth"))
                .isEqualTo(browser.run("return document.getElementById('conversations').offsetWidth"));
    }

    @Test
    void whatCallersSayIsTextAndNothingElse() {
        String nasty = "<img src=x onerror=\"document.title='taken'\"><script>document.title='taken'</script>&amp;\u202E";
        SimulatedCall call = simulator.call(nasty, "\"><svg onload=alert(1)>").answer();
        client.post(call, "refer", "{\"sip_address\":\"sip:<b>x</b>@example.com\",\"<i>name</i>\":\"<i>value</i>\"}");
        call.send("call.<b>odd</b>", Map.of("text", nasty));
        client.post(call, "enqueue", "{\"queue_name\":\"<u>queue</u>\"}");

        browser.awaitText(".leg .from", nasty.substring(0, nasty.length() - 1));
        browser.awaitText("#wire", "call.<b>odd</b>");
        browser.awaitText("#conversations", "<u>queue</u>");
        assertThat(browser.run("return document.title").asText()).isEqualTo("Telnyx simulator");
        assertThat(browser.count("main img, main script, main svg, main u, main i, main dd > :not(wbr), main bdi > :not(wbr)"))
                .isZero();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aPageThatHasLostTheSimulatorFindsItAgain() {
        int port = java.net.URI.create(simulator.liveViewUrl()).getPort();
        simulator.call("+15550001", "+15550002");
        browser.awaitText("#conversations", "+15550001");
        simulator.close();
        browser.awaitText("#connection", "Disconnected");

        try (TelnyxSimulator next = TelnyxSimulator.builder().port(port).start()) {
            next.call("+15550003", "+15550004");
            browser.awaitText("#connection", "Live");
            browser.awaitText("#conversations", "+15550003");
            assertThat(browser.text("#conversations")).doesNotContain("+15550001");
        }
    }

    @Test
    void canBeUsedOnATelephoneAndByWhoSeesNothing() {
        browser.resize(500, 900);
        simulator.call().answer();
        browser.awaitText("#conversations", "answered");

        assertThat(browser.run("return document.documentElement.scrollWidth <= window.innerWidth").asBoolean()).isTrue();
        assertThat(browser.run("return [...document.querySelectorAll('input, select, textarea')]"
                + ".filter(field => !field.closest('label')).length").asInt()).isZero();
        assertThat(browser.run("return [...document.querySelectorAll('button')]"
                + ".filter(button => !(button.getAttribute('aria-label') || button.textContent.trim())).length").asInt())
                .isZero();
        Awaitility.await()
                .until(() -> browser.run("return document.getElementById('announcements').textContent")
                        .asText()
                        .contains("is answered"));
    }
}
