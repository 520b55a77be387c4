package org.cameltelnyx.voice.simulator;

import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;

/**
 * The settings of a simulator, all of which have a default. Not thread-safe.
 */
public final class TelnyxSimulatorBuilder {

    String apiKey;
    int port;
    String webhookUrl;
    Clock clock = Clock.systemUTC();
    boolean manualClock;
    boolean answerDialedCalls;
    Duration webhookTimeout = Duration.ofSeconds(2);
    List<Duration> retryDelays = List.of(Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2));
    Duration latency = Duration.ZERO;
    WebhookSigner signer;
    int history = 100_000;

    TelnyxSimulatorBuilder() {
    }

    /**
     * Sets the API key that commands must send.
     *
     * @param  apiKey the key; a random one by default
     * @return        this builder
     */
    public TelnyxSimulatorBuilder apiKey(String apiKey) {
        this.apiKey = apiKey;
        return this;
    }

    /**
     * Sets the port to listen on.
     *
     * @param  port the port; 0, the default, for any free port
     * @return      this builder
     */
    public TelnyxSimulatorBuilder port(int port) {
        this.port = port;
        return this;
    }

    /**
     * Sets the URL that receives events.
     *
     * @param  webhookUrl an http or https URL; none by default, so that events are only recorded
     * @return            this builder
     */
    public TelnyxSimulatorBuilder webhookUrl(String webhookUrl) {
        this.webhookUrl = webhookUrl;
        return this;
    }

    /**
     * Sets the clock of the machine, which gives the time of signatures, and from which the simulator's own clock starts.
     * Delays take real time. For timeouts, move {@link TelnyxSimulator#clock()} instead.
     *
     * @param  clock the clock; the system's by default
     * @return       this builder
     */
    public TelnyxSimulatorBuilder clock(Clock clock) {
        this.clock = clock;
        return this;
    }

    /**
     * Stops the time in the simulator until the test moves its {@linkplain TelnyxSimulator#clock() clock}, and gives speech
     * and audio a duration on it: 60 ms for each letter of speech, but at least one second, and 10 seconds for a file, each
     * as often as the command repeats it. A sound waits for the sounds before it.
     *
     * @return this builder
     */
    public TelnyxSimulatorBuilder manualClock() {
        this.manualClock = true;
        return this;
    }

    /**
     * Sets whether parties that a command calls (dial, transfer) answer at once. {@link TelnyxSimulator#answerDialedCalls}
     * changes this until the next {@link TelnyxSimulator#reset()}.
     *
     * @param  answer true to answer at once; false by default
     * @return        this builder
     */
    public TelnyxSimulatorBuilder answerDialedCalls(boolean answer) {
        this.answerDialedCalls = answer;
        return this;
    }

    /**
     * Sets the time the receiver of a webhook has to answer.
     *
     * @param  webhookTimeout           the time; 2 seconds by default, as with Telnyx
     * @return                          this builder
     * @throws IllegalArgumentException if the time is not positive
     */
    public TelnyxSimulatorBuilder webhookTimeout(Duration webhookTimeout) {
        CommandFaults.positive(webhookTimeout);
        this.webhookTimeout = webhookTimeout;
        return this;
    }

    /**
     * Sets the delays before further attempts to deliver a webhook, unless a command sets others for its call by
     * {@code webhook_retries_policies}. Telnyx does not document its default; it accepts at most 5 delays with a sum of at
     * most 60 seconds.
     *
     * @param  retryDelays one delay per further attempt; 500 ms, 1 s and 2 s by default; none for a single attempt
     * @return             this builder
     */
    public TelnyxSimulatorBuilder retryDelays(Duration... retryDelays) {
        this.retryDelays = List.of(retryDelays);
        return this;
    }

    /**
     * Sets the delay of every command before it takes effect.
     *
     * @param  latency the time; none by default
     * @return         this builder
     */
    public TelnyxSimulatorBuilder latency(Duration latency) {
        this.latency = latency;
        return this;
    }

    /**
     * Sets the keys for the signatures of webhooks.
     *
     * @param  keyPair                  an Ed25519 key pair; a new one by default
     * @return                          this builder
     * @throws IllegalArgumentException if the keys are not Ed25519 keys
     */
    public TelnyxSimulatorBuilder keyPair(KeyPair keyPair) {
        this.signer = WebhookSigner.of(keyPair);
        return this;
    }

    /**
     * Sets how many commands, and how many deliveries, the simulator keeps; beyond that it drops the oldest.
     *
     * @param  history the number of each; 100,000 by default
     * @return         this builder
     */
    public TelnyxSimulatorBuilder history(int history) {
        this.history = history;
        return this;
    }

    /**
     * Starts a simulator with these settings.
     *
     * @return                          the running simulator
     * @throws IllegalArgumentException if the webhook URL is not valid
     * @throws IllegalStateException    if the simulator cannot listen on the port
     */
    public TelnyxSimulator start() {
        if (apiKey == null) {
            apiKey = newApiKey();
        }
        if (signer == null) {
            signer = WebhookSigner.generate();
        }
        return new TelnyxSimulator(this);
    }

    private static String newApiKey() {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        return "KEY" + HexFormat.of().withUpperCase().formatHex(random);
    }
}
