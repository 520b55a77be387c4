/**
 * The bottom floor: names of endpoints, headers and ids, and suggestions for names that are not known.
 * <p>
 * Internal.
 */
package org.cameltelnyx.voice.support;
