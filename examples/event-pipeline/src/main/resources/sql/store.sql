INSERT INTO event (id, type, call_session_id, occurred_at, source, document, taken_by, stored_by, kafka_partition, kafka_offset)
SELECT :#${headerAs('ce_id', String)},
       event ->> 'event_type',
       event -> 'payload' ->> 'call_session_id',
       -- the time is in one of three places, or missing
       CAST(COALESCE(event ->> 'occurred_at', event -> 'payload' ->> 'occurred_at', event ->> 'created_at') AS timestamptz),
       :#${headerAs('ce_source', String)},
       document,
       :#${headerAs('taken-by', String)},
       :#${properties:instance},
       :#${header.CamelKafkaManualCommit.partition.partition},
       :#${header.CamelKafkaManualCommit.recordOffset}
FROM (SELECT document, COALESCE(document -> 'data', document) AS event
      FROM (SELECT CAST(:#${body} AS jsonb) AS document) AS body) AS record
ON CONFLICT (id) DO NOTHING
