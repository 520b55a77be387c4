package org.cameltelnyx.voice.simulator;

import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;

/**
 * Settings of a simulator, all of which have a default. For use by one thread.
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
     * The API key that commands must bring.
     *
     * @param  apiKey the key; a random one by default
     * @return        this builder
     */
    public TelnyxSimulatorBuilder apiKey(String apiKey) {
        this.apiKey = apiKey;
        return this;
    }

    /**
     * The port to listen on.
     *
     * @param  port the port; 0, the default, for any that is free
     * @return      this builder
     */
    public TelnyxSimulatorBuilder port(int port) {
        this.port = port;
        return this;
    }

    /**
     * Where events go.
     *
     * @param  webhookUrl an http or https URL; none by default, so that events are recorded and not delivered
     * @return            this builder
     */
    public TelnyxSimulatorBuilder webhookUrl(String webhookUrl) {
        this.webhookUrl = webhookUrl;
        return this;
    }

    /**
     * The clock of the machine: it tells when an event was signed, and the simulator's own clock starts from it. Delays take
     * real time. Where only time-outs matter, {@link TelnyxSimulator#clock()} is what a test moves.
     *
     * @param  clock the clock; the system's by default
     * @return       this builder
     */
    public TelnyxSimulatorBuilder clock(Clock clock) {
        this.clock = clock;
        return this;
    }

    /**
     * Lets time stand still in the simulator until the test moves its {@linkplain TelnyxSimulator#clock() clock}, and lets
     * speech and audio take their time on it: 60 ms for each letter that is spoken, but one second at least, and 10 seconds for
     * a file, each as often as the command repeats it. What is spoken or played waits for what was before.
     *
     * @return this builder
     */
    public TelnyxSimulatorBuilder manualClock() {
        this.manualClock = true;
        return this;
    }

    /**
     * Whether those whom a command calls (dial, transfer) answer at once, until a test says otherwise by
     * {@link TelnyxSimulator#answerDialedCalls}, and again after each {@link TelnyxSimulator#reset()}.
     *
     * @param  answer true if they answer; false by default
     * @return        this builder
     */
    public TelnyxSimulatorBuilder answerDialedCalls(boolean answer) {
        this.answerDialedCalls = answer;
        return this;
    }

    /**
     * How long the receiver of a webhook may take to answer.
     *
     * @param  webhookTimeout           the time; 2 seconds by default, as with Telnyx
     * @return                          this builder
     * @throws IllegalArgumentException if that is no time at all
     */
    public TelnyxSimulatorBuilder webhookTimeout(Duration webhookTimeout) {
        CommandFaults.positive(webhookTimeout);
        this.webhookTimeout = webhookTimeout;
        return this;
    }

    /**
     * How long to wait before each further attempt to deliver a webhook, unless a command says otherwise for its call by
     * {@code webhook_retries_policies}. Telnyx does not say what it does; it takes at most 5 delays of at most 60 seconds
     * together from its customers.
     *
     * @param  retryDelays one delay per further attempt; 500 ms, 1 s and 2 s by default; none for a single attempt
     * @return             this builder
     */
    public TelnyxSimulatorBuilder retryDelays(Duration... retryDelays) {
        this.retryDelays = List.of(retryDelays);
        return this;
    }

    /**
     * How long every command has to wait before it takes effect.
     *
     * @param  latency the time; none by default
     * @return         this builder
     */
    public TelnyxSimulatorBuilder latency(Duration latency) {
        this.latency = latency;
        return this;
    }

    /**
     * The keys that webhooks are signed with.
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
     * How many commands, and how many deliveries, are remembered; beyond that the oldest are forgotten.
     *
     * @param  history a number of each; 100,000 by default
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
     * @throws IllegalArgumentException if the webhook URL is none
     * @throws IllegalStateException    if the port cannot be listened on
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
