--liquibase formatted sql

--changeset comptoir:desk-1
-- How many paper ballots were handed out: one number per edition. Which sheet went to whom is written nowhere.
create table sheets_given (
    edition_id uuid not null,
    sheets int not null,
    primary key (edition_id),
    constraint sheets_given_of_poll foreign key (edition_id) references poll (edition_id),
    constraint sheets_given_not_negative check (sheets >= 0)
);

--changeset comptoir:desk-2
grant select, insert, update on sheets_given to ${appUser};
