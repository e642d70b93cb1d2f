-- The tables have the words of the code that writes them: an LSM-style log has segments, and an open pair is a potential duplicate.
alter table evidence_block rename to evidence_segment;
alter table open_pair rename to potential_duplicate;
