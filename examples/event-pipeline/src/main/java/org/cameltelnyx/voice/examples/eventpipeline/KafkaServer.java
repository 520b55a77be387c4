package org.cameltelnyx.voice.examples.eventpipeline;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.utils.Time;

/**
 * A Kafka server with one node, which is broker and controller, and the topics of the pipeline.
 */
final class KafkaServer implements AutoCloseable {

    static final String EVENTS = "telnyx.events";
    static final String COMMANDS = "telnyx.commands";
    static final String DEAD_LETTERS = "telnyx.dead-letters";
    private static final String TAKEN = "telnyx.taken";

    private static final String HOST = "127.0.0.1";
    private static final int PARTITIONS = 4;
    private static final int ATTEMPTS = 3;
    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaRaftServer server;
    private final String address;
    private final Admin admin;

    private KafkaServer(KafkaRaftServer server, String address) {
        this.server = server;
        this.address = address;
        this.admin = Admin.create(Map.of("bootstrap.servers", address));
    }

    /** Starts the server on free ports, with its data in a new directory below the given one. */
    static KafkaServer start(Path directory) throws Exception {
        for (int attempt = 1;; attempt++) {
            try {
                KafkaServer kafka = start(Files.createTempDirectory(directory, "kafka"), freePort(), freePort());
                kafka.createTopics();
                return kafka;
            } catch (RuntimeException e) {
                // another program has taken a port in the meantime
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private static KafkaServer start(Path directory, int port, int controllerPort) throws IOException {
        Properties settings = new Properties();
        settings.put("node.id", "1");
        settings.put("process.roles", "broker,controller");
        settings.put("controller.quorum.voters", "1@" + HOST + ":" + controllerPort);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listeners", "PLAINTEXT://" + HOST + ":" + port + ",CONTROLLER://" + HOST + ":" + controllerPort);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("log.dirs", directory.resolve("data").toString());
        // long timeouts, for busy machines
        settings.put("broker.session.timeout.ms", "60000");
        settings.put("auto.create.topics.enable", "false");
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
        Path file = directory.resolve("server.properties");
        try (OutputStream out = Files.newOutputStream(file)) {
            settings.store(out, null);
        }
        StorageTool.execute(
                new String[]{"format", "--cluster-id", Uuid.randomUuid().toString(), "--config", file.toString()},
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
        server.startup();
        return new KafkaServer(server, HOST + ":" + port);
    }

    String address() {
        return address;
    }

    /** How many records a topic holds. */
    long records(String topic) throws ExecutionException, InterruptedException {
        return ends(topic).values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many records of a topic a group has not committed yet. */
    long lag(String group, String topic) throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> committed = new HashMap<>();
        admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().forEach((partition, offset) -> {
            if (offset != null) {
                committed.put(partition, offset.offset());
            }
        });
        return ends(topic).entrySet()
                .stream()
                .mapToLong(end -> end.getValue() - committed.getOrDefault(end.getKey(), 0L))
                .sum();
    }

    /** The reason of each dead letter, by its invalid record. */
    Map<String, String> deadLetters() {
        Map<String, String> reasons = new LinkedHashMap<>();
        read(DEAD_LETTERS, letter -> reasons.put(letter.value(),
                new String(letter.headers().lastHeader("reason").value(), StandardCharsets.UTF_8)));
        return reasons;
    }

    /** How many records of a topic have no key; Kafka puts such records into any partition. */
    long withoutKey(String topic) {
        AtomicLong count = new AtomicLong();
        read(topic, record -> {
            if (record.key() == null) {
                count.incrementAndGet();
            }
        });
        return count.get();
    }

    private void read(String topic, Consumer<ConsumerRecord<String, String>> reader) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", address), new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic)
                    .stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(POLL).forEach(reader);
            }
        }
    }

    private Map<TopicPartition, Long> ends(String topic) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> latest = admin.describeTopics(List.of(topic))
                .allTopicNames()
                .get()
                .get(topic)
                .partitions()
                .stream()
                .collect(Collectors.toMap(
                        partition -> new TopicPartition(topic, partition.partition()), partition -> OffsetSpec.latest()));
        return admin.listOffsets(latest)
                .all()
                .get()
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, (Map.Entry<TopicPartition, ListOffsetsResultInfo> end) -> end
                        .getValue()
                        .offset()));
    }

    private void createTopics() throws ExecutionException, InterruptedException {
        short one = 1;
        // for as long as Telnyx may deliver an event again
        NewTopic taken = new NewTopic(TAKEN, 1, one).configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, "compact,delete"));
        admin.createTopics(List.of(
                new NewTopic(EVENTS, PARTITIONS, one), new NewTopic(COMMANDS, PARTITIONS, one),
                new NewTopic(DEAD_LETTERS, 1, one), taken)).all().get();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        admin.close();
        server.shutdown();
        server.awaitShutdown();
    }
}
