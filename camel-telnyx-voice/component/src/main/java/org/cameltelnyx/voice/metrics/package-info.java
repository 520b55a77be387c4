/**
 * Micrometer metrics, in an application that has Micrometer and a meter registry.
 */
package org.cameltelnyx.voice.metrics;
