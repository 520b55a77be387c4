/**
 * What the build writes into the documentation: the tables and the pages of actions and events; and what the
 * records say of the API, for the tool that watches Telnyx' changes.
 */
package org.cameltelnyx.voice.tooling.reference;
