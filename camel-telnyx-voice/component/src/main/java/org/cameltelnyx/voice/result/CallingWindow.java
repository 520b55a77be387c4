package org.cameltelnyx.voice.result;

/**
 * The time of day at which calls of an outbound voice profile can start.
 *
 * @param callsPerCld maximum number of calls to one number within the window
 * @param endTime     when it ends, as hours and minutes in UTC
 * @param startTime   when it begins, as hours and minutes in UTC
 */
public record CallingWindow(
        Integer callsPerCld,
        String endTime,
        String startTime) {
}
