package org.cameltelnyx.voice.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The command ids of the past 60 seconds, each with its scope and the answer to its first command. This object's monitor
 * guards the map. The caller makes look-up and entry atomic: it holds the switchboard's monitor.
 */
final class CommandIds {

    static final Duration WINDOW = Duration.ofSeconds(60);

    private final Map<Key, Entry> entries = new LinkedHashMap<>();

    private record Key(String scope, String commandId) {
    }

    private record Entry(Instant at, Answer answer) {

        boolean isForgotten(Instant now) {
            return !now.isBefore(at.plus(WINDOW));
        }
    }

    synchronized Optional<Answer> answerTo(String scope, String commandId, Instant now) {
        forgetUntil(now);
        return Optional.ofNullable(entries.get(new Key(scope, commandId)))
                .filter(entry -> !entry.isForgotten(now))
                .map(Entry::answer);
    }

    synchronized void remember(String scope, String commandId, Instant now, Answer answer) {
        Key key = new Key(scope, commandId);
        entries.remove(key);
        entries.put(key, new Entry(now, answer));
    }

    synchronized void clear() {
        entries.clear();
    }

    private void forgetUntil(Instant now) {
        Iterator<Entry> oldestFirst = entries.values().iterator();
        while (oldestFirst.hasNext() && oldestFirst.next().isForgotten(now)) {
            oldestFirst.remove();
        }
    }
}
