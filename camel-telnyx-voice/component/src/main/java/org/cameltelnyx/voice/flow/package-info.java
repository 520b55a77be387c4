/**
 * Call flows: commands whose outcomes are awaited, and the events that are those outcomes. {@link org.cameltelnyx.voice.flow.Flows}
 * has the rules.
 * <p>
 * Internal.
 */
package org.cameltelnyx.voice.flow;
