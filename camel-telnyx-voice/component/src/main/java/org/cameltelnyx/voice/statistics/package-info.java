/**
 * What is counted, in one place for each Camel context and without any dependency. Metrics, the developer console, JMX and
 * health checks show it. The numbers themselves live next to what they count.
 * <p>
 * Internal.
 */
package org.cameltelnyx.voice.statistics;
