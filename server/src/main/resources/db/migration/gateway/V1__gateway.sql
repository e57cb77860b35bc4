-- Every frame that came through a door, as it came. Partitioned by day; gateway.open_day makes the partitions.
create table gateway.raw_frame (
    received_at timestamptz not null,
    protocol    text        not null,
    session     bigint      not null,
    terminal    bigint      not null,
    digest      bigint      not null,
    bytes       bytea       not null
) partition by range (received_at);
comment on table gateway.raw_frame is 'append-only: frames as received';
create index raw_frame_terminal on gateway.raw_frame (terminal, received_at);

create sequence gateway.session;

-- Bytes that were no frame, by day, door and reason, with the last sample.
create table gateway.rejected (
    day         date        not null,
    protocol    text        not null,
    reason      text        not null,
    count       bigint      not null,
    last_at     timestamptz not null,
    last_peer   text        not null,
    last_sample bytea       not null,
    primary key (day, protocol, reason)
);

-- The application may not create tables; this makes the partition of one day, and only that.
create function gateway.open_day(day date) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
begin
    execute format('create table if not exists gateway.raw_frame_%s partition of gateway.raw_frame for values from (%L) to (%L)',
        to_char(day, 'YYYYMMDD'), day::timestamp at time zone 'UTC', (day + 1)::timestamp at time zone 'UTC');
end
$$;
