/**
 * The quickstart: a few routes of a call centre, which connect a simulated customer. Copy the routes; the other classes
 * only start them and print the timeline.
 */
package org.cameltelnyx.voice.examples.quickstart;
