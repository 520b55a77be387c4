/**
 * A caller is put through, on Spring Boot. The routes and the application are meant to be copied; the simulated customer
 * is the stage around them.
 */
package org.cameltelnyx.voice.examples.springboot;
