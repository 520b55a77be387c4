package org.cameltelnyx.voice.examples.eventpipeline;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.cameltelnyx.voice.simulator.SimulatedCall;

/**
 * Requests commands. It uses only Kafka, and depends neither on Telnyx nor on the pipeline.
 */
final class BackOffice implements AutoCloseable {

    private final ObjectMapper json = new ObjectMapper();
    private final KafkaProducer<String, String> producer;
    private final Set<String> requested = ConcurrentHashMap.newKeySet();
    private final Set<String> unworkable = new LinkedHashSet<>();

    BackOffice(String kafka) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka, "acks", "all"), new StringSerializer(), new StringSerializer());
    }

    /** Requests all commands for a call, in this order. */
    void handle(SimulatedCall call) {
        request(call, "answer", Map.of());
        request(call, "start-recording", Map.of("channels", "dual", "format", "wav"));
        request(call, "speak", Map.of("payload", "Thank you for calling. Goodbye.", "voice", "AWS.Polly.Amy"));
        request(call, "send-dtmf", Map.of("digits", "1#"));
        request(call, "hangup", Map.of());
    }

    /** Requests records that can never be carried out. */
    void requestNonsense() {
        String nobody = "v3:nobody";
        String id = UUID.randomUUID().toString();
        sendUnworkable("this is no JSON");
        sendUnworkable(document(id, "reboot", nobody, Map.of()));
        sendUnworkable(document(id, "send-dtmf", nobody, Map.of("digits", "letters")));
        sendUnworkable(document(id, "speak", nobody, Map.of("payload", "Hello?", "voice", "AWS.Polly.Amy")));
    }

    /** The ids of the valid commands. */
    Set<String> requested() {
        return requested;
    }

    /** The invalid records. */
    Set<String> unworkable() {
        return unworkable;
    }

    private void request(SimulatedCall call, String action, Map<String, ?> parameters) {
        String id = UUID.randomUUID().toString();
        requested.add(id);
        send(call.callSessionId(), document(id, action, call.callControlId(), parameters));
    }

    private void sendUnworkable(String record) {
        unworkable.add(record);
        send("nobody", record);
    }

    private void send(String key, String record) {
        producer.send(new ProducerRecord<>(KafkaServer.COMMANDS, key, record));
    }

    private String document(String id, String action, String callControlId, Map<String, ?> parameters) {
        try {
            return json.writeValueAsString(
                    Map.of("id", id, "action", action, "call_control_id", callControlId, "parameters", parameters));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write a command", e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
