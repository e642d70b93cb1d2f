-- One attendance was looked up among all of the graduate's, because the planner could not know the better of two indexes.
alter table attendance drop constraint attendance_pkey;
alter table attendance add primary key (graduate_id, event_id, from_revision);
drop index attendance_graduate;
create index attendance_event on attendance (event_id);

alter table registration drop constraint registration_pkey;
alter table registration add primary key (graduate_id, event_id, from_revision);
drop index registration_graduate;
create index registration_event on registration (event_id);
