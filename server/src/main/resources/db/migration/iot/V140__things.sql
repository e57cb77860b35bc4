-- Things: devices that do not speak GB/T 26875.3 but send payloads of their makers, by push, by MQTT, or through a broker.
create table iot.thing_profile (
    name    text not null check (name <> ''),
    version integer not null check (version > 0),
    spec    text not null,
    samples text not null,
    note    text not null,
    made_by text not null,
    made_at timestamptz not null,
    primary key (name, version)
);
comment on table iot.thing_profile is 'append-only: how payloads are read, with their versions; the latest is read by';
comment on column iot.thing_profile.samples is 'JSON: payloads to try it on; invented ones say so';

create table iot.thing_source (
    id          text primary key,
    name        text not null,
    profiles    text[] not null,
    secret_hash bytea not null,
    opened_by   text not null,
    opened_at   timestamptz not null,
    closed_at   timestamptz
);
comment on column iot.thing_source.profiles is 'names in the order in which they are tried';
comment on column iot.thing_source.secret_hash is 'SHA-256 of the secret, which is shown once and kept nowhere';

-- Numbers of things lie above all that fit into the 48 bits of a frame, so that the two never meet.
create sequence iot.thing_address start 281474976710656;
create table iot.thing (
    address          bigint primary key default nextval('iot.thing_address'),
    source           text not null references iot.thing_source (id),
    device           text not null,
    profile          text not null,
    interval_seconds integer not null,
    first_seen_at    timestamptz not null,
    last_seen_at     timestamptz not null,
    last_at          timestamptz,
    messages         bigint not null,
    unique (source, device)
);
comment on column iot.thing.last_at is 'the latest moment that a payload spoke of; what is older came late';

create table iot.thing_payload (
    received_at timestamptz not null,
    source      text not null,
    addresses   bigint[] not null,
    profile     text not null,
    version     integer not null,
    outcome     text not null check (outcome in ('read', 'unread')),
    reason      text not null,
    topic       text not null,
    payload     bytea not null
) partition by range (received_at);
comment on table iot.thing_payload is 'append-only: payloads as they came';
create index thing_payload_addresses on iot.thing_payload using gin (addresses);
create index thing_payload_received on iot.thing_payload (received_at);

create table iot.thing_message (
    source      text not null,
    key         text not null,
    received_at timestamptz not null,
    primary key (source, key)
);
comment on table iot.thing_message is 'messages of the last days, to know a repeat by';
create index thing_message_received on iot.thing_message (received_at);

create function iot.open_payload_day(day date) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
begin
    execute format('create table if not exists iot.thing_payload_%s partition of iot.thing_payload for values from (%L) to (%L)',
        to_char(day, 'YYYYMMDD'), day::timestamp at time zone 'UTC', (day + 1)::timestamp at time zone 'UTC');
end
$$;

-- With the signals of a day go the payloads of that day.
create or replace function iot.drop_day(day date) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
begin
    if day > current_date - 365 then
        raise exception 'signals of % are younger than a year and stay', day;
    end if;
    execute format('drop table if exists iot.signal_%s', to_char(day, 'YYYYMMDD'));
    execute format('drop table if exists iot.thing_payload_%s', to_char(day, 'YYYYMMDD'));
end
$$;
