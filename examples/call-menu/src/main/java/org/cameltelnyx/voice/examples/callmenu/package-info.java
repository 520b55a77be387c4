/**
 * The stage around the call menu: it starts a simulated Telnyx and the route, and plays the people. The route, which is in YAML
 * and in Java, knows nothing of it.
 */
package org.cameltelnyx.voice.examples.callmenu;
