-- Registering is a promise, attending is a fact. Seats are counted in a row of their own: it is what parallel
-- registrations wait for, and its check is what makes overselling impossible.
create table seats (
    event_id uuid primary key references event (id),
    capacity integer,
    taken    integer not null check (taken >= 0),
    check (capacity is null or taken <= capacity)
);

create table registration (
    event_id      uuid        not null references event (id),
    graduate_id   uuid        not null,
    organisation  text        not null,
    status        text        not null,
    registered_at timestamptz not null,
    queue         bigint generated always as identity,
    version       bigint      not null,
    primary key (event_id, graduate_id)
);
create index registration_waiting on registration (event_id, queue) where status = 'WAITLISTED';

create table attendance (
    event_id     uuid        not null references event (id),
    graduate_id  uuid        not null,
    organisation text        not null,
    status       text        not null,
    recorded_by  text        not null,
    recorded_at  timestamptz not null,
    version      bigint      not null,
    primary key (event_id, graduate_id)
);

-- Every value an attendance ever had: a correction replaces what counts, not what was said.
create table attendance_history (
    event_id    uuid        not null,
    graduate_id uuid        not null,
    version     bigint      not null,
    status      text        not null,
    recorded_by text        not null,
    recorded_at timestamptz not null,
    primary key (event_id, graduate_id, version)
);
