/**
 * Helpers that depend on no other package: names of endpoints, headers and ids, suggestions for unknown names, fingerprints,
 * counters, and objects that exist once per Camel context.
 * <p>
 * Internal.
 */
package org.cameltelnyx.voice.support;
