/**
 * Micrometer metrics, in an application that has Micrometer and a meter registry: what has been counted anyway, and timers.
 * <p>
 * Internal.
 */
package org.cameltelnyx.voice.metrics;
