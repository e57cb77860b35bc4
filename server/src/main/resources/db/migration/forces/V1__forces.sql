create table forces.station (
    id              text primary key,
    name            text not null,
    class           text not null,
    county          text not null,
    township        text not null,
    position        point not null,
    status          text not null,
    people_on_duty  integer,
    turnout_seconds integer not null,
    made_up         boolean not null
);
create index station_position on forces.station using gist (position);

create table forces.vehicle (
    id            text primary key,
    station_id    text not null references forces.station (id),
    name          text not null,
    type_code     text not null,
    call_sign     text not null,
    water_litres  integer not null,
    foam_litres   integer not null,
    pump_lps      double precision not null,
    monitor_lps   double precision not null,
    height_metres double precision not null,
    crew_minimum  integer not null,
    crew          integer not null,
    county        text not null,
    made_up       boolean not null
);
create index vehicle_station on forces.vehicle (station_id);

create table forces.partner (
    id                text primary key,
    name              text not null,
    kind              text not null,
    county            text not null,
    duty_phone_masked text not null,
    made_up           boolean not null
);
