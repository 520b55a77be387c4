package org.cameltelnyx.voice.examples.camelk;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.cameltelnyx.voice.simulator.ReceivedCommand;
import org.cameltelnyx.voice.simulator.SimulatedCall;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;

/**
 * The calls of the rehearsal. They use only the HTTP server of the application, so that they run with every runtime.
 */
public final class Scenes {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ADA = "+35319605860";
    private static final String STRANGER = "+13129457420";
    private static final String HOTLINE = "+13125550199";
    private static final int BUSY = 486;

    private final TelnyxSimulator telnyx;
    private final Crm crm;
    private final String server;

    /**
     * Creates the scenes, and sends the events of the simulator to the application.
     *
     * @param telnyx the simulator
     * @param crm    the CRM
     * @param server the URL of the application's HTTP server
     */
    public Scenes(TelnyxSimulator telnyx, Crm crm, String server) {
        this.telnyx = telnyx;
        this.crm = crm;
        this.server = server;
        telnyx.webhookUrl(server + "/telnyx/voice");
    }

    /**
     * All scenes, each of which runs when it is called.
     *
     * @return the scenes
     */
    public List<Callable<Scene>> all() {
        return List.of(this::someoneKnownCalls, this::aStrangerFindsNobody, this::theCrmIsSilent,
                () -> theCrmKnowsNothing(200, "{}"),
                () -> theCrmKnowsNothing(204, ""), this::aClickOnANumber);
    }

    /**
     * The CRM knows the caller.
     *
     * @return the played scene
     */
    public Scene someoneKnownCalls() {
        reset();
        crm.knows(ADA, "sip:grace@pbx.example.com");
        SimulatedCall call = telnyx.call(ADA, HOTLINE);
        telnyx.awaitDelivery("call.refer.completed");
        call.hangup();
        return scene("Ada calls, whom the CRM knows: Grace is in charge of her.",
                "telnyx  answer",
                "crm     /screen-pops call.answered",
                "telnyx  refer sip:grace@pbx.example.com",
                "crm     /calls call.hangup");
    }

    /**
     * The CRM does not know the caller, and the support line is busy.
     *
     * @return the played scene
     */
    public Scene aStrangerFindsNobody() {
        reset();
        telnyx.call(STRANGER, HOTLINE).referOutcome(BUSY);
        telnyx.awaitDelivery("call.hangup");
        return scene("A stranger calls, and the support line is busy.",
                "telnyx  answer",
                "crm     /screen-pops call.answered",
                "telnyx  refer sip:support@pbx.example.com",
                "crm     /call-backs call.refer.failed",
                "telnyx  speak Everyone is busy. We will call you back today. Good-bye.",
                "telnyx  hangup",
                "crm     /calls call.hangup");
    }

    /**
     * The CRM does not answer the question who calls.
     *
     * @return the played scene
     */
    public Scene theCrmIsSilent() {
        reset();
        crm.knows(ADA, "sip:grace@pbx.example.com");
        crm.silent(true);
        telnyx.call(ADA, HOTLINE);
        telnyx.awaitDelivery("call.refer.completed");
        return scene("Ada calls, and the CRM does not answer: she is not kept waiting.",
                "telnyx  answer",
                "crm     /screen-pops call.answered",
                "telnyx  refer sip:support@pbx.example.com");
    }

    /**
     * The CRM gives a useless answer.
     *
     * @param  status the HTTP status of its answer
     * @param  body   the body of its answer
     * @return        the played scene
     */
    public Scene theCrmKnowsNothing(int status, String body) {
        reset();
        crm.saysOnly(status, body);
        telnyx.call(ADA, HOTLINE);
        telnyx.awaitDelivery("call.refer.completed");
        return scene("Ada calls, and the CRM answers " + (status + " " + body).strip() + ".",
                "telnyx  answer",
                "crm     /screen-pops call.answered",
                "telnyx  refer sip:support@pbx.example.com");
    }

    /**
     * A user calls a contact from the CRM, and the CRM sends the request twice.
     *
     * @return             the played scene
     * @throws IOException if the application cannot be reached
     */
    public Scene aClickOnANumber() throws IOException, InterruptedException {
        reset();
        telnyx.answerDialedCalls(false);
        String command = JSON.writeValueAsString(Map.of("from", HOTLINE, "to", ADA, "connection_id", "1684641123236054244",
                "command_id", "click-1", "client_state_text", "clicked by sip:grace@pbx.example.com"));
        String first = post("/click-to-call", command).path("call_control_id").asText();
        String second = post("/click-to-call", command).path("call_control_id").asText();
        SimulatedCall call = telnyx.calls().get(0).answer();
        telnyx.awaitDelivery("call.refer.completed");
        Scene scene = scene(
                "Grace clicks on Ada's number in the CRM, which sends the request twice: Ada is called once, and gets Grace.",
                "telnyx  dial " + ADA,
                "telnyx  dial " + ADA + " (nothing new)",
                "telnyx  refer sip:grace@pbx.example.com",
                "one call, one id");
        List<String> seen = new ArrayList<>(scene.seen());
        boolean one = telnyx.calls().size() == 1 && first.equals(second) && first.equals(call.callControlId());
        seen.add(one ? "one call, one id" : telnyx.calls().size() + " calls, ids " + first + " and " + second);
        return new Scene(scene.title(), scene.expected(), seen);
    }

    private void reset() {
        telnyx.reset();
        telnyx.webhookUrl(server + "/telnyx/voice");
        crm.reset();
    }

    private Scene scene(String title, String... expected) {
        telnyx.awaitIdle();
        record Line(Instant at, String text) {
        }
        List<String> seen = Stream.concat(
                telnyx.received().stream().map(command -> new Line(command.receivedAt(), text(command))),
                crm.requests().stream().map(request -> new Line(request.at(), text(request))))
                .sorted(Comparator.comparing(Line::at))
                .map(Line::text)
                .toList();
        return new Scene(title, List.of(expected), seen);
    }

    private static String text(ReceivedCommand command) {
        JsonNode said = Stream.of("sip_address", "payload", "to")
                .map(command.json()::path)
                .filter(JsonNode::isTextual)
                .findFirst()
                .orElse(JSON.getNodeFactory().textNode(""));
        return ("telnyx  " + command.action() + " " + said.asText()).stripTrailing()
                + (command.tookEffect() ? "" : command.status() == 200 ? " (nothing new)" : " (" + command.status() + ")");
    }

    private static String text(Crm.Request request) {
        try {
            return "crm     " + request.path() + " " + JSON.readTree(request.body()).path("data").path("event_type").asText();
        } catch (IOException e) {
            return "crm     " + request.path() + " got something that is no event";
        }
    }

    private JsonNode post(String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        String answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
        try {
            return JSON.readTree(answer);
        } catch (IOException e) {
            return JSON.getNodeFactory().textNode(answer);
        }
    }
}
