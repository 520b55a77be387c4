package org.cameltelnyx.voice.command;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import org.apache.camel.Exchange;
import org.cameltelnyx.voice.schema.JsonValues;
import org.cameltelnyx.voice.support.Text;

/**
 * Derives command ids from the content of commands. A repetition of the same command, by Camel's redelivery or by the next
 * delivery of the same event after a crash, has the same id. Two identical commands that one exchange sends deliberately
 * have different ids.
 * <p>
 * An id is the name-based UUID of the seed, the route in which the exchange began, the command and a number. The seed is the
 * id of the event with which the exchange began, or else a value that is unique for the exchange. The number is the lowest
 * that no identical command of this exchange uses: a successful command keeps its number, a failed one releases it.
 * <p>
 * The object is a property of the exchange, which Camel shares with the copies that split, multicast and wire tap create; it
 * is thread-safe.
 */
public final class CommandIds {

    private static final ObjectWriter CANONICAL = JsonValues.JSON.writer().with(JsonNodeFeature.WRITE_PROPERTIES_SORTED);
    /**
     * Distinguishes the exchanges of this process from those of all others. A random number for each exchange would cost a
     * third of the time.
     */
    private static final String START = UUID.randomUUID().toString();
    private static final AtomicLong EXCHANGES = new AtomicLong();
    private static final String PROPERTY = "CamelTelnyxVoiceCommandIds";

    private final String seed;
    /**
     * The numbers in use, by the digest of the command, so that the map keeps nothing of its content. The atomic operations
     * of the map guard the values. The initial capacity is 1, because each exchange has such a map and few send more than
     * one command.
     */
    private final Map<UUID, BitSet> taken = new ConcurrentHashMap<>(1);

    private CommandIds(String seed) {
        this.seed = seed;
    }

    /**
     * Derives the ids of all commands of an exchange from an event.
     *
     * @param exchange the exchange that begins with the event
     * @param eventId  the id of the event, or null if it has none
     */
    public static void begin(Exchange exchange, String eventId) {
        if (eventId != null) {
            exchange.setProperty(PROPERTY, new CommandIds(eventId));
        }
    }

    /**
     * Returns the command ids of an exchange.
     *
     * @param  exchange the exchange
     * @return          its ids; created with a unique seed if the exchange did not begin with an event
     */
    public static CommandIds of(Exchange exchange) {
        CommandIds ids = exchange.getProperty(PROPERTY, CommandIds.class);
        if (ids == null) {
            ids = new CommandIds(START + "/" + EXCHANGES.incrementAndGet());
            exchange.setProperty(PROPERTY, ids);
        }
        return ids;
    }

    /**
     * Reserves an id for a command that is about to be sent.
     *
     * @param  routeId the route in which the exchange began, or null
     * @param  command the command, without an id
     * @return         the id
     */
    public Claim claim(String routeId, PreparedCommand command) {
        UUID content = UUID.nameUUIDFromBytes(canonical(routeId, command));
        int[] number = new int[1];
        taken.compute(content, (key, numbers) -> {
            BitSet set = numbers == null ? new BitSet() : numbers;
            number[0] = set.nextClearBit(0);
            set.set(number[0]);
            return set;
        });
        return new Claim(id(content, number[0]), content, number[0]);
    }

    /**
     * Releases an id, so that the same command has it again in the next attempt.
     *
     * @param claim the id of a command that has failed
     */
    public void release(Claim claim) {
        taken.computeIfPresent(claim.content, (key, numbers) -> {
            numbers.clear(claim.number);
            return numbers.isEmpty() ? null : numbers;
        });
    }

    /**
     * {@return the content that identifies a command, with fields in alphabetical order, because the order of a map can be
     * different after a restart}
     */
    private static byte[] canonical(String routeId, PreparedCommand command) {
        try {
            return CANONICAL.writeValueAsBytes(
                    Arrays.asList(routeId, command.action().name(), command.path(), command.json()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts and a JSON tree can always be written", e);
        }
    }

    private String id(UUID content, int number) {
        String name = seed + "\n" + content + "\n" + number;
        return UUID.nameUUIDFromBytes(Text.bytes(name)).toString();
    }

    /**
     * An id in use.
     */
    public static final class Claim {

        private final String id;
        private final UUID content;
        private final int number;

        private Claim(String id, UUID content, int number) {
            this.id = id;
            this.content = content;
            this.number = number;
        }

        /**
         * The id.
         *
         * @return a UUID
         */
        public String id() {
            return id;
        }
    }
}
