-- With an erased record an IIN may be gone that had told other records of a person from somebody else's: all records of that person are
-- looked for again. How many these are is nothing for the request that erases.
alter table duplicate_search
    alter graduate_id drop not null,
    add person_id uuid,
    add check (num_nonnulls(graduate_id, person_id) = 1);
