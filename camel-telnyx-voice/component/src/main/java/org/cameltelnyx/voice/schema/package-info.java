/**
 * How records are read: the names, types and rules of their fields, and the values that Telnyx sends and takes.
 * <p>
 * Internal, but for {@link org.cameltelnyx.voice.schema.OpenEnum} and the annotations, which records show.
 */
package org.cameltelnyx.voice.schema;
