/**
 * What the build generates from the component's records. The compiler of the component runs it, so it knows the
 * component's annotations by name only.
 */
package org.cameltelnyx.voice.tooling;
