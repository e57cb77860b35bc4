-- When the log stored an alarm, so that the program's own share of the way can be told from the device's. Null for alarms raised
-- before this column, until they are folded anew.
alter table iot.alarm add column stored_at timestamptz;
comment on column iot.alarm.stored_at is 'when the node stored the raising; the feed tells it from then on';

-- What a month measured is found by its time.
create index device_fact_clock on iot.device_fact (received_at) where clock_at is not null;
create index command_asked on iot.command (asked_at);
create index test_mode_begun on iot.test_mode (begun_at);
