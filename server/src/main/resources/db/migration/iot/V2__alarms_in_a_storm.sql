-- The running number of an occurrence: how often an alarm came is one look into an index, not a count of all.
alter table iot.alarm_occurrence add column number integer not null default 1;
drop index iot.alarm_occurrence_alarm;
create index alarm_occurrence_number on iot.alarm_occurrence (alarm, number);
comment on table iot.alarm_occurrence is 'append-only: the signals behind an alarm';

-- A system or a terminal as a whole speaks for its components: their open fires are looked for by terminal.
create index alarm_fire_of_terminal on iot.alarm (terminal_address) where state <> 'closed' and kind = 'fire';

-- The end of connections is noted by their epochs.
create index terminal_state_online on iot.terminal_state (epoch) where online;
