/**
 * The commands to Telnyx, one record each, and what can be read off them. Nothing in here knows of HTTP or of
 * exchanges, and nothing in here imports another package of this component.
 */
package org.cameltelnyx.voice.action;
