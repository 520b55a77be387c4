/**
 * Call flows: commands whose outcomes a route awaits, and the events that are these outcomes.
 * {@link org.cameltelnyx.voice.flow.Flows} describes the rules.
 * <p>
 * Internal.
 */
package org.cameltelnyx.voice.flow;
