package org.cameltelnyx.voice.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A recording in progress; a maximal length of zero means no limit. */
record Recording(
        String id, String format, String channels, boolean transcription, Duration maxLength, Instant startedAt,
        String initiatedBy) {

    /** Creates the recording that record_start requests. */
    static Recording of(JsonNode body, Instant now) {
        return of(body, "", now);
    }

    /** Creates the recording that answer, dial or bridge requests by fields with a prefix. */
    static Recording of(JsonNode body, String prefix, Instant now) {
        return new Recording(
                UUID.randomUUID().toString(), body.path(prefix + "format").asText("mp3"),
                body.path(prefix + "channels").asText("dual"), body.path("transcription").asBoolean() && prefix.isEmpty(),
                Duration.ofSeconds(body.path(prefix + "max_length").asInt()), now,
                prefix.isEmpty() ? "StartCallRecordingAPI" : "OutboundAPI");
    }

    /** Adds the fields of a saved recording to the payload of an event. */
    ObjectNode describe(ObjectNode payload, Instant end, AudioLinks links) {
        payload.put("channels", channels)
                .put("recording_started_at", EventSource.format(startedAt))
                .put("recording_ended_at", EventSource.format(end));
        payload.putObject("recording_urls").put(format, links.presigned(id, format));
        payload.putObject("public_recording_urls").put(format, links.permanent(id, format));
        return payload;
    }
}
