--liquibase formatted sql

--changeset comptoir:results-1
create table tally (
    edition_id uuid not null,
    signatures int not null,
    ballots int not null,
    blank_ballots int not null,
    counted_by uuid not null,
    counted_by_name varchar(120) not null,
    counted_at datetime(6) not null,
    primary key (edition_id),
    constraint tally_of_poll foreign key (edition_id) references poll (edition_id)
);

--changeset comptoir:results-2
create table tally_line (
    edition_id uuid not null,
    number int not null,
    votes int not null,
    primary key (edition_id, number),
    constraint tally_line_of_ballot foreign key (edition_id, number) references ballot_line (edition_id, number),
    constraint votes_not_negative check (votes >= 0)
);

--changeset comptoir:results-3
-- Proposed for certification by a first person, who saw the result with this hash; a second one certifies the same.
create table certification (
    edition_id uuid not null,
    sha256 binary(32) not null,
    proposed_by uuid not null,
    proposed_by_name varchar(120) not null,
    proposed_at datetime(6) not null,
    primary key (edition_id),
    constraint certification_of_tally foreign key (edition_id) references tally (edition_id)
);

--changeset comptoir:results-4
-- The certified result: inserted once, never changed (see the grants).
create table certified_result (
    edition_id uuid not null,
    content mediumtext not null,
    sha256 binary(32) not null,
    first_by uuid not null,
    first_by_name varchar(120) not null,
    second_by uuid not null,
    second_by_name varchar(120) not null,
    certified_at datetime(6) not null,
    primary key (edition_id),
    constraint certified_result_of_tally foreign key (edition_id) references tally (edition_id),
    constraint certified_by_two_persons check (first_by <> second_by)
);

--changeset comptoir:results-5
-- The result of an edition imported from a published file: calculated, not certified by persons.
create table imported_result (
    edition_id uuid not null,
    content mediumtext not null,
    sha256 binary(32) not null,
    calculated_at datetime(6) not null,
    primary key (edition_id),
    constraint imported_result_of_tally foreign key (edition_id) references tally (edition_id)
);

--changeset comptoir:results-6
grant select, insert on tally to ${appUser};

--changeset comptoir:results-7
grant select, insert on tally_line to ${appUser};

--changeset comptoir:results-8
grant select, insert, delete on certification to ${appUser};

--changeset comptoir:results-9
grant select, insert on certified_result to ${appUser};

--changeset comptoir:results-10
grant select, insert on imported_result to ${appUser};

--changeset comptoir:results-11
-- What of the count was on paper; ballots holds the electronic ones and those on paper that count.
alter table tally
    add column paper_signatures int not null default 0,
    add column paper_ballots int not null default 0,
    add column paper_blank int not null default 0,
    add column null_ballots int not null default 0;

--changeset comptoir:results-30
-- The minutes of a certified result, as a document: inserted once, never changed (see the grants).
create table minutes (
    edition_id uuid not null,
    document mediumblob not null,
    sha256 binary(32) not null,
    written_at datetime(6) not null,
    primary key (edition_id),
    constraint minutes_of_certified_result foreign key (edition_id) references certified_result (edition_id)
);

--changeset comptoir:results-31
grant select, insert on minutes to ${appUser};
