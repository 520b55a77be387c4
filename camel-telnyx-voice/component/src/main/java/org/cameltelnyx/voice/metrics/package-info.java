/**
 * Micrometer metrics, in an application that has Micrometer and a meter registry: what has been counted anyway, and timers.
 */
package org.cameltelnyx.voice.metrics;
