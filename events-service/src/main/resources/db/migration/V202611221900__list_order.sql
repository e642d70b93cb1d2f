-- A page of a list costs what it shows: the rows that a caller sees stand together, in the order of the list.
create index programme_organisation_organisation on programme_organisation (organisation, programme);
create index event_programme on event (programme, starts_at, id);
drop index event_order;
create index consultation_organisation on consultation (organisation, starts_at, id);
create index publication_organisation on publication (organisation, id);
create index registration_order on registration (event_id, queue);
create index registration_organisation on registration (event_id, organisation, queue);
create index attendance_organisation on attendance (event_id, organisation, graduate_id);
