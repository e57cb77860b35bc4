-- What the centre asks of terminals (GB/T 26875.3 types 61 to 91). The bytes are kept at the first sending: a repeat is the same packet.
create table iot.command (
    id             uuid primary key,
    terminal_id    text not null references iot.terminal (id),
    address        bigint not null,
    kind           text not null,
    parameters     text not null,
    asked_by       text not null,
    asked_by_name  text not null,
    asked_at       timestamptz not null,
    state          text not null check (state in ('waiting', 'sent', 'answered', 'refused', 'unanswered', 'unreachable')),
    serial         integer,
    frame          bytea,
    sends          integer not null default 0,
    answer_command smallint not null,
    first_sent_at  timestamptz,
    due_at         timestamptz not null,
    answered_at    timestamptz,
    answer         bytea
);
create index command_due on iot.command (due_at) where state in ('waiting', 'sent');
create index command_sent on iot.command (address) where state = 'sent';
create index command_terminal on iot.command (terminal_id, asked_at desc);
create index command_packet on iot.command (address, serial, first_sent_at) where serial is not null;

-- The party that opens an exchange numbers its packets from 0, for each terminal.
create table iot.command_serial (
    address bigint primary key,
    serial  integer not null
);
