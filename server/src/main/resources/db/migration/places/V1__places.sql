create table places.county (
    code      text primary key,
    name      text not null,
    name_en   text not null,
    longitude double precision not null,
    latitude  double precision not null
);

create table places.place (
    id        text primary key,
    name      text not null,
    pinyin    text not null,
    kind      text not null,
    county    text not null,
    position  point not null,
    quality   text not null,
    made_up   boolean not null
);
create index place_position on places.place using gist (position);

create table places.premises (
    id             text primary key,
    name           text not null,
    initials       text not null,
    kind           text not null,
    is_key         boolean not null,
    county         text not null,
    township       text not null,
    address        text not null,
    position       point not null,
    storeys        integer,
    underground    integer,
    area_m2        integer,
    people_max     integer,
    hazards        text not null,
    contact_masked text not null,
    made_up        boolean not null
);
create index premises_position on places.premises using gist (position);
create index premises_name on places.premises (name);

create table places.building (
    id          text primary key,
    premises_id text not null references places.premises (id),
    name        text not null,
    storeys     integer,
    area_m2     integer,
    made_up     boolean not null
);
create index building_premises on places.building (premises_id);

create table places.water_source (
    id          text primary key,
    kind        text not null,
    name        text not null,
    county      text not null,
    township    text not null,
    position    point not null,
    diameter_mm integer,
    flow_lps    double precision,
    volume_m3   double precision,
    state       text not null,
    made_up     boolean not null
);
create index water_source_position on places.water_source using gist (position);
