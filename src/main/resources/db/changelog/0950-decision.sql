--liquibase formatted sql

--changeset comptoir:decision-1
-- What one person proposes and another has not taken yet: one at a time about the same thing.
create table proposal (
    id uuid not null,
    edition_id uuid not null,
    matter varchar(16) not null,
    subject uuid not null,
    terms varchar(500) not null,
    reason varchar(500) not null,
    proposed_by uuid not null,
    proposed_name varchar(120) not null,
    proposed_at datetime(6) not null,
    primary key (id),
    constraint proposed_once unique (edition_id, matter, subject),
    constraint proposal_of_edition foreign key (edition_id) references edition (id)
);

--changeset comptoir:decision-2
-- What two persons decided: inserted once, never changed (see the grants).
create table decision (
    id uuid not null,
    edition_id uuid not null,
    matter varchar(16) not null,
    subject uuid not null,
    terms varchar(500) not null,
    reason varchar(500) not null,
    proposed_by uuid not null,
    proposed_name varchar(120) not null,
    proposed_at datetime(6) not null,
    taken_by uuid not null,
    taken_name varchar(120) not null,
    taken_at datetime(6) not null,
    primary key (id),
    constraint decided_by_two_persons check (proposed_by <> taken_by),
    constraint decision_of_edition foreign key (edition_id) references edition (id),
    key decision_by_edition (edition_id, taken_at)
);

--changeset comptoir:decision-3
grant select, insert, update, delete on proposal to ${appUser};

--changeset comptoir:decision-4
grant select, insert on decision to ${appUser};
