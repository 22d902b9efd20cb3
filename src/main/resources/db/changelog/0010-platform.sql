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
