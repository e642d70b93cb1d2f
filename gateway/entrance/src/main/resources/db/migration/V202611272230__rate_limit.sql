-- All gateways count a client's requests in one row. It is gone after a crash, which costs nobody anything, and so is not written ahead.
create unlogged table rate_limit (
    client text primary key,
    state bytea,
    expires_at bigint
) with (fillfactor = 50);
