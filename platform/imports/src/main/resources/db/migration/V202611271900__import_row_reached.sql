-- Something comes of rows in their order, so that how far that is says which of them wait, and an index that every row goes in and out of does not.
set local transaction_timeout = 0;
alter table import_job add reached bigint not null default 0;
alter table import_undo add reached bigint not null default 9223372036854775807;

-- What a row is found by does not change when something comes of it: its new state is written beside the old one, and no index is.
drop index import_row_waiting;
drop index import_row_undo;
drop index import_row_outcome;
drop index import_row_record;
-- Refused rows are few, and asked for again and again.
create index import_row_refused on import_row (job_id, line) where outcome = 'REFUSED';
create index import_row_first_name on import_row using hash (first_name) where first_name is not null;
alter table import_row set (fillfactor = 45);
