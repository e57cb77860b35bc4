-- A person is of one kind for good: whoever administers does not work a seat, and the other way round.
CREATE TABLE identity.person (
    id                   uuid PRIMARY KEY,
    kind                 text NOT NULL CHECK (kind IN ('duty', 'administrator')),
    login                text NOT NULL UNIQUE CHECK (login = lower(login)),
    name                 text NOT NULL,
    station              text,
    unit                 text,
    seat                 text,
    demonstration        boolean NOT NULL DEFAULT false,
    password_hash        text,
    password_changed_at  timestamptz,
    password_must_change boolean NOT NULL DEFAULT false,
    totp_secret          text,
    totp_confirmed       boolean NOT NULL DEFAULT false,
    totp_last_step       bigint NOT NULL DEFAULT 0,
    disabled_at          timestamptz,
    created_at           timestamptz NOT NULL,
    UNIQUE (id, kind),
    CHECK (NOT demonstration OR password_hash IS NULL)
);

CREATE TABLE identity.person_role (
    person     uuid NOT NULL,
    kind       text NOT NULL,
    role       text NOT NULL CHECK (role IN ('call-taker', 'commander', 'station', 'crew', 'sensor-watch',
                   'system-administrator', 'security-administrator', 'audit-administrator')),
    granted_by text NOT NULL,
    granted_at timestamptz NOT NULL,
    PRIMARY KEY (person, role),
    FOREIGN KEY (person, kind) REFERENCES identity.person (id, kind),
    CHECK ((kind = 'administrator') = (role IN ('system-administrator', 'security-administrator', 'audit-administrator')))
);
-- Nobody holds two of the three.
CREATE UNIQUE INDEX one_administrator_role_per_person ON identity.person_role (person) WHERE kind = 'administrator';

-- A right needs a request and a grant, by two people, neither of whom it is for.
CREATE TABLE identity.role_request (
    id           uuid PRIMARY KEY,
    person       uuid NOT NULL REFERENCES identity.person (id),
    role         text NOT NULL,
    reason       text NOT NULL,
    state        text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'granted', 'refused')),
    requested_by uuid NOT NULL REFERENCES identity.person (id),
    requested_at timestamptz NOT NULL,
    decided_by   uuid REFERENCES identity.person (id),
    decided_at   timestamptz,
    CHECK (requested_by <> person),
    CHECK (decided_by <> requested_by AND decided_by <> person),
    CHECK ((state = 'open') = (decided_by IS NULL))
);
CREATE UNIQUE INDEX one_open_request ON identity.role_request (person, role) WHERE state = 'open';

-- Of the token only its hash is kept, so that a copy of the table opens no session.
CREATE TABLE identity.session (
    id           uuid PRIMARY KEY,
    token_hash   bytea NOT NULL UNIQUE,
    person       uuid NOT NULL REFERENCES identity.person (id),
    seat         text,
    address      text NOT NULL,
    agent        text NOT NULL,
    started_at   timestamptz NOT NULL,
    last_used_at timestamptz NOT NULL,
    idle_seconds bigint NOT NULL,
    expires_at   timestamptz NOT NULL,
    ended_at     timestamptz,
    ended_why    text
);
CREATE INDEX session_live ON identity.session (person) WHERE ended_at IS NULL;

-- Wrong tries at sign-in. The key is account:<login typed> or address:<address>, so an unknown login is counted too.
CREATE TABLE identity.wrong_try (
    key          text PRIMARY KEY,
    tries        int NOT NULL,
    last_at      timestamptz NOT NULL,
    locked_until timestamptz
);
