-- What the desk knows of an alarm beside its state. The generated columns only make the point's snapshot searchable.
alter table iot.alarm
    add column corroborations text not null default '[]',
    add column escalation integer not null default 0,
    add column overdue text not null default '[]',
    add column cause text,
    add column verdict text,
    add column due_at timestamptz,
    add column due_reason text,
    add column closed_at timestamptz,
    add column premises text generated always as (point::jsonb ->> 'premisesId') stored,
    add column zone_key text generated always as (case when point::jsonb ->> 'zone' = '' then null
        else (point::jsonb ->> 'building') || '/' || (point::jsonb ->> 'floor') || '/' || (point::jsonb ->> 'zone') end) stored,
    add column component_type integer generated always as ((point::jsonb ->> 'componentType')::integer) stored,
    add column source text generated always as (coalesce(point::jsonb ->> 'premisesId', terminal_address::text)) stored;
create index alarm_fire_of_premises on iot.alarm (premises, raised_at) where kind = 'fire' and state <> 'closed';
create index alarm_raised_of_source on iot.alarm (source, raised_at) where kind = 'fire' and state = 'raised';
create index alarm_condition on iot.alarm (world, raised_at) where kind <> 'fire';
create index alarm_false_of_point on iot.alarm (point_key, judged_at) where cause is not null;
create index alarm_fire_raised_at on iot.alarm (world, raised_at) where kind = 'fire';

-- What falls due at the desk of this centre: claimed with SKIP LOCKED, gone when done. Not part of the log; what it brings about is.
create table iot.alarm_timer (
    id     bigint generated always as identity primary key,
    alarm  uuid not null,
    what   text not null,
    due_at timestamptz not null
);
create index alarm_timer_due on iot.alarm_timer (due_at);
create index alarm_timer_alarm on iot.alarm_timer (alarm);

-- Which corroboration says that a fire is real, and how loudly. A later row of the same rule, county and kind replaces the earlier.
create table iot.confirmation_rule (
    id             bigint generated always as identity primary key,
    rule           text not null,
    county         text not null,
    premises_kind  text not null,
    within_seconds integer not null check (within_seconds between 1 and 86400),
    effect         text not null check (effect in ('off', 'propose', 'confirm')),
    valid_from     timestamptz not null,
    ours           boolean not null,
    note           text not null,
    set_by         text not null
);
comment on table iot.confirmation_rule is 'append-only: rules of confirmation with their dates';
comment on column iot.confirmation_rule.ours is 'a default of this program, not of a standard or of the brigade';
insert into iot.confirmation_rule (rule, county, premises_kind, within_seconds, effect, valid_from, ours, note, set_by) values
    ('two-points', '', '', 300, 'propose', '2000-01-01Z', true, '', 'sayram'),
    ('detector-and-call-point', '', '', 600, 'propose', '2000-01-01Z', true, '', 'sayram'),
    ('point-and-flow', '', '', 600, 'propose', '2000-01-01Z', true, '', 'sayram'),
    ('person', '', '', 3600, 'propose', '2000-01-01Z', true, '', 'sayram'),
    ('call-from-the-place', '', '', 900, 'propose', '2000-01-01Z', true, '', 'sayram');

-- A point that rang falsely again and again wants a maintainer.
create table iot.maintenance_task (
    -- the work of a maintainer, no event of the log: what made it necessary is there
    id            uuid primary key,
    point_key     text not null,
    terminal_id   text,
    premises_id   text,
    premises_name text not null,
    county        text not null,
    description   text not null,
    last_cause    text not null,
    false_alarms  integer not null,
    opened_at     timestamptz not null,
    due_at        timestamptz not null,
    assigned_to   text not null,
    done_at       timestamptz,
    done_by       text,
    note          text not null
);
create unique index maintenance_task_open on iot.maintenance_task (point_key) where done_at is null;
create index maintenance_task_due on iot.maintenance_task (due_at) where done_at is null;
