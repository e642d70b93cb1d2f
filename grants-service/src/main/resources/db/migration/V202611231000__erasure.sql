-- Of a graduate who was erased stay the id, decisions and money; applications are looked for by the graduate to lose their text.
alter table known_graduate add erased_at timestamptz;
create index application_graduate on application (graduate_id);
