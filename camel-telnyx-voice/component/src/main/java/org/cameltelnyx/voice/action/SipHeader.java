package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Required;

/**
 * A standard SIP header.
 *
 * @param name  name of the header
 * @param value value of the header
 */
public record SipHeader(@Required SipHeaderName name, @Required String value) {
}
