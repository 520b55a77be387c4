package org.cameltelnyx.voice.event;

/**
 * What one part of a call has cost.
 *
 * @param billedDurationSecs time that is charged, in seconds
 * @param callPart           what is charged, for example sip-trunking, call-control or call-recording
 * @param cost               its cost, as a decimal number
 * @param currency           currency of the cost and the rate, for example USD
 * @param rate               price of a minute, as a decimal number
 */
public record CostPart(
        Integer billedDurationSecs,
        String callPart,
        String cost,
        String currency,
        String rate) {
}
