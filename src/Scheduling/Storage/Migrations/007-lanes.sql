-- Several messages are under way at once, one in each lane: a person's or channel's conversation. Errands have lanes of their own.
-- The due time keeps a parcel's place in its lane while not_before says when it is tried again.
alter table outbox add column lane text not null default '';

alter table outbox add column due integer not null default 0;

update outbox set due = not_before, lane = case kind
    when 'errand' then 'errands ' || reference
    when 'notice' then lower(coalesce(json_extract(body, '$.Recipient.Address'), ''))
    else '' end;

drop index outbox_to_send;

create index outbox_to_send on outbox (kind = 'errand', due) where state = 'waiting';

create index outbox_lane on outbox (lane, due) where state = 'waiting';
