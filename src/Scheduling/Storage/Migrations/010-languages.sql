-- The language that a person has chosen; nothing for whoever has not.
create table languages (
    entra_id text primary key,
    language text not null
) without rowid;
