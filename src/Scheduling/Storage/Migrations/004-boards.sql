-- Who confirmed the values of a board with the board itself, and when; the latest counts, the others stay as history.
create table board_confirmations (
    board text not null,
    confirmed_at integer not null,
    confirmed_by text not null,
    primary key (board, confirmed_at)
) without rowid;
