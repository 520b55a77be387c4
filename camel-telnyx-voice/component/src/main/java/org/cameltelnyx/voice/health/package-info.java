/**
 * Health checks, shown by the health endpoints of the runtime.
 * <p>
 * Internal.
 */
package org.cameltelnyx.voice.health;
