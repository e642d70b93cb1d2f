-- Each order that graduates can be asked for in, of all organisations and of one, and what leads to the few of a long list that a filter lets through.
-- What is of all organisations is for a list of all alone, which says that versions are not negative: for one organisation's the planner would take it
-- too, where that one has many of the rows, and read others' records on the way.
set local transaction_timeout = 0;
-- Not of the birth date itself: a search for duplicates would take that index in place of those that have the name first, and one date that stands for
-- "unknown" has thousands.
create index graduate_birth_date on graduate ((birth_date + 0), id) where version >= 0;
create index graduate_organisation_birth_date on graduate (organisation, (birth_date + 0), id);
create index graduate_registered_at on graduate (registered_at, id) where version >= 0;
create index graduate_organisation_registered_at on graduate (organisation, registered_at, id);
create index graduate_organisation_institution on graduate (organisation, institution);
create index graduate_organisation_district on graduate (organisation, district);
create index graduate_organisation_graduation_year on graduate (organisation, graduation_year);
