/**
 * The classes that Camel uses: the component, its endpoint, the producer that sends commands and the consumer that receives
 * webhook events. A producer endpoint is an action, a consumer endpoint is a verified webhook.
 * <p>
 * For users: the component, its configuration and the names of the headers.
 */
package org.cameltelnyx.voice;
