/**
 * What the build generates of the component. The compiler of the component runs the processor of its records, so it knows
 * the component's annotations by name only; what goes into the jar beside its classes is written as soon as these are
 * there.
 */
package org.cameltelnyx.voice.tooling;
