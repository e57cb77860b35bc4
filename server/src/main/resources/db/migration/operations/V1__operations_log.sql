-- The head of what this node has written. One row; its lock gives sequence, hash chain and position their order.
create table operations.node_head (
    singleton     boolean primary key default true check (singleton),
    node          text    not null,
    incarnation   integer not null check (incarnation >= 1),
    sequence      bigint  not null check (sequence >= 0),
    position      bigint  not null check (position >= 0),
    head_hash     text    not null,
    clock_millis  bigint  not null,
    clock_counter integer not null
);

-- The operations log. `position` is the only cursor a reader uses; `incident` is read from the body and not hashed.
create table operations.event (
    position      bigint      primary key,
    id            uuid        not null unique,
    act_id        uuid        not null,
    world         text        not null,
    stream        text        not null,
    incident      uuid,
    node          text        not null,
    incarnation   integer     not null,
    sequence      bigint      not null,
    term          integer     not null,
    based_on      uuid,
    clock_millis  bigint      not null,
    clock_counter integer     not null,
    occurred_at   timestamptz not null,
    recorded_at   timestamptz not null,
    actor         text        not null,
    type          text        not null,
    version       integer     not null,
    body          text        not null,
    previous_hash text        not null,
    hash          text        not null,
    unique (node, incarnation, sequence)
);
comment on table operations.event is 'append-only: the operations log';
create index event_stream on operations.event (stream, position);
create index event_incident on operations.event (incident, position) where incident is not null;
create index event_act on operations.event (act_id);

-- One act of a person counts once, however often it is sent.
create table operations.act (
    act_id uuid primary key,
    world  text not null
);
comment on table operations.act is 'append-only: acts already done';

-- Version numbers that decide races between writers of this node, for example unit/<id> or incident/<id>.
create table operations.guard (
    key     text   primary key,
    version bigint not null
);

-- Personal data, encrypted under one key per incident. Destroying the key erases the values.
create table operations.vault_key (
    world        text        not null,
    incident     uuid        not null,
    wrapped_key  bytea,
    destroyed_at timestamptz,
    primary key (world, incident)
);
create table operations.vault_value (
    reference  uuid        primary key,
    world      text        not null,
    incident   uuid        not null,
    purpose    text        not null,
    cipher     bytea       not null,
    kept_at    timestamptz not null
);
