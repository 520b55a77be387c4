package org.cameltelnyx.voice.action;

import java.util.List;

import org.cameltelnyx.voice.schema.Format;
import org.cameltelnyx.voice.schema.Required;

import static org.cameltelnyx.voice.schema.Grammar.WEBSOCKET_URL;

/**
 * Settings of a conversation relay in one object.
 *
 * @param url                   WebSocket URL of your server
 * @param dtmfDetection         whether your server receives the keys that the caller presses. Default false
 * @param interruptible         input of the caller that interrupts the speech of the relay. Default any
 * @param interruptibleGreeting input of the caller that interrupts the greeting. Default any
 * @param languages             further languages, each with its voice and its speech recognition
 */
@RecordBuilder
public record ConversationRelaySettings(
        @Required @Format(WEBSOCKET_URL) String url,
        Boolean dtmfDetection,
        Interruptible interruptible,
        Interruptible interruptibleGreeting,
        List<ConversationRelayLanguage> languages) {

    /**
     * Starts a new object.
     *
     * @return a builder without any value
     */
    public static ConversationRelaySettingsBuilder builder() {
        return new ConversationRelaySettingsBuilder();
    }
}
