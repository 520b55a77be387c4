/**
 * The call menu, and a rehearsal that starts the simulator and the route, and plays the people. The route, in YAML and in
 * Java, does not depend on the rehearsal.
 */
package org.cameltelnyx.voice.examples.callmenu;
