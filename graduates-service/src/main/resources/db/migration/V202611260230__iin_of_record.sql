-- An IIN is a record's and not a person's: who takes it back has it no more, and whose record it never was never had it. Persons are the
-- links to them.
alter table record_link add iin_mac bytea;

-- The MAC that the person had to whom the record's IIN linked it. Nobody can compute it here.
update record_link l
set iin_mac = (
    select p.iin_mac
    from record_link_history h join person p on p.id = h.person_id
    where h.graduate_id = l.graduate_id and p.iin_mac is not null
    order by h.reason in ('REGISTERED', 'SAME_IIN') desc, h.version desc
    limit 1
)
from graduate g
where g.id = l.graduate_id and g.iin is not null;

create index record_link_iin on record_link (iin_mac) where iin_mac is not null;

alter table record_link drop constraint record_link_person_id_fkey;
drop table person;

-- Two persons of whom both have an IIN, and none that is one, are certainly two.
create function have_differing_iins(one uuid, other uuid) returns boolean
    language sql stable
return exists (select from record_link a where a.person_id = one and a.iin_mac is not null)
   and exists (select from record_link b where b.person_id = other and b.iin_mac is not null)
   and not exists (select from record_link a join record_link b on b.iin_mac = a.iin_mac
                   where a.person_id = one and b.person_id = other);
