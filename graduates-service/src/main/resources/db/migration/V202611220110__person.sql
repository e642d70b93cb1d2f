-- One human being. Records are linked to a person, never merged away; the same IIN, seen only as a keyed MAC, is one person.
create table person (
    id      uuid primary key,
    iin_mac bytea unique
);
