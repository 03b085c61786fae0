-- When a person installed or removed the app last: what is older than that comes late and changes nothing.
alter table conversations add column changed_at integer not null default 0;

-- Channels that were heard of, the team each belongs to, and why it cannot be written to; null where it can.
create table channels (
    channel text primary key,
    team text not null,
    service_url text not null,
    lost text,
    changed_at integer not null
) without rowid;

create index channels_by_team on channels (team);
