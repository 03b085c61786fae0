-- The latest letter to the service owner about the review of a board's document, by the month that the document names.
create table review_mail (
    board text not null,
    review_due text not null,
    sent_at integer not null,
    primary key (board, review_due)
) without rowid;
