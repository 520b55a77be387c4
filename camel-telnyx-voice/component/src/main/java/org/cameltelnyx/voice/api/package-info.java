/**
 * From a command to Telnyx and back: HTTP through camel-http, retries, results, and failures by type.
 * <p>
 * For users: the exceptions, {@link org.cameltelnyx.voice.api.CommandResult} and what these hold.
 */
package org.cameltelnyx.voice.api;
