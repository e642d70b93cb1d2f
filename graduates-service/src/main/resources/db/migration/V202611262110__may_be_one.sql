-- Whether a coordinator is to be asked if two records are of one person, for all who ask and in one place. All records are looked for anew: a
-- pair that is none by this rule closes, and one that only this rule knows opens.
set local transaction_timeout = 0;

-- One is the other but for one letter in four, left out, added, moved or another one; of three letters but for one that is left out or added.
-- A replaced letter is one left out and one added, and so is a moved one.
create function are_alike(one text, other text) returns boolean language sql immutable parallel safe
return abs(length(one) - length(other)) <= greatest(1, greatest(length(one), length(other)) / 4)
   and levenshtein_less_equal(one, other, 1, 1, 2, greatest(length(one), length(other)) / 4 * 2 + 1)
       <= case when greatest(length(one), length(other)) < 4 then 1 else greatest(length(one), length(other)) / 4 * 2 end
   and one <> '' and other <> '';

-- The whole names are, or one is the first or last word of the other, as of a double name. A space is a letter more.
create function have_part_alike(one text, other text) returns boolean language sql immutable parallel safe
return are_alike(one, other)
    or position('_' in one) > 0 and (are_alike(split_part(one, '_', 1), other) or are_alike(split_part(one, '_', -1), other))
    or position('_' in other) > 0 and (are_alike(one, split_part(other, '_', 1)) or are_alike(one, split_part(other, '_', -1)));

-- What a search finds another record by.
create function share_consonants(a graduate, b graduate) returns boolean language sql immutable parallel safe
return array[consonants(a.given_sound), consonants(a.family_sound)]
    && array[consonants(b.given_sound), consonants(b.family_sound)];

-- Alike, and no consonant is another one; a second word may be left out.
create function sound_alike(one text, other text) returns boolean language sql immutable parallel safe
return consonants(one) = consonants(other) and are_alike(one, other)
    or (position('_' in one) > 0) <> (position('_' in other) > 0)
       and consonants(split_part(one, '_', 1)) = consonants(split_part(other, '_', 1))
       and are_alike(split_part(one, '_', 1), split_part(other, '_', 1));

-- A slip at the end of a patronymic leaves it on the father's name.
create function are_of_one_father(one text, other text) returns boolean language sql immutable parallel safe
return are_alike(one, other)
    or least(length(one), length(other)) >= 4 and (starts_with(one, other) or starts_with(other, one));

-- A family name that is made of this father's name: Маратұлы of Марат.
create function is_of_father(family_sound text, father_sound text) returns boolean language sql immutable parallel safe
return starts_with(family_sound, father_sound) and (right(family_sound, 3) = 'uli' or right(family_sound, 4) = 'kizi');

-- A number in a name is no matter of spelling: invented people are told apart by it.
create function numbers(sound text) returns text language sql immutable parallel safe
return translate(sound, 'abcdefghijklmnopqrstuvwxyz_', '');

-- A birth date and what it becomes with one digit wrong, two neighbours swapped, or day and month.
create function dates_within_one_slip(day date) returns setof date language sql stable parallel safe rows 40
begin atomic
    select distinct slip::date
    from to_char(day::timestamp, 'YYYYMMDD') written,
    lateral (
        select written as slip
        union all
        select left(written, 4) || right(written, 2) || substr(written, 5, 2)
        union all
        select overlay(written placing digit::text from place for 1)
        from generate_series(3, 8) place, generate_series(0, 9) digit
        union all
        select overlay(written placing reverse(substr(written, place, 2)) from place for 2)
        from generate_series(3, 7) place
    ) slips
    where pg_input_is_valid(slip, 'date');
end;

create function are_within_one_slip(one date, other date) returns boolean language sql stable parallel safe
return one in (select dates_within_one_slip(other));

create function may_be_one(a graduate, b graduate) returns boolean language plpgsql stable parallel safe as $$
declare
    same_father boolean := are_of_one_father(a.father_sound, b.father_sound);
    alike boolean;
begin
    if coalesce(a.told_sex <> b.told_sex, a.sex <> b.sex) or not same_father then
        return false;
    end if;
    if a.birth_date = b.birth_date then
        alike := (have_part_alike(a.family_sound, b.family_sound)
                -- A woman's other family name is one by marriage, if all else is the same.
                or (a.father_sound = b.father_sound) is true and 'FEMALE' in (a.sex, b.sex) and sound_alike(a.given_sound, b.given_sound)
                or is_of_father(a.family_sound, b.father_sound) is true
                or is_of_father(b.family_sound, a.father_sound) is true)
                and have_part_alike(a.given_sound, b.given_sound)
            or have_part_alike(a.given_sound, b.family_sound) and have_part_alike(a.family_sound, b.given_sound);
    else
        -- Another date wants the same names, or names that are alike and the same father.
        alike := (sound_alike(a.given_sound, b.given_sound) and sound_alike(a.family_sound, b.family_sound)
                or sound_alike(a.given_sound, b.family_sound) and sound_alike(a.family_sound, b.given_sound)
                or same_father is true
                   and are_alike(a.given_sound, b.given_sound) and are_alike(a.family_sound, b.family_sound))
            and are_within_one_slip(a.birth_date, b.birth_date);
    end if;
    return alike and share_consonants(a, b)
        and numbers(a.family_sound || a.given_sound) = numbers(b.family_sound || b.given_sound);
end $$;

insert into duplicate_search (graduate_id, requested_at, due_at)
select id, now(), now() from graduate order by registered_at, id;
