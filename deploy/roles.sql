-- The roles of an installation, made once by a superuser: psql -f deploy/roles.sql
-- Give each a password afterwards: \password plexus_owner, and so on. Nobody shares one.

-- Owns the tables and migrates; used by `npm run migrate` and `npm run restore` alone, directly.
create role plexus_owner login;
-- Serves people. Owns nothing, and row-level security binds it; may come through PgBouncer.
create role plexus_app login;
-- Runs the jobs with the rights of the one that serves, and connections of its own; comes directly.
create role plexus_worker login in role plexus_app;
-- Reads everything for backups and changes nothing.
create role plexus_backup login bypassrls in role pg_read_all_data;

-- What somebody typed stays out of the server's log when a statement fails.
alter role plexus_owner set log_error_verbosity = terse;
alter role plexus_app set log_error_verbosity = terse;
alter role plexus_worker set log_error_verbosity = terse;

create database plexus owner plexus_owner;
revoke all on database plexus from public;
grant connect on database plexus to plexus_app, plexus_worker, plexus_backup;
