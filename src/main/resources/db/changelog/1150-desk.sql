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

--changeset comptoir:desk-3
-- Envelopes kept closed by a desk or received by post: a number and what became of it, never whose it was.
create table envelope (
    edition_id uuid not null,
    number varchar(20) not null,
    channel varchar(8) not null,
    outcome varchar(16) not null,
    entered_by uuid not null,
    entered_at datetime(6) not null,
    primary key (edition_id, number),
    constraint envelope_of_poll foreign key (edition_id) references poll (edition_id),
    constraint envelope_channel_known check (channel in ('PAPER', 'POST')),
    constraint envelope_outcome_known check (outcome in ('TO_OPEN', 'REPLACES', 'ALREADY_VOTED', 'STRUCK_OUT', 'NOT_ENTITLED', 'LATE'))
);

--changeset comptoir:desk-4
grant select, insert on envelope to ${appUser};
