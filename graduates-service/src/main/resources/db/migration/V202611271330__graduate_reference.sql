-- Which records of other services name a graduate, told by their change feeds: on these the record of the graduate rests.
create table graduate_reference (
    record      text primary key,
    graduate_id uuid not null
);
create index graduate_reference_graduate on graduate_reference (graduate_id);

create table followed_feed (
    name     text primary key,
    position text
);
