-- Letters to the performance team about a half-year that have been sent: "2026-2|before", "2026-2|end".
create table figures_mail (
    key text primary key,
    sent_at integer not null
) without rowid;
