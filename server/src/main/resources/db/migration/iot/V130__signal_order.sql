-- The order in which signals were stored, for those who follow them: whoever has read up to a moment misses nothing that is stored
-- later, however long it was on its way. Times of receipt cannot promise that.
alter table iot.signal add column stored_at timestamptz;
update iot.signal set stored_at = received_at;
alter table iot.signal alter column stored_at set default clock_timestamp();
alter table iot.signal alter column stored_at set not null;
comment on column iot.signal.stored_at is 'place in the order of storing; different for each signal and never going back';
create index signal_stored on iot.signal using brin (stored_at) with (autosummarize = on);

-- One row, held by each transaction that stores signals until its commit: that makes the order of places the order of commits.
create table iot.signal_clock (
    one  boolean primary key default true check (one),
    last timestamptz not null
);
insert into iot.signal_clock (last) select coalesce(max(stored_at), now()) from iot.signal;
