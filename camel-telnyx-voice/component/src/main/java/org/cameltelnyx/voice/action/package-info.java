/**
 * The commands to Telnyx, one record each, and what can be read off them. Nothing in here knows of HTTP or of
 * exchanges.
 */
package org.cameltelnyx.voice.action;
