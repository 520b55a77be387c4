package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The Telnyx products that hold conferences.
 *
 * @param value the value as it is on the wire
 */
public record ConferenceProduct(@JsonValue String value) implements OpenEnum {

    /** Call Control, which this component uses. */
    public static final ConferenceProduct CALL_CONTROL = new ConferenceProduct("call_control");

    /** Fax. */
    public static final ConferenceProduct FAX = new ConferenceProduct("fax");

    /** TeXML. */
    public static final ConferenceProduct TEXML = new ConferenceProduct("texml");

    @Override
    public String toString() {
        return value;
    }
}
