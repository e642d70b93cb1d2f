-- A consent that an import recorded by mistake was never given; that it stood here so long stays in the history.
alter table consent add entered_in_error boolean not null default false;
