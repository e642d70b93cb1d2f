-- Each versioned table is read through functions that know its half-open range: the rows that held at a revision, and those
-- that hold now. They are inlined into the statement that calls them, so its indexes are used as if the range stood in it.
do $$
declare
    versioned text;
begin
    foreach versioned in array array[
        'graduate', 'record_link', 'duplicate_candidate', 'programme', 'event', 'attendance', 'registration', 'consultation',
        'publication', 'competition', 'application', 'award', 'organisation', 'district']
    loop
        execute format(
            'create function %1$I(asked bigint) returns setof %2$I language sql stable parallel safe as '
            '$select$ select * from %2$I where from_revision <= asked and asked < until_revision $select$',
            versioned || '_as_of', versioned);
        execute format(
            'create function %1$I() returns setof %2$I language sql stable parallel safe as '
            '$select$ select * from %2$I where until_revision = 9223372036854775807 $select$',
            versioned || '_latest', versioned);
    end loop;
end
$$;
