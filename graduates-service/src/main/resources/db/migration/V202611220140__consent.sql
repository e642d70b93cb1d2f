-- Processing personal data stands on the graduate's consent: to a purpose, in the words of a text version, until withdrawn.
create table consent (
    id            uuid primary key,
    graduate_id   uuid        not null references graduate (id),
    purpose       text        not null,
    text_version  text        not null,
    given_on      date        not null,
    recorded_by   text        not null,
    recorded_at   timestamptz not null,
    withdrawn_by  text,
    withdrawn_at  timestamptz,
    version       bigint      not null
);
create unique index consent_in_force on consent (graduate_id, purpose) where withdrawn_at is null;
