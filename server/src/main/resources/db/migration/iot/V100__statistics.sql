-- When the incident of a confirmed alarm stood in the dispatch queue: the log took the confirmation and the incident in one
-- transaction. Null for confirmations written before this column, until the alarms are folded anew.
alter table iot.alarm add column queued_at timestamptz;
comment on column iot.alarm.queued_at is 'when the node stored the confirmation, together with the incident';

-- What was out of order at a moment, without reading all that ever was. A clock that was set back must not stop a device's word.
create index alarm_condition_span on iot.alarm
    using gist (tstzrange(raised_at, case when closed_at is null then null else greatest(raised_at, closed_at) end))
    where kind in ('fault', 'shielded', 'silent');
