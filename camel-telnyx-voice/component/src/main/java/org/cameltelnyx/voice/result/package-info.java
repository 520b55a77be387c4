/**
 * What Telnyx has: calls, conferences, queues and who is in them, recordings, applications and what else the account has, one
 * record each, and the pages of their lists. Nothing in
 * here knows HTTP or exchanges.
 * <p>
 * A field of a record is null if the answer does not hold it, or holds something of another type. Listed values are those
 * known to this version; Telnyx may send others.
 * <p>
 * For users.
 */
package org.cameltelnyx.voice.result;
