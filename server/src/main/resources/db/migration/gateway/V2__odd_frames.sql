-- Frames with something odd about them (an impossible time, an unknown type) are stored and counted beside the refused ones.
alter table gateway.rejected add column stored boolean not null default false;
