/**
 * From a command to Telnyx and back: HTTP through camel-http, results, and failures by type.
 */
package org.cameltelnyx.voice.api;
