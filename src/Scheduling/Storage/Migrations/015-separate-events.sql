-- Which of several calendar events of one booking it is: empty for the one that all have, or the key worker alone where members are kept
-- apart; "group" for the one of the others; otherwise a member's own.
alter table calendar_events add column part text not null default '';
