package org.cameltelnyx.voice.result;

/**
 * What went over HTTP in an attempt to deliver an event.
 *
 * @param request  what was sent
 * @param response what was answered, or null if there was no answer
 */
public record DeliveryHttp(
        DeliveryRequest request,
        DeliveryResponse response) {
}
