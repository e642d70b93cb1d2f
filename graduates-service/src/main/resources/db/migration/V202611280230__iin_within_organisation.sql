-- A search by IIN within one organisation reads no record of another: how long it took would tell that somebody with this IIN is there.
alter table record_link add organisation text;
update record_link l set organisation = g.organisation from graduate g where g.id = l.graduate_id;
create function iin_within(organisation text, mac bytea) returns text language sql immutable strict parallel safe
return organisation || ' ' || encode(mac, 'hex');
create index record_link_iin_within on record_link (iin_within(organisation, iin_mac)) where iin_mac is not null;
