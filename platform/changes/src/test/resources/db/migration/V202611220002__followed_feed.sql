-- What an application that follows others brings along, for the tests of it.
create table followed_feed (
    name     text primary key,
    position text
);
