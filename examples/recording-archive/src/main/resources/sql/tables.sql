CREATE TABLE IF NOT EXISTS recording (
    id              varchar(100) PRIMARY KEY,
    call_session_id varchar(100) NOT NULL,
    call_leg_id     varchar(100) NOT NULL,
    from_number     varchar(300),
    to_number       varchar(300),
    started_at      timestamp with time zone NOT NULL,
    ended_at        timestamp with time zone NOT NULL,
    -- the key of the audio in S3
    bucket          varchar(100) NOT NULL,
    object_key      varchar(300) NOT NULL,
    etag            varchar(100) NOT NULL,
    content_type    varchar(100) NOT NULL,
    size_bytes      bigint NOT NULL,
    archived_at     timestamp with time zone DEFAULT current_timestamp NOT NULL
);
-- recordings that cannot be archived without intervention
CREATE TABLE IF NOT EXISTS dead_letter (
    id          varchar(100) PRIMARY KEY,
    call_leg_id varchar(100) NOT NULL,
    event_id    varchar(100) NOT NULL,
    reason      varchar NOT NULL,
    failed_at   timestamp with time zone DEFAULT current_timestamp NOT NULL
)
