package org.cameltelnyx.voice.result;

/**
 * The HTTP request of an attempt to deliver an event, and its answer.
 *
 * @param request  the request
 * @param response the answer, or null if there was none
 */
public record DeliveryHttp(
        DeliveryRequest request,
        DeliveryResponse response) {
}
