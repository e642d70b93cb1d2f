-- A graduate's timeline reads of each table what a page shows. When an attendance happened is the event's to say: all those of a graduate are read, who has tens.
set local transaction_timeout = 0;
create index registration_graduate_registered_at on registration (graduate_id, registered_at, event_id);
drop index registration_graduate;
create index consultation_graduate_starts_at on consultation (graduate_id, starts_at, id);
drop index consultation_graduate;
create index attendance_graduate on attendance (graduate_id);
