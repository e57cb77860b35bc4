-- Terminals that are offline now, since when, and the alarm that tells it: what happens is in the log, this is who is still missing.
create table iot.link_down (
    address bigint primary key,
    since   timestamptz not null,
    county  text not null,
    alarm   uuid
);
create index link_down_alarm on iot.link_down (alarm);
create index alarm_link_lost on iot.alarm (county, raised_at) where kind = 'link-lost' and state <> 'closed';
