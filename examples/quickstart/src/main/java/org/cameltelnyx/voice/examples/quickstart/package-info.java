/**
 * The quickstart: a few routes of a call centre, and a simulated customer who is put through by them. The routes are meant
 * to be copied; what starts them and what prints the timeline is not.
 */
package org.cameltelnyx.voice.examples.quickstart;
