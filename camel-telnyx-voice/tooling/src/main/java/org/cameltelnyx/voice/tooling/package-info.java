/**
 * Generators that run while the component is built. The annotation processor runs during its compilation, so it refers to
 * the component's annotations by name; the resources of the jar are written afterwards.
 */
package org.cameltelnyx.voice.tooling;
