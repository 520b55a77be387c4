/**
 * The objects in answers of Telnyx: calls, conferences, queues, participants, recordings, applications and other objects of
 * an account, one record each, and the pages of their lists. This package does not depend on HTTP or exchanges.
 * <p>
 * A field of a record is null if it is missing in the answer or has another type. Listed values are those known to this
 * version; Telnyx may send others.
 * <p>
 * For users.
 */
package org.cameltelnyx.voice.result;
