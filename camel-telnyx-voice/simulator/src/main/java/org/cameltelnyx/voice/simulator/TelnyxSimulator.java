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
 * A Telnyx on 127.0.0.1. It answers the REST API under /v2, keeps calls, conferences, queues and recordings, and delivers signed webhooks; what it has
 * received and delivered can be read and waited for, and faults can be asked for.
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
 * Safe for use by several threads.
 */
public final class TelnyxSimulator implements AutoCloseable {

    /** How long the methods that wait do so unless told otherwise. */
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Two, so that commands do not wait while many webhooks are signed. */
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
     * Begins a simulator with settings of its own.
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
     * The page on which people can watch what happens, and take part.
     *
     * @return such as {@code http://127.0.0.1:41234/}, for a browser on this machine
     */
    public String liveViewUrl() {
        return address() + "/";
    }

    /**
     * The API key that commands must bring.
     *
     * @return the key
     */
    public String apiKey() {
        return apiKey;
    }

    /**
     * The public key that webhooks can be verified with.
     *
     * @return base64 of the 32 raw bytes, as Telnyx shows it
     */
    public String publicKey() {
        return signer.publicKey();
    }

    /**
     * What signs the webhooks, for payloads of the test's own.
     *
     * @return the signer
     */
    public WebhookSigner signer() {
        return signer;
    }

    /**
     * Where events go, unless a command says otherwise for its call.
     *
     * @return the URL; null if events are recorded and not delivered
     */
    public String webhookUrl() {
        return dispatcher.url();
    }

    /**
     * Sends events to another receiver from now on; those under way are not redirected.
     *
     * @param  url                      an http or https URL; null to record events and not deliver them
     * @return                          this simulator
     * @throws IllegalArgumentException if it is no such URL
     */
    public TelnyxSimulator webhookUrl(String url) {
        dispatcher.url(url);
        return this;
    }

    /**
     * A new call comes in and is parked: delivers call.initiated.
     *
     * @return the call
     */
    public SimulatedCall call() {
        return call(CallOptions.defaults());
    }

    /**
     * A new call comes in and is parked: delivers call.initiated.
     *
     * @param  from the number or SIP URI that calls
     * @param  to   the number or SIP URI that is called
     * @return      the call
     */
    public SimulatedCall call(String from, String to) {
        return call(CallOptions.defaults().from(from).to(to));
    }

    /**
     * A new call comes in and is parked: delivers call.initiated.
     *
     * @param  options                  who calls whom
     * @return                          the call
     * @throws IllegalArgumentException if there is a call with this call control id already
     */
    public SimulatedCall call(CallOptions options) {
        return switchboard.ring(options);
    }

    /**
     * All calls, those that commands have made and those that are over included.
     *
     * @return an unmodifiable snapshot, oldest first
     */
    public List<SimulatedCall> calls() {
        return switchboard.calls();
    }

    /**
     * All conferences, those that are over included.
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
     * The clock by which calls ring, digits are waited for, and queues and speech last; tests move it by
     * {@link SimulatorClock#advance}.
     *
     * @return the clock
     */
    public SimulatorClock clock() {
        return clock;
    }

    /**
     * Says whether those whom a command calls (dial, transfer) answer at once. Unless told so, they let it ring until a
     * test calls {@link SimulatedCall#answer()}, or moves the clock beyond the command's {@code timeout_secs}. A
     * {@link #reset()} goes back to what the {@linkplain TelnyxSimulatorBuilder#answerDialedCalls builder} says.
     *
     * @param  answer true if they answer
     * @return        this simulator
     */
    public TelnyxSimulator answerDialedCalls(boolean answer) {
        switchboard.answering(answer);
        return this;
    }

    /**
     * Delivers an event of the test's own, signed and in Telnyx' envelope.
     *
     * @param  eventType the type as on the wire, such as {@code call.dtmf.received}
     * @param  payload   the payload; what Jackson can turn into JSON
     * @return           the id of the event
     */
    public String send(String eventType, Map<String, ?> payload) {
        ObjectNode document = Json.object();
        payload.forEach((name, value) -> document.set(name, Json.of(value)));
        return events.emit(eventType, document);
    }

    /**
     * Delivers a body of the test's own, signed but otherwise as it is: a flat one, one of API version 1, no JSON at
     * all.
     *
     * @param  body the bytes
     * @return      the id of the event that the body holds; empty when there is none
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
     * @param  action                   its name, such as {@code refer}; {@link ReceivedCommand#NO_ACTION} for requests
     *                                  that name none
     * @return                          an unmodifiable snapshot
     * @throws IllegalArgumentException if there is no such action
     */
    public List<ReceivedCommand> received(String action) {
        requireAction(action);
        return received.list().stream().filter(command -> command.action().equals(action)).toList();
    }

    /**
     * How often an action has taken effect. A refused command has none, nor has one with a repeated command_id.
     *
     * @param  action                   its name, such as {@code refer}
     * @return                          the number of effects
     * @throws IllegalArgumentException if there is no such action
     */
    public int effects(String action) {
        requireAction(action);
        AtomicInteger count = effects.get(action);
        return count == null ? 0 : count.get();
    }

    /**
     * All attempts to deliver a webhook that are over, in the order in which they ended.
     *
     * @return an unmodifiable snapshot
     */
    public List<Delivery> deliveries() {
        return deliveries.list();
    }

    /**
     * The attempts to deliver a webhook of a type that are over, in the order in which they ended.
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
     * @return                          the first delivery that was acknowledged
     * @throws IllegalStateException    if none is within {@link #PATIENCE}
     * @throws IllegalArgumentException if Telnyx documents no such event, and the test has sent none
     */
    public Delivery awaitDelivery(String eventType) {
        types.require(eventType);
        Predicate<Delivery> wanted = delivery -> delivery.eventType().equals(eventType) && delivery.acknowledged();
        return deliveries.await(all -> all.stream().anyMatch(wanted), PATIENCE)
                .orElseThrow(() -> inVain("a delivery of " + eventType + " that is acknowledged", eventType, PATIENCE))
                .stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Waits for a number of attempts to deliver a webhook, whatever their outcome.
     *
     * @param  count                 how many
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
     * @param  condition             what all attempts so far must fulfil
     * @return                       all attempts so far
     * @throws IllegalStateException if they do not within {@link #PATIENCE}
     */
    public List<Delivery> awaitDeliveries(Predicate<List<Delivery>> condition) {
        return awaitDeliveries(condition, PATIENCE);
    }

    /**
     * Waits for attempts to deliver a webhook.
     *
     * @param  condition             what all attempts so far must fulfil
     * @param  timeout               how long to wait
     * @return                       all attempts so far
     * @throws IllegalStateException if they do not in time
     */
    public List<Delivery> awaitDeliveries(Predicate<List<Delivery>> condition, Duration timeout) {
        return deliveries.await(condition, timeout)
                .orElseThrow(() -> inVain("deliveries that fulfil the condition", null, timeout));
    }

    /**
     * Waits until every event has been acknowledged or given up, so that no further attempt will come by itself.
     *
     * @return                       all attempts so far
     * @throws IllegalStateException if some are under way still after {@link #PATIENCE}
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
     * @param  count                    how many
     * @return                          all requests for the action so far
     * @throws IllegalStateException    if there are fewer after {@link #PATIENCE}
     * @throws IllegalArgumentException if there is no such action
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
     * @return where to ask for them
     */
    public CommandFaults faults() {
        return faults;
    }

    /**
     * Faults on demand for webhooks.
     *
     * @return where to ask for them
     */
    public WebhookFaults webhookFaults() {
        return webhookFaults;
    }

    /**
     * Faults on demand for the download of recordings.
     *
     * @return where to ask for them
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
     * Adds an outbound voice profile to the account, which no command can.
     *
     * @param  name its name
     * @return      its id
     */
    public String outboundVoiceProfile(String name) {
        return switchboard.createProfile(name);
    }

    /**
     * Adds a SIPREC connector to the account, as siprec-connector-create does: start-siprec refuses a name that the account
     * does not have. If there is one of this name, it stays.
     *
     * @param  name its name
     * @return      this simulator
     */
    public TelnyxSimulator siprecConnector(String name) {
        switchboard.createConnector(name);
        return this;
    }

    /**
     * Forgets calls, conferences, queues, recordings, applications and what else the account has, commands, command ids,
     * deliveries, downloads and faults, gives up the webhooks under way, and sets the clock back. Address, keys and the webhook
     * URL stay.
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

    /** Resets the simulator, and takes over the settings of time, deliveries and called parties. */
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

    /** Records events and does not deliver them; who waits for one in vain is told this reason. */
    private void noWebhookUrl(String reason) {
        dispatcher.url(null);
        whyNoUrl = reason;
    }

    /**
     * Stops listening, and gives up the webhooks under way.
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

    /** Tells somebody what happens from now on. */
    void observe(Observer observer) {
        observers.add(observer);
    }

    Optional<SimulatedCall> find(String callControlId) {
        synchronized (switchboard) {
            return switchboard.find(callControlId);
        }
    }

    /** Waits until the application has answered all events, but for those that wait for the clock. */
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
