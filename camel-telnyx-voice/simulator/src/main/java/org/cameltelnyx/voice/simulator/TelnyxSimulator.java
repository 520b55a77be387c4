package org.cameltelnyx.voice.simulator;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;

/**
 * A simulated Telnyx on 127.0.0.1. It serves the REST API under /v2, keeps calls, conferences, queues and recordings, and
 * delivers signed webhooks. A test can read, and wait for, what it has received and delivered, and can add faults.
 *
 * <pre>{@code
 * try (TelnyxSimulator simulator = TelnyxSimulator.start()) {
 *     simulator.webhookUrl("http://127.0.0.1:8080/telnyx/voice");
 *     SimulatedCall call = simulator.call().answer();
 *     // let the application send a command for call.callControlId() to simulator.baseUrl()
 *     simulator.awaitReceived("refer", 1);
 *     simulator.awaitDelivery("call.refer.completed");
 * }
 * }</pre>
 *
 * Thread-safe.
 */
public final class TelnyxSimulator implements AutoCloseable {

    /** The default timeout of the methods that wait. */
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Two loops, so that commands do not wait while many webhooks are signed. */
    private final Loop commands = new Loop("commands");
    private final Loop webhooks = new Loop("webhooks");
    private final LocalServer server;
    private final AtomicBoolean isClosed = new AtomicBoolean();
    private final int port;
    private final String apiKey;
    private final WebhookSigner signer;
    private final SimulatorClock clock;
    private final EventSource events;
    private final WebhookDispatcher dispatcher;
    private final CommandFaults faults;
    private final Set<String> actions;
    private final EventTypes types = new EventTypes();
    private final WebhookFaults webhookFaults = new WebhookFaults(types);
    private final CommandIds commandIds = new CommandIds();
    private final History<ReceivedCommand> received;
    private final History<Delivery> deliveries;
    private final History<ReceivedDownload> downloads;
    private final DownloadFaults downloadFaults = new DownloadFaults();
    private final DeliveryLog log;
    private final Switchboard switchboard;
    private final Map<String, AtomicInteger> effects = new ConcurrentHashMap<>();
    private final LiveFeed feed;
    private final List<Observer> observers = new CopyOnWriteArrayList<>();
    private volatile String whyNoUrl = "set it with webhookUrl(...).";

    TelnyxSimulator(TelnyxSimulatorBuilder settings) {
        Operations operations = Operations.standard();
        this.apiKey = settings.apiKey;
        this.signer = settings.signer;
        this.actions = operations.actions();
        this.faults = new CommandFaults(actions);
        this.received = new History<>(settings.history);
        this.deliveries = new History<>(settings.history);
        this.downloads = new History<>(settings.history);
        this.clock = new SimulatorClock(settings.clock, settings.manualClock);
        this.log = new DeliveryLog(settings.history, clock);
        this.dispatcher = new WebhookDispatcher(
                webhooks, delivering(settings), webhookFaults, deliveries, everyObserver());
        this.events = new EventSource(clock, dispatcher::publish);
        AudioLinks links = new AudioLinks(clock, this::address);
        this.switchboard = new Switchboard(events, clock, new Archive(links), log, settings.answerDialedCalls);
        LiveBoard board = new LiveBoard(switchboard, faults, webhookFaults, dispatcher::url, actions);
        this.feed = new LiveFeed(webhooks, clock, board);
        clock.settling(this::settle);
        observers.add(feed.journal());
        observers.add(log);
        CommandDesk desk = new CommandDesk(apiKey, operations, switchboard, commandIds, clock);
        ThreadPoolExecutor threads = LocalServer.newThreads();
        HttpApi api = new HttpApi(
                commands, threads, operations, desk, faults, settings.latency, clock, everyObserver());
        AudioDoor audio = new AudioDoor(
                links, downloadFaults, switchboard::findRecording, downloads, clock, commands, threads);
        LiveView view = new LiveView(feed, new LiveDeeds(this));
        try {
            dispatcher.url(settings.webhookUrl);
            this.server = LocalServer.start(settings.port, threads, exchange -> accept(exchange, api, audio, view));
            this.port = server.port();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * Starts a simulator on a free port, with a random API key and new signing keys.
     *
     * @return the running simulator
     */
    public static TelnyxSimulator start() {
        return builder().start();
    }

    /**
     * Creates a builder for a simulator with other settings.
     *
     * @return a builder
     */
    public static TelnyxSimulatorBuilder builder() {
        return new TelnyxSimulatorBuilder();
    }

    /**
     * The base URL of the REST API.
     *
     * @return such as {@code http://127.0.0.1:41234/v2}
     */
    public String baseUrl() {
        return address() + Operations.ROOT;
    }

    private String address() {
        return "http://" + LocalServer.HOST + ":" + port;
    }

    /**
     * The URL of the live view, a page on which people can watch what happens and take part.
     *
     * @return such as {@code http://127.0.0.1:41234/}, for a browser on this machine
     */
    public String liveViewUrl() {
        return address() + "/";
    }

    /**
     * The API key that commands must send.
     *
     * @return the key
     */
    public String apiKey() {
        return apiKey;
    }

    /**
     * The public key for the verification of webhooks.
     *
     * @return base64 of the 32 raw bytes, as Telnyx shows it
     */
    public String publicKey() {
        return signer.publicKey();
    }

    /**
     * The signer of the webhooks, for webhooks that a test creates itself.
     *
     * @return the signer
     */
    public WebhookSigner signer() {
        return signer;
    }

    /**
     * The URL that receives events, unless a command sets another one for its call.
     *
     * @return the URL; null if events are only recorded
     */
    public String webhookUrl() {
        return dispatcher.url();
    }

    /**
     * Sends events to another receiver from now on; events in flight are not redirected.
     *
     * @param  url                      an http or https URL; null to only record events
     * @return                          this simulator
     * @throws IllegalArgumentException if the URL is not valid
     */
    public TelnyxSimulator webhookUrl(String url) {
        dispatcher.url(url);
        return this;
    }

    /**
     * Creates an incoming call, which is parked: delivers call.initiated.
     *
     * @return the call
     */
    public SimulatedCall call() {
        return call(CallOptions.defaults());
    }

    /**
     * Creates an incoming call, which is parked: delivers call.initiated.
     *
     * @param  from the number or SIP URI that calls
     * @param  to   the number or SIP URI that is called
     * @return      the call
     */
    public SimulatedCall call(String from, String to) {
        return call(CallOptions.defaults().from(from).to(to));
    }

    /**
     * Creates an incoming call, which is parked: delivers call.initiated.
     *
     * @param  options                  the options of the call
     * @return                          the call
     * @throws IllegalArgumentException if a call with this call control id exists already
     */
    public SimulatedCall call(CallOptions options) {
        return switchboard.ring(options);
    }

    /**
     * All calls, including those that commands have created and those that have ended.
     *
     * @return an unmodifiable snapshot, oldest first
     */
    public List<SimulatedCall> calls() {
        return switchboard.calls();
    }

    /**
     * All conferences, including those that have ended.
     *
     * @return an unmodifiable snapshot, oldest first
     */
    public List<SimulatedConference> conferences() {
        return switchboard.conferences();
    }

    /**
     * All queues.
     *
     * @return an unmodifiable snapshot, oldest first
     */
    public List<SimulatedQueue> queues() {
        return switchboard.queues();
    }

    /**
     * The clock of all timeouts (of ringing, gathering digits, waiting in a queue) and of speech; tests move it by
     * {@link SimulatorClock#advance}.
     *
     * @return the clock
     */
    public SimulatorClock clock() {
        return clock;
    }

    /**
     * Sets whether parties that a command calls (dial, transfer) answer at once. By default the call rings until a test
     * calls {@link SimulatedCall#answer()}, or moves the clock beyond the command's {@code timeout_secs}. A
     * {@link #reset()} restores the value of the {@linkplain TelnyxSimulatorBuilder#answerDialedCalls builder}.
     *
     * @param  answer true to answer at once
     * @return        this simulator
     */
    public TelnyxSimulator answerDialedCalls(boolean answer) {
        switchboard.answering(answer);
        return this;
    }

    /**
     * Delivers any event, signed and in Telnyx' envelope.
     *
     * @param  eventType the type as on the wire, such as {@code call.dtmf.received}
     * @param  payload   the payload, which Jackson converts to JSON
     * @return           the id of the event
     */
    public String send(String eventType, Map<String, ?> payload) {
        ObjectNode document = Json.object();
        payload.forEach((name, value) -> document.set(name, Json.of(value)));
        return events.emit(eventType, document);
    }

    /**
     * Delivers any body, signed but otherwise unchanged: for example without an envelope, of API version 1, or not JSON at
     * all.
     *
     * @param  body the bytes
     * @return      the id of the event in the body; empty without one
     */
    public String sendRaw(byte[] body) {
        return events.emitRaw(body);
    }

    /**
     * All requests received so far, oldest first.
     *
     * @return an unmodifiable snapshot
     */
    public List<ReceivedCommand> received() {
        return received.list();
    }

    /**
     * The requests received so far for an action, oldest first.
     *
     * @param  action                   its name, such as {@code refer}; {@link ReceivedCommand#NO_ACTION} for requests that
     *                                  belong to no action
     * @return                          an unmodifiable snapshot
     * @throws IllegalArgumentException if the action is unknown
     */
    public List<ReceivedCommand> received(String action) {
        requireAction(action);
        return received.list().stream().filter(command -> command.action().equals(action)).toList();
    }

    /**
     * How often an action has taken effect. Refused commands and those with a repeated command_id have no effect.
     *
     * @param  action                   its name, such as {@code refer}
     * @return                          the number of effects
     * @throws IllegalArgumentException if the action is unknown
     */
    public int effects(String action) {
        requireAction(action);
        AtomicInteger count = effects.get(action);
        return count == null ? 0 : count.get();
    }

    /**
     * All completed attempts to deliver a webhook, in the order in which they ended.
     *
     * @return an unmodifiable snapshot
     */
    public List<Delivery> deliveries() {
        return deliveries.list();
    }

    /**
     * The completed attempts to deliver a webhook of a type, in the order in which they ended.
     *
     * @param  eventType                the type as on the wire
     * @return                          an unmodifiable snapshot
     * @throws IllegalArgumentException if Telnyx documents no such event, and the test has sent none
     */
    public List<Delivery> deliveries(String eventType) {
        types.require(eventType);
        return deliveries.list().stream().filter(delivery -> delivery.eventType().equals(eventType)).toList();
    }

    /**
     * Waits until the receiver has acknowledged an event of a type.
     *
     * @param  eventType                the type as on the wire
     * @return                          the first acknowledged delivery
     * @throws IllegalStateException    if there is none within {@link #PATIENCE}
     * @throws IllegalArgumentException if Telnyx documents no such event, and the test has sent none
     */
    public Delivery awaitDelivery(String eventType) {
        types.require(eventType);
        Predicate<Delivery> wanted = delivery -> delivery.eventType().equals(eventType) && delivery.acknowledged();
        return deliveries.await(all -> all.stream().anyMatch(wanted), PATIENCE)
                .orElseThrow(() -> inVain("an acknowledged delivery of " + eventType, eventType, PATIENCE))
                .stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Waits for a number of attempts to deliver a webhook, whatever their outcome.
     *
     * @param  count                 the number
     * @return                       all attempts so far
     * @throws IllegalStateException if there are fewer after {@link #PATIENCE}
     */
    public List<Delivery> awaitDeliveries(int count) {
        return deliveries.await(all -> all.size() >= count, PATIENCE)
                .orElseThrow(() -> inVain(counted(count, "attempt") + " to deliver a webhook", null, PATIENCE));
    }

    /**
     * Waits for attempts to deliver a webhook.
     *
     * @param  condition             the condition for the list of all attempts so far
     * @return                       all attempts so far
     * @throws IllegalStateException if the condition is not fulfilled within {@link #PATIENCE}
     */
    public List<Delivery> awaitDeliveries(Predicate<List<Delivery>> condition) {
        return awaitDeliveries(condition, PATIENCE);
    }

    /**
     * Waits for attempts to deliver a webhook.
     *
     * @param  condition             the condition for the list of all attempts so far
     * @param  timeout               how long to wait
     * @return                       all attempts so far
     * @throws IllegalStateException if the condition is not fulfilled in time
     */
    public List<Delivery> awaitDeliveries(Predicate<List<Delivery>> condition, Duration timeout) {
        return deliveries.await(condition, timeout)
                .orElseThrow(() -> inVain("deliveries that fulfil the condition", null, timeout));
    }

    /**
     * Waits until every event has been acknowledged or given up, so that no further attempt follows.
     *
     * @return                       all attempts so far
     * @throws IllegalStateException if some are still in flight after {@link #PATIENCE}
     */
    public List<Delivery> awaitIdle() {
        if (!dispatcher.awaitIdle(PATIENCE)) {
            throw inVain("all webhooks to be delivered or given up", null, PATIENCE);
        }
        return deliveries();
    }

    /**
     * Waits for requests for an action, whatever their outcome.
     *
     * @param  action                   its name, such as {@code refer}
     * @param  count                    the number
     * @return                          all requests for the action so far
     * @throws IllegalStateException    if there are fewer after {@link #PATIENCE}
     * @throws IllegalArgumentException if the action is unknown
     */
    public List<ReceivedCommand> awaitReceived(String action, int count) {
        requireAction(action);
        Predicate<ReceivedCommand> wanted = command -> command.action().equals(action);
        return received.await(all -> all.stream().filter(wanted).count() >= count, PATIENCE)
                .orElseThrow(() -> inVain(counted(count, "command") + " '" + action + "'", action, PATIENCE))
                .stream()
                .filter(wanted)
                .toList();
    }

    /**
     * Faults on demand for commands.
     *
     * @return the faults, to add more
     */
    public CommandFaults faults() {
        return faults;
    }

    /**
     * Faults on demand for webhooks.
     *
     * @return the faults, to add more
     */
    public WebhookFaults webhookFaults() {
        return webhookFaults;
    }

    /**
     * Faults on demand for the download of recordings.
     *
     * @return the faults, to add more
     */
    public DownloadFaults downloadFaults() {
        return downloadFaults;
    }

    /**
     * The requests for the audio of recordings so far, oldest first.
     *
     * @return an unmodifiable snapshot
     */
    public List<ReceivedDownload> downloads() {
        return downloads.list();
    }

    /**
     * Adds an outbound voice profile to the account; no command can create one.
     *
     * @param  name its name
     * @return      its id
     */
    public String outboundVoiceProfile(String name) {
        return switchboard.createProfile(name);
    }

    /**
     * Creates a SIPREC connector, as siprec-connector-create does, because start-siprec needs one. A connector that already
     * exists stays as it is.
     *
     * @param  name name of the connector
     * @return      this simulator
     */
    public TelnyxSimulator siprecConnector(String name) {
        switchboard.createConnector(name);
        return this;
    }

    /**
     * Removes calls, conferences, queues, recordings, all resources of the account, commands, command ids, deliveries,
     * downloads and faults, gives up the webhooks in flight, and sets the clock back. Address, keys and webhook URL stay.
     */
    public void reset() {
        switchboard.clear();
        clock.reset();
        events.reset();
        faults.clear();
        webhookFaults.clear();
        downloadFaults.clear();
        downloads.clear();
        log.clear();
        types.clear();
        dispatcher.reset();
        commandIds.clear();
        effects.clear();
        received.clear();
        deliveries.clear();
        feed.journal().clear();
    }

    /** Resets the simulator, and applies the settings for clock, deliveries and called parties. */
    void reset(TelnyxSimulatorBuilder settings) {
        clock.manual(settings.manualClock);
        switchboard.answersAtFirst(settings.answerDialedCalls);
        dispatcher.settings(delivering(settings));
        reset();
    }

    private WebhookDispatcher.Settings delivering(TelnyxSimulatorBuilder settings) {
        return new WebhookDispatcher.Settings(signer, clock, settings.webhookTimeout, settings.retryDelays);
    }

    /** Delivers events to this application from now on. */
    void deliverTo(TestBridge.Webhook webhook) {
        if (webhook.url() == null) {
            noWebhookUrl(webhook.problem());
        } else {
            webhookUrl(webhook.url());
        }
    }

    /** Only records events from now on; failures of waiting methods report this reason. */
    private void noWebhookUrl(String reason) {
        dispatcher.url(null);
        whyNoUrl = reason;
    }

    /**
     * Stops listening, and gives up the webhooks in flight.
     */
    @Override
    public void close() {
        if (!isClosed.compareAndSet(false, true)) {
            return;
        }
        dispatcher.close();
        feed.close();
        webhooks.close(PATIENCE);
        dispatcher.abandon();
        commands.close(PATIENCE);
        if (server != null) {
            server.close();
        }
    }

    /** Registers an observer. */
    void observe(Observer observer) {
        observers.add(observer);
    }

    Optional<SimulatedCall> find(String callControlId) {
        synchronized (switchboard) {
            return switchboard.find(callControlId);
        }
    }

    /** Waits until the application has answered all events, except for those that wait for the clock. */
    private void settle() {
        if (!dispatcher.awaitSettled(PATIENCE)) {
            throw inVain("all webhooks to be answered, before the clock is moved", null, PATIENCE);
        }
    }

    private void requireAction(String action) {
        if (!ReceivedCommand.NO_ACTION.equals(action)) {
            Names.require("action", action, actions);
        }
    }

    private Observer everyObserver() {
        return new Observer() {

            @Override
            public void arrived(Command command) {
                observers.forEach(observer -> observer.arrived(command));
            }

            @Override
            public void received(Command command, ReceivedCommand record, Answer answer) {
                record(record);
                observers.forEach(observer -> observer.received(command, record, answer));
            }

            @Override
            public void published(WebhookEvent event, WebhookFate fate) {
                types.hasBeenSent(event.type());
                observers.forEach(observer -> observer.published(event, fate));
            }

            @Override
            public void delivered(Delivery delivery, boolean isLast) {
                observers.forEach(observer -> observer.delivered(delivery, isLast));
            }
        };
    }

    private void record(ReceivedCommand command) {
        if (command.tookEffect()) {
            effects.computeIfAbsent(command.action(), action -> new AtomicInteger()).incrementAndGet();
        }
        received.add(command);
    }

    private static void accept(HttpExchange exchange, HttpApi api, AudioDoor audio, LiveView view) throws IOException {
        if (audio.isFor(exchange)) {
            audio.accept(exchange);
        } else if (view.isFor(exchange)) {
            view.accept(exchange);
        } else {
            api.accept(exchange);
        }
    }

    private IllegalStateException inVain(String what, String name, Duration timeout) {
        return new InVain(received(), deliveries(), dispatcher.underWay(), calls(), whyNoUrl).waitedFor(what, name, timeout);
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
