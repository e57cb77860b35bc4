-- Commissioning: people test a point. Its alarms ring and are kept with a mark; they corroborate nothing. It ends by itself.
create table iot.test_mode (
    id            uuid primary key,
    point         text not null references iot.point (id),
    reason        text not null,
    begun_by      text not null,
    begun_by_name text not null,
    begun_at      timestamptz not null,
    until         timestamptz not null,
    ended_at      timestamptz,
    ended_by_name text,
    check (until > begun_at and until <= begun_at + interval '4 hours')
);
create index test_mode_running on iot.test_mode (until) where ended_at is null;
create index test_mode_point on iot.test_mode (point, begun_at);
alter table iot.alarm add column commissioning boolean not null default false;
