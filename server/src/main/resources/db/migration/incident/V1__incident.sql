-- Cache of folded incidents.
create table incident.incident (
    id              uuid primary key,
    world           text not null,
    number          text not null,
    type_code       text not null,
    type_name       text not null,
    fire_level      integer,
    rescue_level    integer,
    address         text not null,
    longitude       double precision,
    latitude        double precision,
    premises_id     text,
    premises_name   text not null,
    premises_kind   text not null,
    county          text not null,
    automatic_alarm boolean not null,
    status          text not null,
    opened_at       timestamptz not null,
    ended_at        timestamptz,
    holder          text,
    ordered         integer not null,
    not_received    integer not null,
    on_the_way      integer not null,
    on_scene        integer not null,
    going_home      integer not null,
    ended           integer not null,
    version         integer not null,
    last_event      uuid not null
);
create index incident_status on incident.incident (world, status, opened_at);
create index incident_premises on incident.incident (premises_id) where status = 'OPEN';

-- Running numbers of this node, by day and world. A number carries the node, so it is unique without a network.
create table incident.number_counter (
    world text not null,
    day   date not null,
    last  integer not null,
    primary key (world, day)
);
