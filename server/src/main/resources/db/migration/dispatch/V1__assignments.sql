-- Cache of the assignment streams of the operations log. No unique constraint on the unit: two nodes that were cut off may
-- both have sent it, and that must be storable and visible.
create table dispatch.assignment (
    id                 uuid primary key,
    world              text not null,
    incident           uuid not null,
    unit               text not null,
    unit_name          text not null,
    station_id         text not null,
    station_name       text not null,
    type_code          text not null,
    crew               integer not null,
    from_position      point not null,
    turnout_seconds    integer not null,
    travel_seconds     integer,
    distance_metres    integer,
    estimated          boolean not null,
    state              integer not null,
    available_on_way   boolean not null,
    ordered_at         timestamptz not null,
    machine_receipt_at timestamptz,
    person_receipt_at  timestamptz,
    steps              text not null,
    ended              boolean not null,
    cancelled_because  text,
    last_event         uuid not null
);
create index assignment_incident on dispatch.assignment (incident);
create index assignment_unit_open on dispatch.assignment (world, unit) where not ended;
create index assignment_station_open on dispatch.assignment (world, station_id) where not ended;
create index assignment_ordered on dispatch.assignment (world, ordered_at);
comment on column dispatch.assignment.state is 'latest legal duty state, code of GA/T 974.39; 10 until the unit has turned out';
comment on column dispatch.assignment.steps is 'every status received, as JSON, in the agreed order';
comment on column dispatch.assignment.crew is 'people aboard when ordered';

create table dispatch.response_plan (
    version    integer not null,
    valid_from date not null,
    name       text not null,
    files      text not null,
    primary key (valid_from, version)
);
comment on table dispatch.response_plan is 'append-only: editions of the response plan; the youngest in force is used';
comment on column dispatch.response_plan.files is 'the files of the edition, as JSON: file name to text';
