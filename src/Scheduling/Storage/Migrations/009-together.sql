-- What one card said, where several notices went out in it.
create index outbox_by_activity on outbox (activity) where kind = 'notice' and activity is not null;
