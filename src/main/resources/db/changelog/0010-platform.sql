--liquibase formatted sql

--changeset comptoir:platform-1
grant select, insert, update, delete on SPRING_SESSION to ${appUser};

--changeset comptoir:platform-2
grant select, insert, update, delete on SPRING_SESSION_ATTRIBUTES to ${appUser};
