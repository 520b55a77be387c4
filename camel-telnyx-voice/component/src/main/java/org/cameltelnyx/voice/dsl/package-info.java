/**
 * Builders that Camel generates from its catalog for routes in Java: of endpoints, with their options as methods, and of the
 * component. The options of the actions are not among them; they are fields of the records in
 * {@link org.cameltelnyx.voice.action}, which have builders of their own. No other class of the component needs this
 * package; its classes need {@code camel-endpointdsl} or {@code camel-componentdsl} on the class path.
 * <p>
 * For users.
 */
package org.cameltelnyx.voice.dsl;
