/**
 * What the component costs beside hand-written code that does the same. Every figure is a ratio of two peers that took turns
 * in one run, round by round; what is shown is the median of the rounds and how far they lie apart.
 */
package org.cameltelnyx.voice.benchmarks;
