-- Under which number an IIN is locked; rarely it is another one's too.
create function iin_lock(mac bytea) returns integer language sql immutable strict parallel safe
return ('x' || encode(substr(mac, 1, 4), 'hex'))::bit(32)::integer;

-- The person of the record that has this IIN; where a coordinator parted several, of the one that was linked first. Nobody else links a record with
-- this IIN until the transaction ends, nor decides who records are of: the locks are IdentityLocks' IINS and DECISIONS. A function that is volatile
-- reads after its locks what was committed before them, which a single statement would not.
create function person_of_iin(mac bytea) returns uuid language plpgsql volatile as $$
begin
    perform pg_advisory_xact_lock_shared(2, 0);
    if mac is null then
        return null;
    end if;
    perform pg_advisory_xact_lock(4, iin_lock(mac));
    return (select person_id from record_link where iin_mac = mac order by linked_at, graduate_id limit 1);
end
$$;
