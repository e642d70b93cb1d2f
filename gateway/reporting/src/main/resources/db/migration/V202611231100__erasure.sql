-- A record that was erased tells of nobody and counts no more: the projection is made again from the feeds, with the erasures
-- that it had left out.
truncate revision, graduate, person, record_link, programme, event, attendance, registration, consultation, occasion,
         evidence_block, profile, person_profile, duplicate_candidate, open_pair, publication, competition, application,
         award, organisation;

alter table graduate
    add erased boolean not null default false,
    alter sex drop not null,
    alter birth_year drop not null,
    alter institution drop not null,
    alter graduation_year drop not null,
    alter district drop not null,
    alter registered_at drop not null,
    add constraint graduate_told check (
        erased or num_nulls(sex, birth_year, institution, graduation_year, district, registered_at) = 0);
