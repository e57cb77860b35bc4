-- What devices say of themselves: versions, configurations, clocks (types 5 to 8 and 25 to 28). Each report is a row; a component's
-- configuration is the maker's word for the point, beside the word of the register.
create table iot.device_fact (
    address           bigint not null,
    type              smallint not null,
    system_type       smallint not null default 0,
    system_address    smallint not null default 0,
    component_type    smallint not null default 0,
    component_address bigint not null default 0,
    value             text not null,
    clock_at          timestamptz,
    received_at       timestamptz not null
);
comment on table iot.device_fact is 'append-only: what devices say of themselves';
comment on column iot.device_fact.value is 'version as major.minor, configuration as text, clock as sent';
comment on column iot.device_fact.clock_at is 'the device''s clock; null for other facts and for an impossible time';
create index device_fact_latest on iot.device_fact
    (address, type, system_type, system_address, component_type, component_address, received_at desc);
