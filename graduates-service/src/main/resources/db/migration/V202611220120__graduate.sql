-- An organisation's record of a graduate. IIN, phone and e-mail are ciphertext; names are found by their folded spelling.
create extension if not exists pg_trgm;

-- Folds Kazakh, Russian and Latin spellings of a name to one: Әлия, Алия and Aliya are found by each other.
create function folded_name(name text) returns text language sql immutable strict parallel safe as $$
    select replace(replace(replace(replace(replace(replace(replace(replace(replace(
        translate(
            lower(normalize(name, NFC)),
            'әағғгққкңноөұүуһхіийыбвдезлмпрстфэжëёäáàğgqñńŋöóüúūıİyçьъ''’`- ',
            'aagggkkknnoouuuhhiiiibvdezlmprstfejeeaaaggknnnoouuuiiic'),
        'щ', 'sh'), 'ш', 'sh'), 'ş', 'sh'), 'ч', 'ch'), 'ц', 'ts'), 'ю', 'iu'), 'я', 'ia'), 'zh', 'j'), 'kh', 'h')
$$;

create table graduate (
    id              uuid primary key,
    organisation    text        not null references organisation (code),
    external_id     text,
    family_name     text        not null,
    given_name      text        not null,
    patronymic      text,
    birth_date      date        not null,
    sex             text        not null,
    institution     text        not null references institution (code),
    graduation_year integer     not null,
    district        text        not null,
    iin             bytea,
    phone           bytea,
    email           bytea,
    iin_contradicts text[]      not null default '{}',
    folded          text        not null generated always as
                    (folded_name(family_name || ' ' || given_name || ' ' || coalesce(patronymic, ''))) stored,
    version         bigint      not null,
    registered_at   timestamptz not null,
    unique (organisation, external_id)
);
create index graduate_name on graduate
    (family_name collate "kk-x-icu", given_name collate "kk-x-icu", id);
create index graduate_organisation_name on graduate
    (organisation, family_name collate "kk-x-icu", given_name collate "kk-x-icu", id);
create index graduate_folded on graduate using gin (folded gin_trgm_ops);
