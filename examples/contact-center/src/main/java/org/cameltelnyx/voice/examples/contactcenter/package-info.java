/**
 * A rehearsal of the contact centre: it starts the simulator and the routes, and plays the people. The contact centre
 * itself is in YAML, and does not depend on the rehearsal.
 */
package org.cameltelnyx.voice.examples.contactcenter;
