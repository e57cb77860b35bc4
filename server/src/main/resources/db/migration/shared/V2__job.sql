-- Long work with progress. A row whose heartbeat stops belongs to a program that died.
CREATE TABLE shared.job (
    id               uuid PRIMARY KEY,
    kind             text NOT NULL,
    started_by       text NOT NULL,
    state            text NOT NULL CHECK (state IN ('running', 'done', 'failed', 'cancelled', 'interrupted')),
    done             bigint NOT NULL DEFAULT 0,
    total            bigint,
    error            text,
    cancel_requested boolean NOT NULL DEFAULT false,
    started_at       timestamptz NOT NULL,
    heartbeat_at     timestamptz NOT NULL,
    ended_at         timestamptz
);
CREATE INDEX job_by_person ON shared.job (started_by, started_at);
CREATE INDEX job_running ON shared.job (heartbeat_at) WHERE state = 'running';
