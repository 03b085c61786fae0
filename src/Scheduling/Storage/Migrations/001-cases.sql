-- Instants are milliseconds since 1970-01-01T00:00:00Z.

create table cases (
    reference text primary key,
    version integer not null
) without rowid;

-- The audit trail. Append only; each entry carries the hash of the one before it.
create table case_events (
    reference text not null references cases (reference),
    sequence integer not null,
    recorded_at integer not null,
    recorded_by text not null,
    type text not null,
    body text not null,
    hash text not null,
    primary key (reference, sequence)
) without rowid;

-- When each case next wants attention. Narrow on purpose: the sweep reads only what is due.
create table timers (
    due integer not null,
    reference text not null,
    primary key (due, reference)
) without rowid;

create index timers_by_case on timers (reference);

-- Everything that is to leave the service: notices, changes to cards, errands in calendars.
create table outbox (
    id integer primary key autoincrement,
    key text not null unique,
    reference text not null,
    kind text not null check (kind in ('notice', 'update', 'errand')),
    body text not null,
    state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'refused')),
    not_before integer not null,
    attempts integer not null default 0,
    may_be_repeat integer not null default 0,
    created_at integer not null,
    sent_at integer,
    conversation text,
    activity text,
    service_url text,
    closure text,
    problem text
);

create index outbox_to_send on outbox (not_before) where state = 'waiting';

create index outbox_by_case on outbox (reference, kind, state);

-- Which case a calendar event belongs to, when its meeting ends, and whom the service has asked to it: addresses in
-- lower case and ordinal order, with spaces between.
create table calendar_events (
    event text primary key,
    reference text not null,
    hold text not null,
    ends_at integer not null,
    asked text not null
) without rowid;

create table subscriptions (
    id text primary key,
    resource text not null,
    client_state text not null,
    expires_at integer not null
) without rowid;

-- Professionals, as the directory knows them. No family member is ever in it.
create table people (
    person text primary key,
    entra_id text not null,
    mail text not null
) without rowid;

create index people_by_id on people (entra_id);

-- Where a person can be written to in Teams, and whether they have removed the app.
create table conversations (
    entra_id text primary key,
    teams_id text,
    conversation text,
    service_url text not null,
    is_removed integer not null default 0
) without rowid;

-- Activities that have been dealt with, so that a second delivery does nothing.
create table inbound (
    activity text primary key,
    received_at integer not null,
    answer text
) without rowid;
