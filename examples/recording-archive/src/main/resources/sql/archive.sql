INSERT INTO recording (id, call_session_id, call_leg_id, from_number, to_number, started_at, ended_at,
                       bucket, object_key, etag, content_type, size_bytes)
VALUES (:#${variable.recording.id},
        :#${variable.recording.callSessionId},
        :#${variable.recording.callLegId},
        :#${variable.recording.from},
        :#${variable.recording.to},
        CAST(:#${variable.recording.recordingStartedAt.toString} AS timestamp with time zone),
        CAST(:#${variable.recording.recordingEndedAt.toString} AS timestamp with time zone),
        :#${header.CamelAwsS3ProducedBucketName},
        :#${header.CamelAwsS3ProducedKey},
        :#${header.CamelAwsS3ETag},
        :#${header.CamelAwsS3ContentType},
        :#${variable.size})
ON CONFLICT DO NOTHING
