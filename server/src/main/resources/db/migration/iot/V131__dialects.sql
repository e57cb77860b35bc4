-- How terminals of some makers bend GB/T 26875.3. A terminal names its dialect; '' is the standard as it stands.
create table iot.dialect (
    name    text not null check (name <> ''),
    version integer not null check (version > 0),
    zone    text not null,
    forms   text not null,
    note    text not null,
    made_by text not null,
    made_at timestamptz not null,
    primary key (name, version)
);
comment on table iot.dialect is 'append-only: dialects with their versions; the latest is read by';
comment on column iot.dialect.zone is 'zone of the time labels';
comment on column iot.dialect.forms is 'JSON: the maker''s own forms of uploads';
alter table iot.terminal add column dialect text not null default '';

insert into iot.dialect (name, version, zone, forms, note, made_by, made_at) values ('restored-134-136', 1, 'Asia/Shanghai',
    '[{"flag":134,"as":1,"restored":true,"fields":["system-type","system-address","status","time"]},
      {"flag":135,"as":2,"restored":true,"fields":["system-type","system-address","component-type","component-address","status","description","time"]},
      {"flag":136,"as":21,"restored":true,"fields":["status*1","time"]}]',
    '134、135、136 为系统、部件、装置恢复；布局按标准同类对象推定，未见厂家文本，用前请对照真帧试一试', 'sayram', '2026-11-27Z');
