-- The same act may be tried in an exercise first: each world counts its own.
alter table operations.act drop constraint act_pkey;
alter table operations.act add primary key (act_id, world);

-- What this node holds of other nodes' logs, and of its own earlier incarnations that others brought back.
create table operations.known_node (
    node               text        not null,
    incarnation        integer     not null,
    sequence           bigint      not null,
    recorded_at        timestamptz not null,
    received_at        timestamptz not null,
    clock_ahead_millis bigint      not null,
    primary key (node, incarnation)
);
comment on column operations.known_node.recorded_at is 'when its last event held here was written, by its own clock';
comment on column operations.known_node.clock_ahead_millis is 'how far its clock was ahead of ours at the last delivery, 0 where less than a minute';
