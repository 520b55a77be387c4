/**
 * Health checks, shown by the health endpoints of the runtime.
 */
package org.cameltelnyx.voice.health;
