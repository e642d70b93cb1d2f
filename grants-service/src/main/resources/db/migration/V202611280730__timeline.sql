-- A graduate's timeline reads of applications and awards what a page shows.
set local transaction_timeout = 0;
create index application_graduate_submitted_at on application (graduate_id, submitted_at, id);
drop index application_graduate;
create index award_graduate_granted_at on award (graduate_id, granted_at, id);
drop index award_graduate;
