-- Who made a change, for whoever asks why a record is not as an import left it; no feed tells of it.
alter table outbox add author text;
create index outbox_subject on outbox (subject, version);
