-- What an application that follows graduates-service brings along, for the tests of it.
create table known_graduate (
    id           uuid primary key,
    organisation text not null,
    erased_at    timestamptz
);

create table followed_feed (
    name     text primary key,
    position text
);
