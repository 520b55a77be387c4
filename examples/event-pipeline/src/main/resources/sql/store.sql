INSERT INTO event (id, type, call_session_id, occurred_at, source, document, taken_by, stored_by, kafka_partition, kafka_offset)
SELECT document -> 'data' ->> 'id',
       document -> 'data' ->> 'event_type',
       document -> 'data' -> 'payload' ->> 'call_session_id',
       CAST(document -> 'data' ->> 'occurred_at' AS timestamptz),
       :#${headerAs('ce_source', String)},
       document,
       :#${headerAs('taken-by', String)},
       :#${properties:instance},
       :#${header[kafka.PARTITION]},
       :#${header[kafka.OFFSET]}
FROM (SELECT CAST(:#${body} AS jsonb) AS document) AS record
ON CONFLICT (id) DO NOTHING
