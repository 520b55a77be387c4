/**
 * An archive of recordings: each goes into S3 and gets a row in a database, before its webhook is answered. Copy the route,
 * in YAML, and the two beans that it calls; the other classes only simulate Telnyx, S3 and the callers.
 */
package org.cameltelnyx.voice.examples.recordingarchive;
