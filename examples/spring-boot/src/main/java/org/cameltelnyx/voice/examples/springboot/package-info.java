/**
 * A call transfer on Spring Boot. Copy the routes and the application; the simulated customer only plays a call.
 */
package org.cameltelnyx.voice.examples.springboot;
