/**
 * What the build writes into the documentation: the tables and the pages of actions and events.
 */
package org.cameltelnyx.voice.tooling.reference;
