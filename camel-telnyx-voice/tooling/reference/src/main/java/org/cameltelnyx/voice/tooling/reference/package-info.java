/**
 * Generates the tables of the documentation, the pages of actions and events, and the description of the API for the tool
 * that detects changes of Telnyx.
 */
package org.cameltelnyx.voice.tooling.reference;
