-- The application may not drop tables; this drops the raw frames of one day, and only that.
create function gateway.drop_day(day date) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
begin
    if day > current_date - 31 then
        raise exception 'raw frames of % are younger than a month and stay', day;
    end if;
    execute format('drop table if exists gateway.raw_frame_%s', to_char(day, 'YYYYMMDD'));
end
$$;
