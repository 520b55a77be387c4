package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The states of a conference.
 *
 * @param value the value as it is on the wire
 */
public record ConferenceStatus(@JsonValue String value) implements OpenEnum {

    /** Created, but not yet started. */
    public static final ConferenceStatus INIT = new ConferenceStatus("init");

    /** Started. */
    public static final ConferenceStatus IN_PROGRESS = new ConferenceStatus("in_progress");

    /** Ended. */
    public static final ConferenceStatus COMPLETED = new ConferenceStatus("completed");

    @Override
    public String toString() {
        return value;
    }
}
