/**
 * A rehearsal of the files for Camel K, with the simulator, a CRM in memory, and a few calls.
 */
package org.cameltelnyx.voice.examples.camelk;
