-- Which districts there are, told by graduates-service's change feed. A feed that was read past them is not read anew: one that is
-- missing here is asked for when somebody names it.
create extension if not exists pg_trgm;

create table known_district (
    code text primary key,
    name text not null
);
