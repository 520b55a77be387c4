INSERT INTO dead_letter (id, call_leg_id, event_id, reason)
VALUES (:#${variable.recording.id},
        :#${variable.recording.callLegId},
        :#${header.CamelTelnyxVoiceEventId},
        :#${variable.reason})
ON CONFLICT DO NOTHING
