-- Maintenance contracts: which company looks after which terminals, from when to when. A terminal has one maintainer at a time.
create table iot.contract (
    id             uuid primary key,
    number         text not null unique,
    maintainer     text not null,
    valid_from     date not null,
    valid_until    date not null,
    response_hours integer not null check (response_hours between 1 and 720),
    note           text not null,
    made_up        boolean not null default false,
    check (valid_until >= valid_from)
);
comment on column iot.contract.valid_until is 'the last day, in the time of the prefecture';
create table iot.contract_cover (
    contract    uuid not null references iot.contract (id) on delete cascade,
    premises_id text,
    terminal_id text references iot.terminal (id),
    check ((premises_id is null) <> (terminal_id is null))
);
create index contract_cover_contract on iot.contract_cover (contract);
create index contract_cover_premises on iot.contract_cover (premises_id);
create index contract_cover_terminal on iot.contract_cover (terminal_id);

-- Who maintains a terminal when: valid_from inclusive, valid_until exclusive.
create view iot.terminal_maintainer as
select distinct t.id as terminal_id, c.maintainer, c.id as contract, c.response_hours,
    c.valid_from::timestamp at time zone 'Asia/Shanghai' as valid_from,
    (c.valid_until + 1)::timestamp at time zone 'Asia/Shanghai' as valid_until
from iot.contract c
join iot.contract_cover o on o.contract = c.id
join iot.terminal t on t.id = o.terminal_id or t.premises_id = o.premises_id;
