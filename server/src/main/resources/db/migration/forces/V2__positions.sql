-- Terminals of JT/T 808 that report where units are.
create table forces.position_terminal (
    number        text primary key,
    unit_id       text not null references forces.vehicle (id),
    auth          text not null,
    terminal_id   text,
    maker         text,
    model         text,
    plate         text,
    edition       text,
    added_by_name text not null,
    added_at      timestamptz not null,
    registered_at timestamptz,
    online        boolean not null default false,
    epoch         bigint not null default 0,
    last_heard_at timestamptz
);
comment on column forces.position_terminal.number is 'phone number without leading zeros';
comment on column forces.position_terminal.auth is 'code the terminal authenticates with; given to it when it registers';
create index position_terminal_unit on forces.position_terminal (unit_id);
create index position_terminal_online on forces.position_terminal (epoch) where online;

-- Numbers that spoke and are not enrolled.
create table forces.position_stranger (
    number     text primary key,
    first_at   timestamptz not null,
    last_at    timestamptz not null,
    frames     bigint not null
);

-- Every position as it was reported.
create table forces.position (
    number       text not null,
    unit_id      text not null,
    at           timestamptz not null,
    received_at  timestamptz not null,
    place        point not null,
    altitude     integer not null,
    speed        integer not null,
    course       integer not null,
    alarm        bigint not null,
    status       bigint not null,
    caught_up    boolean not null,
    clock_doubt  boolean not null,
    place_doubt  boolean not null
);
comment on table forces.position is 'append-only: positions as reported';
comment on column forces.position.at is 'the terminal''s own time; the receive time where the terminal''s is impossible or absurd (clock_doubt)';
comment on column forces.position.speed is 'tenths of km/h';
comment on column forces.position.place_doubt is 'no fix, encrypted, or outside the globe; never a live position';
create index position_unit on forces.position (unit_id, at desc);

-- The newest position of each unit by the terminal's own time: a late batch never overwrites it.
create table forces.live_position (
    unit_id     text primary key,
    number      text not null,
    at          timestamptz not null,
    received_at timestamptz not null,
    place       point not null,
    speed       integer not null,
    course      integer not null,
    alarm       bigint not null
);
