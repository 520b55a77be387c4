/**
 * Sends commands to Telnyx: HTTP through camel-http, retries, results, and an exception for each kind of failure.
 * <p>
 * For users: the exceptions, {@link org.cameltelnyx.voice.api.CommandResult} and the types in them.
 */
package org.cameltelnyx.voice.api;
