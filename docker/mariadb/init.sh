#!/usr/bin/env bash
# Run once by the image, on an empty data directory: the schema and its three accounts.
# migrator owns the schema and runs the migrations; app serves the pages, with the grants that the migrations give it;
# rebuilder rewrites the tables of a closed poll, with the grants that the migrations give it, and does nothing else.
set -euo pipefail

for name in DATABASE_MIGRATOR_PASSWORD DATABASE_APP_PASSWORD DATABASE_REBUILDER_PASSWORD; do
    if ! [[ "${!name:-}" =~ ^[A-Za-z0-9]{16,}$ ]]; then
        echo "init.sh: ${name} must be at least 16 letters and digits" >&2
        exit 1
    fi
done

MYSQL_PWD="${MARIADB_ROOT_PASSWORD}" mariadb --protocol=socket --user=root <<SQL
create database if not exists comptoir character set utf8mb4 collate utf8mb4_unicode_ci;
create user if not exists 'migrator'@'%' identified by '${DATABASE_MIGRATOR_PASSWORD}';
grant all privileges on comptoir.* to 'migrator'@'%' with grant option;
create user if not exists 'app'@'%' identified by '${DATABASE_APP_PASSWORD}';
create user if not exists 'rebuilder'@'%' identified by '${DATABASE_REBUILDER_PASSWORD}';
SQL
