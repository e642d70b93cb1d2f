-- Whether two names are one is told by how they sound, word by word, and not by the trigrams that they share. What is compared is kept, so that
-- a search computes it of nobody but whom it asks about; the indexes have the birth date and the consonants, which outlast a change of script.
set local transaction_timeout = 0;
create extension if not exists fuzzystrmatch;

-- A name as it is folded, and beyond: its words stay apart, no letter stands twice in a row, and one sound that Latin spells in several ways is one.
create function name_sound(name text) returns text language sql immutable strict parallel safe
return trim(
    regexp_replace(
        replace(replace(replace(replace(replace(replace(replace(
            folded_name(translate(name, ' -.', '___')),
            'dj', 'j'), 'gh', 'g'), 'shch', 'sh'), 'ch', 'c'), 'x', 'h'), 'w', 'v'), 'ie', 'e'),
        '([^0-9])\1+', '\1', 'g'),
    '_');

-- The father's name within a patronymic: Маратұлы, Маратқызы, Марат улы, Маратович and Maratovna have the same.
create function father_sound(patronymic text) returns text language sql immutable strict parallel safe
return nullif(rtrim(name_sound(
    regexp_replace(folded_name(patronymic), '(uli|ogli|kizi|[oe][vw]ich|[oe][vw]na|inichna|ichna|ich)$', '')), 'aeiou'), '');

-- What names say of the sex by "son of" or "daughter of", as a word or at the end of one. A family name in -ович is a woman's too, and a given
-- name such as Айсулы is no "son of": there must be a father's name before it.
create function told_sex(family_name text, given_name text, patronymic text) returns text language sql immutable parallel safe
return case
    when folded_name(patronymic) like any (array['%kizi', '%ovna', '%evna', '%ichna']) then 'FEMALE'
    when folded_name(patronymic) like any (array['%uli', '%ogli', '%ovich', '%evich', '%ich']) then 'MALE'
    when folded_name(family_name) like '%kizi' or folded_name(given_name) like '%kizi' then 'FEMALE'
    when folded_name(family_name) like any (array['%uli', '%ogli']) or folded_name(given_name) like any (array['_____%uli', '____%ogli']) then 'MALE'
    when given_name like '% %' and folded_name(given_name) like any (array['%ovna', '%evna', '%ichna']) then 'FEMALE'
    when given_name like '% %' and folded_name(given_name) like any (array['%ovich', '%evich']) then 'MALE'
end;

-- What a change of script or a slip in a vowel leaves as it is.
create function consonants(sound text) returns text language sql immutable strict parallel safe
return translate(sound, 'aeiou_', '');

alter table graduate
    add column family_sound text not null generated always as (name_sound(family_name)) stored,
    add column given_sound  text not null generated always as (name_sound(given_name)) stored,
    add column father_sound text generated always as (father_sound(patronymic)) stored,
    add column told_sex     text generated always as (told_sex(family_name, given_name, patronymic)) stored;

-- The name comes first: with the date first either index would do for a date alone, and one that stands for "unknown" has thousands.
create index graduate_given_birth_date on graduate (consonants(given_sound), birth_date);
create index graduate_family_birth_date on graduate (consonants(family_sound), birth_date);
drop index graduate_birth_date;
