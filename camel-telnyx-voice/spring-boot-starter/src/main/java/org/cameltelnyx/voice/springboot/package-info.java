/**
 * Spring Boot support: configures the component from application properties.
 */
package org.cameltelnyx.voice.springboot;
