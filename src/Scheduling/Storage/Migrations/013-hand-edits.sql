-- What the service itself last wrote into a calendar event, and which state of it was looked at last: so that a change by hand is told
-- from a change of its own. Null for events from before.
alter table calendar_events add column subject text;

alter table calendar_events add column body text;

alter table calendar_events add column looked text;

-- Where the next round of changes in a calendar begins, and the end of the window that Graph's link is bound to.
create table calendar_rounds (
    resource text primary key,
    link text not null,
    ends_at integer not null
) without rowid;
