/**
 * How records are read: the names, types and rules of their fields, and the values that Telnyx sends and takes. Internal, but for
 * the annotations and {@link org.cameltelnyx.voice.schema.OpenEnum}, which the records show.
 */
package org.cameltelnyx.voice.schema;
