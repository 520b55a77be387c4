/**
 * The stage around the contact centre: it starts a simulated Telnyx and the routes, and plays the people. The contact
 * centre itself is in YAML, and knows nothing of it.
 */
package org.cameltelnyx.voice.examples.contactcenter;
