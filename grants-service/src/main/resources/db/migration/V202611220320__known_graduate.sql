-- Whose a graduate is, told by graduates-service's change feed, so that an unknown or another's graduate is refused here.
create table known_graduate (
    id           uuid primary key,
    organisation text not null
);

create table followed_feed (
    name     text primary key,
    position text
);
