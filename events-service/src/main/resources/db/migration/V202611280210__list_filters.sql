-- What leads to the few of a long list that a filter lets through; of events within each programme, as their lists are read.
set local transaction_timeout = 0;
create index event_programme_organisation on event (programme, organisation, starts_at, id);
create index event_programme_status on event (programme, status, starts_at, id);
create index event_programme_type on event (programme, type, starts_at, id);
create index event_programme_external_id on event (programme, external_id);
create index consultation_organisation_programme on consultation (organisation, programme, starts_at, id);
create index consultation_organisation_status on consultation (organisation, status, starts_at, id);
create index consultation_organisation_topic on consultation (organisation, topic, starts_at, id);
create index publication_organisation_kind on publication (organisation, kind, id);
create index publication_organisation_programme on publication (organisation, programme, id);
create index publication_organisation_published on publication (organisation, published_on);
create index registration_status on registration (event_id, organisation, status, queue);
create index attendance_status on attendance (event_id, organisation, status, graduate_id);
-- A list of all organisations says that predicate, and no other list does.
create index registration_status_of_all on registration (event_id, status, queue) where version >= 0;
create index attendance_status_of_all on attendance (event_id, status, graduate_id) where version >= 0;
