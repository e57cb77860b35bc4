-- The application may not drop tables; this drops the signals of one day, and only that.
create function iot.drop_day(day date) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
begin
    if day > current_date - 365 then
        raise exception 'signals of % are younger than a year and stay', day;
    end if;
    execute format('drop table if exists iot.signal_%s', to_char(day, 'YYYYMMDD'));
end
$$;
