package org.cameltelnyx.voice;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Property;

/**
 * What is logged while it is open.
 */
public final class CapturedLog extends AbstractAppender implements AutoCloseable {

    private final LoggerContext logging = (LoggerContext) LogManager.getContext(false);
    private final List<LogEvent> events = new CopyOnWriteArrayList<>();

    /** Captures from now on. */
    public CapturedLog() {
        super("captured", null, null, false, Property.EMPTY_ARRAY);
        start();
        logging.getRootLogger().addAppender(this);
    }

    @Override
    public void append(LogEvent event) {
        events.add(event.toImmutable());
    }

    List<String> warningsOf(Class<?> logger) {
        return events.stream()
                .filter(event -> event.getLevel() == Level.WARN && event.getLoggerName().equals(logger.getName()))
                .map(event -> event.getMessage().getFormattedMessage())
                .toList();
    }

    List<String> messagesOf(String logger) {
        return events.stream()
                .filter(event -> event.getLoggerName().equals(logger))
                .map(event -> event.getMessage().getFormattedMessage())
                .toList();
    }

    /**
     * All messages, of whatever level is on.
     *
     * @return a line for each
     */
    public String text() {
        return events.stream()
                .map(event -> event.getMessage().getFormattedMessage() + " " + event.getThrown())
                .collect(Collectors.joining("\n"));
    }

    /**
     * All that was logged.
     *
     * @return the events in the order in which they came
     */
    public List<LogEvent> events() {
        return events;
    }

    @Override
    public void close() {
        logging.getRootLogger().removeAppender(this);
        stop();
    }
}
