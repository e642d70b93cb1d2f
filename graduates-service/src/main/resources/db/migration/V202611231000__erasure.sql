-- An erased record leaves its row behind in no table. What stays is its id, whose it was, when and by whom it was erased, and what its
-- organisation's own identifier is known by, so that a job that sends all records again does not register the person anew.
create table erased_graduate (
    id              uuid primary key,
    organisation    text        not null references organisation (code),
    external_id_mac bytea,
    erased_by       text        not null,
    erased_at       timestamptz not null
);
create index erased_graduate_external_id on erased_graduate (external_id_mac);

-- Which person an erased record was of stays known: it tells nothing of the person, and without it figures would change.
alter table record_link drop constraint record_link_graduate_id_fkey;

-- Whatever else is known of a graduate goes with the record, without anybody having to think of it.
alter table consent drop constraint consent_graduate_id_fkey,
    add constraint consent_graduate_id_fkey foreign key (graduate_id) references graduate (id) on delete cascade;
create index consent_graduate on consent (graduate_id);
