package org.cameltelnyx.voice.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import org.apache.camel.CamelContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All that is counted in a Camel context, whatever number of components it has.
 */
public final class VoiceStatistics {

    private static final Logger LOG = LoggerFactory.getLogger(VoiceStatistics.class);

    /** Written under {@link #lock}. */
    private final Map<String, Statistics> all = new ConcurrentSkipListMap<>();
    private final Lock lock = new ReentrantLock();
    /** Guarded by {@link #lock}. */
    private final List<Observer> observers = new ArrayList<>();

    private VoiceStatistics() {
    }

    /** Is told what there is to be shown. */
    public interface Observer {

        /**
         * Something is counted.
         *
         * @param statistics its numbers
         */
        void added(Statistics statistics);

        /**
         * Something is counted no more.
         *
         * @param statistics its numbers
         */
        void removed(Statistics statistics);
    }

    /**
     * The statistics of a context.
     *
     * @param  camelContext the context
     * @return              the same object for as long as the context lives
     */
    public static VoiceStatistics of(CamelContext camelContext) {
        return ContextPlugins.get(camelContext, VoiceStatistics.class, context -> new VoiceStatistics());
    }

    /**
     * The numbers of a thing, made when it is first asked for.
     *
     * @param  <T>  the kind of thing
     * @param  type the kind of thing
     * @param  name tells it from others of its kind
     * @param  make makes its numbers
     * @return      its numbers
     */
    public <T extends Statistics> T get(Class<T> type, String name, Supplier<T> make) {
        String key = key(type, name);
        Statistics present = all.get(key);
        return type.cast(present != null ? present : add(key, make));
    }

    private Statistics add(String key, Supplier<? extends Statistics> make) {
        lock.lock();
        try {
            Statistics present = all.get(key);
            if (present != null) {
                return present;
            }
            Statistics made = make.get();
            all.put(key, made);
            observers.forEach(observer -> tell(observer, made));
            return made;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Forgets the numbers of a thing that is there no more.
     *
     * @param type the kind of thing
     * @param name tells it from others of its kind
     */
    public void remove(Class<? extends Statistics> type, String name) {
        lock.lock();
        try {
            Statistics removed = all.remove(key(type, name));
            if (removed != null) {
                observers.forEach(observer -> take(observer, removed));
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * The numbers of all things of a kind.
     *
     * @param  <T>  the kind of thing
     * @param  type the kind of thing
     * @return      their numbers, in the order of their names
     */
    public <T extends Statistics> List<T> all(Class<T> type) {
        return all.values().stream().filter(type::isInstance).map(type::cast).toList();
    }

    /**
     * Tells somebody of what there is, and of what comes and goes from now on.
     *
     * @param observer who is told
     */
    public void observe(Observer observer) {
        lock.lock();
        try {
            observers.add(observer);
            all.values().forEach(statistics -> tell(observer, statistics));
        } finally {
            lock.unlock();
        }
    }

    /**
     * Tells somebody no more. All that there is counts as removed for them.
     *
     * @param observer who was told
     */
    public void forget(Observer observer) {
        lock.lock();
        try {
            if (observers.remove(observer)) {
                all.values().forEach(statistics -> take(observer, statistics));
            }
        } finally {
            lock.unlock();
        }
    }

    /** What cannot be shown is counted all the same, and must not keep a route from its start. */
    private static void tell(Observer observer, Statistics statistics) {
        try {
            observer.added(statistics);
        } catch (RuntimeException e) {
            LOG.warn("{} cannot be shown as metrics", statistics, e);
        }
    }

    /** What cannot be taken out must not keep a route from being removed. */
    private static void take(Observer observer, Statistics statistics) {
        try {
            observer.removed(statistics);
        } catch (RuntimeException e) {
            LOG.warn("{} cannot be taken out of the metrics", statistics, e);
        }
    }

    private static String key(Class<? extends Statistics> type, String name) {
        return type.getName() + " " + name;
    }
}
