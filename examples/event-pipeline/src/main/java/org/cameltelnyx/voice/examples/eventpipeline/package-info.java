/**
 * An event pipeline: webhooks through Kafka into PostgreSQL, and commands from Kafka to Telnyx. Copy the routes, which are
 * in YAML; the classes here only rehearse a failure with them.
 */
package org.cameltelnyx.voice.examples.eventpipeline;
