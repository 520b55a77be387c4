/**
 * The bottom floor: names of endpoints, headers and ids, suggestions for names that are not known, fingerprints, counters, and
 * what a Camel context has one of.
 * <p>
 * Internal.
 */
package org.cameltelnyx.voice.support;
