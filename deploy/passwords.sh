#!/bin/sh
# Run once by the database's container, after roles.sql: each role's password from the environment, never in a command line.
set -eu
psql --no-psqlrc -v ON_ERROR_STOP=1 -U postgres <<'SQL'
\getenv owner OWNER_PASSWORD
\getenv app APP_PASSWORD
\getenv worker WORKER_PASSWORD
\getenv backup BACKUP_PASSWORD
alter role plexus_owner password :'owner';
alter role plexus_app password :'app';
alter role plexus_worker password :'worker';
alter role plexus_backup password :'backup';
SQL
