-- The last revision that changed anything of a programme or of somebody in it. A report of the present is the one as of this revision:
-- what happens elsewhere leaves it, and its ETag, as they are.
create table programme_revision (
    programme text primary key,
    revision  bigint not null
);

insert into programme_revision (programme, revision)
select code, (select coalesce(max(id), 0) from revision) from programme_latest();
