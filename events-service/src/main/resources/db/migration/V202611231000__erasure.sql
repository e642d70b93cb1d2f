-- Of a graduate who was erased stay the id and the facts; what is still to come is looked for by the graduate and ends.
alter table known_graduate add erased_at timestamptz;
create index registration_graduate on registration (graduate_id);
create index consultation_graduate on consultation (graduate_id);
