package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Required;

/**
 * A SIP header of the user's own.
 *
 * @param name  the name of the header
 * @param value the value of the header
 */
public record CustomHeader(@Required String name, @Required String value) {
}
