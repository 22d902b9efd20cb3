--liquibase formatted sql

--changeset comptoir:audit-1
create table journal (
    number bigint not null,
    recorded_at datetime(6) not null,
    actor_id uuid not null,
    actor_name varchar(120) not null,
    action varchar(60) not null,
    subject varchar(120) not null,
    detail varchar(1000) not null,
    previous_hash binary(32) not null,
    hash binary(32) not null,
    primary key (number),
    constraint journal_hash_once unique (hash),
    constraint journal_one_successor unique (previous_hash)
);

--changeset comptoir:audit-2
-- The one row that serialises the chain: locked for update, then moved forward, in the transaction of the action.
create table journal_head (
    id tinyint not null,
    number bigint not null,
    hash binary(32) not null,
    primary key (id),
    constraint journal_has_one_head check (id = 1)
);

--changeset comptoir:audit-3
insert into journal_head (id, number, hash) values (1, 0, x'0000000000000000000000000000000000000000000000000000000000000000');

--changeset comptoir:audit-4
grant select, insert on journal to ${appUser};

--changeset comptoir:audit-5
grant select, update on journal_head to ${appUser};
