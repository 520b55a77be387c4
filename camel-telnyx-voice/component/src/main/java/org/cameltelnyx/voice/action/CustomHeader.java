package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Required;

/**
 * A custom SIP header.
 *
 * @param name  name of the header
 * @param value value of the header
 */
public record CustomHeader(@Required String name, @Required String value) {
}
