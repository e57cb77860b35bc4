-- Set by a restore, taken away by the first start after it: the node then begins a new incarnation of its log.
create table shared.restored (
    singleton   boolean     primary key default true check (singleton),
    taken_at    timestamptz not null,
    restored_at timestamptz not null
);
