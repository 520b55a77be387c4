package org.cameltelnyx.voice.action;

import java.util.List;

import org.cameltelnyx.voice.schema.Format;
import org.cameltelnyx.voice.schema.Required;

import static org.cameltelnyx.voice.schema.Grammar.WEBSOCKET_URL;

/**
 * Settings of a conversation relay in one place.
 *
 * @param url                   WebSocket URL of your server
 * @param dtmfDetection         whether your server receives the keys that are pressed (false)
 * @param interruptible         what interrupts speech (any)
 * @param interruptibleGreeting what interrupts the greeting (any)
 * @param languages             voice and speech recognition of each further language
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
