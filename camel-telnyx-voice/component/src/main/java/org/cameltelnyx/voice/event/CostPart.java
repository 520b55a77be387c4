package org.cameltelnyx.voice.event;

/**
 * The cost of one part of a call.
 *
 * @param billedDurationSecs billed duration, in seconds
 * @param callPart           charged part, for example sip-trunking, call-control or call-recording
 * @param cost               cost of the part, as a decimal number
 * @param currency           currency of the cost and the rate, for example USD
 * @param rate               price per minute, as a decimal number
 */
public record CostPart(
        Integer billedDurationSecs,
        String callPart,
        String cost,
        String currency,
        String rate) {
}
