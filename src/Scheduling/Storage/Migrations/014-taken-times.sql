-- When people are taken by what is held or booked for them here, also before it stands in any calendar: so that two searches do not
-- choose the same time for one person. Local times of Europe/London; it follows from the cases and is written with them.
create table taken_times (
    reference text not null,
    hold text not null,
    person text not null,
    starts_at text not null,
    ends_at text not null,
    is_firm integer not null,
    primary key (reference, hold, person)
) without rowid;

create index taken_times_of_person on taken_times (person, starts_at);
