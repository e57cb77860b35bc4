-- Duty checks (查岗): is somebody at the post of the control room? A plan makes rounds, a round asks terminals, a check is one terminal asked.
create table iot.duty_plan (
    id              uuid primary key,
    name            text not null,
    kind            text not null check (kind in ('daily', 'random')),
    county          text,
    share           integer not null check (share between 1 and 100),
    minutes         integer not null check (minutes between 1 and 255),
    begins_at       time not null,
    ends_at         time not null,
    added_by_name   text not null,
    added_at        timestamptz not null,
    ended_at        timestamptz
);
comment on column iot.duty_plan.share is 'percent of the terminals that each round asks';
comment on column iot.duty_plan.ends_at is 'random: the round begins at a moment drawn between begins_at and ends_at; daily: as begins_at';

create table iot.duty_round (
    id            uuid primary key,
    plan          uuid references iot.duty_plan (id),
    plan_day      date,
    kind          text not null check (kind in ('manual', 'daily', 'random')),
    name          text not null,
    county        text,
    share         integer not null,
    minutes       integer not null,
    seed          text not null,
    eligible      integer not null,
    eligible_hash text not null,
    state         text not null check (state in ('planned', 'running', 'finished', 'skipped')),
    planned_at    timestamptz not null,
    started_at    timestamptz,
    finished_at   timestamptz,
    by_name       text not null,
    unique (plan, plan_day)
);
create index duty_round_planned on iot.duty_round (planned_at) where state = 'planned';
create index duty_round_running on iot.duty_round (id) where state = 'running';
create index duty_round_started on iot.duty_round (started_at desc);
comment on column iot.duty_round.seed is 'the draw: terminals in the order of SHA-256 over seed, "/" and terminal id; the first share percent, rounded up';
comment on column iot.duty_round.eligible_hash is 'SHA-256 over the ids that could be drawn, sorted, each followed by a line feed';

create table iot.duty_check (
    id            uuid primary key,
    round         uuid not null references iot.duty_round (id),
    terminal_id   text not null,
    address       bigint not null,
    premises_id   text not null,
    premises_name text not null,
    county        text not null,
    command       uuid not null references iot.command (id),
    state         text not null check (state in ('waiting', 'asked', 'answered', 'missed', 'unreachable')),
    reason        text,
    begun_at      timestamptz not null,
    asked_at      timestamptz,
    due_at        timestamptz,
    answered_at   timestamptz
);
create index duty_check_round on iot.duty_check (round);
create index duty_check_open on iot.duty_check (address) where state in ('waiting', 'asked');
create index duty_check_missed on iot.duty_check (address, due_at) where state = 'missed' and answered_at is null;
create index duty_check_begun on iot.duty_check (begun_at desc);
