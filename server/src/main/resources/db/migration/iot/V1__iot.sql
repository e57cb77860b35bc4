create table iot.terminal (
    id               text primary key,
    address          bigint not null unique,
    premises_id      text not null,
    premises_name    text not null,
    county           text not null,
    model            text not null,
    maker            text not null,
    protocol         text not null,
    zone_point_order text not null,
    made_up          boolean not null
);
create table iot.facility_system (
    id             text primary key,
    terminal_id    text not null references iot.terminal (id),
    system_type    integer not null,
    system_address integer not null,
    name           text not null
);
create index facility_system_terminal on iot.facility_system (terminal_id);
create table iot.point (
    id                text primary key,
    terminal_id       text not null references iot.terminal (id),
    building          text not null,
    floor             text not null,
    zone              text not null,
    system_type       integer not null,
    system_address    integer not null,
    component_type    integer not null,
    component_address bigint not null,
    description       text not null,
    interval_seconds  integer not null,
    unique (terminal_id, system_type, system_address, component_type, component_address)
);

-- Latest states: dashboards read these, never the history.
create table iot.terminal_state (
    address       bigint primary key,
    online        boolean not null,
    epoch         bigint not null,
    peer          text not null,
    first_seen_at timestamptz not null,
    last_frame_at timestamptz not null,
    frames        bigint not null,
    unparsed      bigint not null
);
create table iot.point_state (
    address           bigint not null,
    system_type       integer not null,
    system_address    integer not null,
    component_type    integer not null,
    component_address bigint not null,
    status            integer not null,
    description       text not null,
    occurred_at       timestamptz,
    received_at       timestamptz not null,
    primary key (address, system_type, system_address, component_type, component_address)
);
create table iot.latest_reading (
    address           bigint not null,
    system_type       integer not null,
    system_address    integer not null,
    component_type    integer not null,
    component_address bigint not null,
    analog_type       integer not null,
    raw_value         integer not null,
    occurred_at       timestamptz,
    received_at       timestamptz not null,
    primary key (address, system_type, system_address, component_type, component_address, analog_type)
);

-- Every reported fact with its meaning, by day.
create table iot.signal (
    received_at       timestamptz not null,
    occurred_at       timestamptz,
    address           bigint not null,
    kind              smallint not null,
    system_type       smallint not null,
    system_address    smallint not null,
    component_type    smallint not null,
    component_address bigint not null,
    code              smallint not null,
    value             integer not null,
    description       text not null
) partition by range (received_at);
comment on table iot.signal is 'append-only: what the devices reported';
comment on column iot.signal.kind is 'type flag of GB/T 26875.3: 1 system, 2 component, 3 reading, 4 facility operation, 21 terminal, 24 terminal operation';
comment on column iot.signal.code is 'analog type of a reading, operator of an operation, otherwise 0';
create index signal_address on iot.signal (address, received_at);

create function iot.open_day(day date) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
begin
    execute format('create table if not exists iot.signal_%s partition of iot.signal for values from (%L) to (%L)',
        to_char(day, 'YYYYMMDD'), day::timestamp at time zone 'UTC', (day + 1)::timestamp at time zone 'UTC');
end
$$;

-- Cache of the alarm streams of the operations log.
create table iot.alarm (
    id                 uuid primary key,
    world              text not null,
    kind               text not null,
    state              text not null,
    restored           boolean not null,
    raised_at          timestamptz not null,
    last_occurrence_at timestamptz not null,
    occurrences        integer not null,
    point_key          text not null,
    terminal_address   bigint not null,
    county             text not null,
    test_mark          boolean not null,
    point              text not null,
    taken_by           text,
    taken_seat         text,
    taken_at           timestamptz,
    judged_at          timestamptz,
    incident           uuid,
    steps              text not null,
    version            integer not null,
    last_event         uuid not null
);
create index alarm_open on iot.alarm (point_key) where state <> 'closed';
create index alarm_state on iot.alarm (world, state, raised_at);
create index alarm_incident on iot.alarm (incident) where incident is not null;

-- The signals behind an alarm; the log carries only the first ones and each doubling.
create table iot.alarm_occurrence (
    alarm       uuid not null,
    received_at timestamptz not null,
    occurred_at timestamptz,
    status      integer not null
);
create index alarm_occurrence_alarm on iot.alarm_occurrence (alarm, received_at);
