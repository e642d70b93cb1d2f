-- One database and one role per application, so that no application can read another's tables.
-- The container's entry point gives this file to psql; `./run` carries it out over JDBC and understands of psql's own
-- language what is used here: \getenv, :'variable', and a statement ends at a line's end.

\getenv graduates_password GRADUATES_DB_PASSWORD
\getenv events_password EVENTS_DB_PASSWORD
\getenv grants_password GRANTS_DB_PASSWORD
\getenv gateway_password GATEWAY_DB_PASSWORD
\getenv keycloak_password KEYCLOAK_DB_PASSWORD

create role graduates login password :'graduates_password';
create role events login password :'events_password';
create role grants login password :'grants_password';
create role gateway login password :'gateway_password';
create role keycloak login password :'keycloak_password';

create database graduates owner graduates;
create database events owner events;
create database grants owner grants;
-- The gateway's own can be dropped at any time and is made again from the feeds; its ledger cannot.
create database gateway owner gateway;
create database ledger owner gateway;
create database keycloak owner keycloak;

revoke connect, temporary on database graduates from public;
revoke connect, temporary on database events from public;
revoke connect, temporary on database grants from public;
revoke connect, temporary on database gateway from public;
revoke connect, temporary on database ledger from public;
revoke connect, temporary on database keycloak from public;

-- One old open transaction holds every change feed back, so none may stay open.
alter role graduates set idle_in_transaction_session_timeout = '60s';
alter role events set idle_in_transaction_session_timeout = '60s';
alter role grants set idle_in_transaction_session_timeout = '60s';
alter role gateway set idle_in_transaction_session_timeout = '60s';
alter role graduates set transaction_timeout = '10min';
alter role events set transaction_timeout = '10min';
alter role grants set transaction_timeout = '10min';
alter role gateway set transaction_timeout = '10min';
