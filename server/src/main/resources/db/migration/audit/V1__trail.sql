CREATE TABLE audit.entry (
    number        bigint PRIMARY KEY,
    recorded_at   timestamptz NOT NULL,
    occurred_at   timestamptz NOT NULL,
    actor_id      text NOT NULL,
    actor_name    text NOT NULL,
    address       text NOT NULL,
    act           text NOT NULL,
    object        text NOT NULL,
    outcome       text NOT NULL CHECK (outcome IN ('done', 'refused', 'failed')),
    details       text NOT NULL,
    previous_hash bytea NOT NULL,
    hash          bytea NOT NULL
);
COMMENT ON TABLE audit.entry IS 'append-only: who did what, on what, with what result, from where; a chain of SHA-256';
CREATE INDEX entry_by_time ON audit.entry (recorded_at);
CREATE INDEX entry_by_actor ON audit.entry (actor_id, number);
CREATE INDEX entry_by_act ON audit.entry (act, number);

-- The end of the chain. Its row is locked by every writer, so that numbers have no gap and follow the commits.
CREATE TABLE audit.head (
    one    boolean PRIMARY KEY DEFAULT true CHECK (one),
    number bigint NOT NULL,
    hash   bytea NOT NULL
);
INSERT INTO audit.head (number, hash) VALUES (0, decode(repeat('00', 32), 'hex'));
