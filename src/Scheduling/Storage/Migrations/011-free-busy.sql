-- When the service last changed people's calendars: free/busy times read before that are not used after it.
create index case_events_in_calendars on case_events (recorded_at)
where type in ('HoldPlaced', 'HoldApproved', 'MembersInvited', 'HoldReleased');
