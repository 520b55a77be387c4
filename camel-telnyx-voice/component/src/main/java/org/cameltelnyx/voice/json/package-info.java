/**
 * From the JSON that Telnyx sends to records and plain values. A field of a wrong type never costs the rest.
 */
package org.cameltelnyx.voice.json;
