-- A search by name within one organisation reads no record of another: how long it took would tell that somebody of this name is there.
create extension if not exists btree_gin;
drop index graduate_folded;
create index graduate_folded on graduate using gin (organisation, folded gin_trgm_ops);
