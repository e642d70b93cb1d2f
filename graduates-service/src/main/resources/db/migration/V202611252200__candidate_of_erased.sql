-- The candidates of an erased record end after the answer, as they are found after the answer: how long an erasure takes tells of other
-- organisations' people too.
alter table duplicate_candidate
    drop constraint duplicate_candidate_first_graduate_fkey,
    drop constraint duplicate_candidate_second_graduate_fkey;
