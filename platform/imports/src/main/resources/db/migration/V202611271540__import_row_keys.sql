-- By what a row names its record, one way or two, and who it is of stand in the row itself: MACs, because they can be a person's number.
set local transaction_timeout = 0;
alter table import_row
    add first_name      bytea,
    add second_name     bytea,
    -- Who the row is of, for erasures, and of whom what there was before it was, where that is another person.
    add subject_mac     bytea,
    add earlier_subject bytea;

update import_row r
set first_name = k.first, second_name = k.second, subject_mac = k.subject, earlier_subject = k.earlier
from (select job_id, line,
          (array_agg(mac) filter (where identity = 0))[1] as first, (array_agg(mac) filter (where identity = 1))[1] as second,
          (array_agg(mac) filter (where identity = -1))[1] as subject, (array_agg(mac) filter (where identity = -2))[1] as earlier
      from import_row_key group by job_id, line) k
where k.job_id = r.job_id and k.line = r.line;

drop table import_row_key;

create index import_row_subject on import_row (subject_mac) where subject_mac is not null;
create index import_row_earlier_subject on import_row (earlier_subject) where earlier_subject is not null;

-- An address is long and comes in no order: of the index nothing is asked but whether it is the same.
drop index import_row_record;
create index import_row_record on import_row using hash (record) where earlier is not null;
