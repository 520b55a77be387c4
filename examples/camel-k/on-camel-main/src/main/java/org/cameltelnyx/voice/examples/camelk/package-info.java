/**
 * A rehearsal of the files for Camel K: a simulated Telnyx, a CRM in memory, and the calls that pass between them.
 */
package org.cameltelnyx.voice.examples.camelk;
