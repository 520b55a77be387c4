/**
 * The component in Spring Boot: its options by application properties, and nothing else.
 */
package org.cameltelnyx.voice.springboot;
