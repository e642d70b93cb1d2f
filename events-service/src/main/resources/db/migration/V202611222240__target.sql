-- A programme promises more than a number of graduates: events by type, consultations, publications, awards. Nothing here
-- is ever looked for by one of them, so they stand together as they were told.
alter table programme add target jsonb;
update programme set target = jsonb_build_object('distinctGraduates', distinct_graduates)
where distinct_graduates is not null;
alter table programme drop distinct_graduates;
