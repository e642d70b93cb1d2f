-- A registration that was made by mistake can be taken back, and made again: its version counts on, because who follows the feed applies only
-- what is newer. Of attendances the history tells it.
create table registration_taken_back (
    event_id    uuid   not null,
    graduate_id uuid   not null,
    version     bigint not null,
    primary key (event_id, graduate_id)
);
