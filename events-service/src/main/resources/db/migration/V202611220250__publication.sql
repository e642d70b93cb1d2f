-- What the public was told: posts and articles by their address, once per programme; printed matter by its quantity.
create table publication (
    id           uuid primary key,
    organisation text   not null,
    external_id  text,
    programme    text   not null references programme (code),
    kind         text   not null,
    channel      text,
    published_on date,
    url          text,
    quantity     integer check (quantity > 0),
    version      bigint not null,
    unique (organisation, external_id),
    unique (programme, url)
);
create index publication_order on publication (programme, id);
