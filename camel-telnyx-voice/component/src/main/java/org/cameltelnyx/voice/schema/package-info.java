/**
 * Reads and creates records: the names, types and rules of their fields, and the values in the JSON of Telnyx.
 * <p>
 * Internal, except for {@link org.cameltelnyx.voice.schema.OpenEnum} and the annotations, which are part of the records.
 */
package org.cameltelnyx.voice.schema;
