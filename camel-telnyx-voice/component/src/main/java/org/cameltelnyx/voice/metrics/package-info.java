/**
 * Micrometer metrics, in an application that has Micrometer and a meter registry.
 * <p>
 * Internal.
 */
package org.cameltelnyx.voice.metrics;
