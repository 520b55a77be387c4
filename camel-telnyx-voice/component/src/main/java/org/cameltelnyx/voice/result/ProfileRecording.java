package org.cameltelnyx.voice.result;

import java.util.List;

/**
 * Which calls of an outbound voice profile are recorded.
 *
 * @param callRecordingCallerPhoneNumbers numbers whose calls are recorded, with the type by_caller_phone_number
 * @param callRecordingChannels           whether all parties share a channel, one of: single, dual
 * @param callRecordingFormat             format of the recordings, one of: wav, mp3
 * @param callRecordingType               which calls are recorded, one of: all, none, by_caller_phone_number
 */
public record ProfileRecording(
        List<String> callRecordingCallerPhoneNumbers,
        String callRecordingChannels,
        String callRecordingFormat,
        String callRecordingType) {
}
