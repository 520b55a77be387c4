package org.cameltelnyx.voice;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.apache.camel.Exchange;
import org.apache.camel.spi.ExceptionHandler;

/**
 * An ExceptionHandler of the user's, which keeps what it is told and can fail as well.
 */
final class RecordingExceptionHandler implements ExceptionHandler {

    final List<String> events = new CopyOnWriteArrayList<>();
    final List<Throwable> causes = new CopyOnWriteArrayList<>();
    volatile boolean fails;

    @Override
    public void handleException(Throwable exception) {
        handleException(null, null, exception);
    }

    @Override
    public void handleException(String message, Throwable exception) {
        handleException(message, null, exception);
    }

    @Override
    public void handleException(String message, Exchange exchange, Throwable exception) {
        causes.add(exception);
        if (exchange != null) {
            events.add(exchange.getMessage().getHeader(TelnyxVoiceConstants.EVENT_ID, String.class));
        }
        if (fails) {
            throw new IllegalStateException("the handler fails as well");
        }
    }
}
