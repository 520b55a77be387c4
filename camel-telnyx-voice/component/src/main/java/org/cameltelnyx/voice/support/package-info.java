/**
 * What every package may use: the bottom floor.
 */
package org.cameltelnyx.voice.support;
