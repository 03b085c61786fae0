-- A parcel that could not be delivered may be dismissed by an operator; it stays as history. The table is made anew
-- because its states are a check.
create table outbox_new (
    id integer primary key autoincrement,
    key text not null unique,
    reference text not null,
    kind text not null check (kind in ('notice', 'update', 'errand')),
    body text not null,
    state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'refused', 'dismissed')),
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

insert into outbox_new (
    id, key, reference, kind, body, state, not_before, attempts, may_be_repeat, created_at, sent_at, conversation,
    activity, service_url, closure, problem)
select
    id, key, reference, kind, body, state, not_before, attempts, may_be_repeat, created_at, sent_at, conversation,
    activity, service_url, closure, problem
from outbox;

drop table outbox;

alter table outbox_new rename to outbox;

-- Errands go before the rest; within either, what has waited longest. The query must name the same expressions.
create index outbox_to_send on outbox (kind = 'errand', not_before) where state = 'waiting';

create index outbox_under_way on outbox (id) where state = 'sending';

create index outbox_stuck on outbox (id) where state = 'refused' or state = 'waiting' and attempts >= 5;

create index outbox_by_case on outbox (reference, kind, state);
