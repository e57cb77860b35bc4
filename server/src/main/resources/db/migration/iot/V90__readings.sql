-- What readings were hour by hour and day by day, for charts over long periods. Each row is computed anew from the signals of its
-- hour, so computing it twice changes nothing. No part of storing signals: a worker fills them afterwards.
create table iot.reading_hour (
    address           bigint not null,
    system_type       smallint not null,
    system_address    smallint not null,
    component_type    smallint not null,
    component_address bigint not null,
    analog_type       smallint not null,
    at                timestamptz not null,
    readings          integer not null,
    least             integer not null,
    greatest          integer not null,
    total             bigint not null,
    last_value        integer not null,
    first_at          timestamptz not null,
    last_at           timestamptz not null,
    primary key (address, system_type, system_address, component_type, component_address, analog_type, at)
);
create index reading_hour_at on iot.reading_hour (at);
comment on column iot.reading_hour.at is 'begin of the hour';
comment on column iot.reading_hour.total is 'sum of the raw values; the mean is total / readings';
create table iot.reading_day (like iot.reading_hour including all);
comment on column iot.reading_day.at is 'begin of the day in the prefecture (UTC+8)';
alter table iot.reading_day rename constraint reading_day_pkey to reading_day_key;

-- How far the worker has come: one row, moved in the transaction that fills the hours.
create table iot.reading_rollup (
    one           boolean primary key default true check (one),
    rolled_until  timestamptz not null,
    settled_until timestamptz not null
);
comment on column iot.reading_rollup.rolled_until is 'hours before this are in reading_hour';
comment on column iot.reading_rollup.settled_until is 'hours before this were computed a second time, for rows that came late';
