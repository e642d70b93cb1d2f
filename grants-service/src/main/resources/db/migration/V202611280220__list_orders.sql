-- Applications in the order in which they were handed in, awards in that in which they were granted, and what leads to the few of a long list that a filter lets through.
-- What is of all organisations is for a list of all alone, which says that versions are not negative.
set local transaction_timeout = 0;
create index application_submitted_at on application (submitted_at, id) where version >= 0;
create index application_organisation_submitted_at on application (organisation, submitted_at, id);
create index application_organisation_status on application (organisation, status, id);
create index award_graduate on award (graduate_id);
create index award_granted_at on award (granted_at, id) where version >= 0;
create index award_organisation_granted_at on award (organisation, granted_at, id);
create index competition_programme on competition (programme, id);
