CREATE TABLE event (
    id              text PRIMARY KEY,
    type            text NOT NULL,
    call_session_id text,
    occurred_at     timestamptz,
    -- the application at Telnyx, as in the CloudEvent
    source          text NOT NULL,
    document        jsonb NOT NULL,
    taken_by        text,
    stored_by       text NOT NULL,
    kafka_partition integer NOT NULL,
    kafka_offset    bigint NOT NULL,
    -- the order of the rows
    number          bigint GENERATED ALWAYS AS IDENTITY
)
