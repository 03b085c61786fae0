-- Which cases name somebody, or a channel: asked for every "my cases", every search and every message in a channel.
create index case_events_that_name on case_events (reference)
where type in ('ChannelLinked', 'ConcernDelegated', 'CoverNamed', 'EscalationDelegated', 'GroupDescribed', 'MemberJoined');

-- What is forgotten of the activities that were dealt with.
create index inbound_by_age on inbound (received_at);
