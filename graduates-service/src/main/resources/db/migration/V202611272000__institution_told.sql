-- The feed tells of institutions, of those that were registered before too: whoever has their codes wants to show their names.
insert into outbox (type, subject, version, recorded_at, data)
select 'kz.ainalaiyn.graduates.institution-changed', code, version, now(), jsonb_build_object('district', district, 'name', name)
from institution
order by code;
