--liquibase formatted sql

--changeset comptoir:platform-1
grant select, insert, update, delete on SPRING_SESSION to ${appUser};

--changeset comptoir:platform-2
grant select, insert, update, delete on SPRING_SESSION_ATTRIBUTES to ${appUser};

--changeset comptoir:platform-3
-- Where noise is written to overwrite the engine's redo log once an urn is open: one row, of no meaning.
create table redo_filler (
    id tinyint not null,
    filler mediumblob not null,
    primary key (id),
    constraint redo_filler_one_row check (id = 1)
);

--changeset comptoir:platform-4
--preconditions onFail:CONTINUE
--precondition-sql-check expectedResult:1 select "${rebuilderUser}" <> ""
grant insert, update on redo_filler to ${rebuilderUser};

--changeset comptoir:platform-5
-- The fingerprint of each edition's secret, never the secret: NONE was destroyed unused, ROOT is from before such secrets.
create table edition_secret (
    edition_id uuid not null,
    origin char(4) character set ascii not null,
    fingerprint binary(32),
    recorded_at datetime(6) not null,
    destroyed_at datetime(6),
    primary key (edition_id),
    constraint secret_origin_known check (origin in ('FILE', 'ROOT', 'NONE')),
    constraint secret_has_fingerprint check ((origin = 'FILE') = (fingerprint is not null)),
    constraint unused_secret_is_destroyed check (origin <> 'NONE' or destroyed_at is not null)
);

--changeset comptoir:platform-6
grant select, insert, update on edition_secret to ${appUser};

--changeset comptoir:platform-7
-- Pages of no meaning, written over in place once an urn is open: they take the places of the engine's doublewrite buffer.
create table page_filler (
    id int not null,
    mark int not null,
    filler varbinary(7000) not null,
    primary key (id)
);

--changeset comptoir:platform-8
-- Two rows a page. Written long before they are needed: the engine copies no page to its buffer the first time.
insert into page_filler (id, mark, filler) select seq, 0, repeat('x', 7000) from seq_1_to_1024;

--changeset comptoir:platform-9
--preconditions onFail:CONTINUE
--precondition-sql-check expectedResult:1 select "${rebuilderUser}" <> ""
grant select, update on page_filler to ${rebuilderUser};
