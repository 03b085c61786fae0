-- What has been said in activity feeds: once for each notice.
create table feed_lines (
    notice text primary key,
    said_at integer not null
) without rowid;
