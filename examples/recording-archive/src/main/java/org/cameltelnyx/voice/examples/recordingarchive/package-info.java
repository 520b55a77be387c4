/**
 * An archive of recordings: each goes into S3 and gets a row in a database, before its webhook is answered. The route, in YAML,
 * and the two beans that it calls are meant to be copied; what plays Telnyx, S3 and the callers is not.
 */
package org.cameltelnyx.voice.examples.recordingarchive;
