package org.cameltelnyx.voice.statistics;

/**
 * Numbers about one thing, such as a path or an action, from when it was first used. They are safe for use by several
 * threads.
 */
public interface Statistics {
}
