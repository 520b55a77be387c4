/**
 * An event pipeline: webhooks through Kafka into PostgreSQL, and commands from Kafka to Telnyx. The routes, in YAML, are
 * meant to be copied; what rehearses a failure with them is not.
 */
package org.cameltelnyx.voice.examples.eventpipeline;
