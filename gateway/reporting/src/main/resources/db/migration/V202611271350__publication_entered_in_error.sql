-- A publication that was recorded by mistake and taken back counts no more.
alter table publication add entered_in_error boolean not null default false;
