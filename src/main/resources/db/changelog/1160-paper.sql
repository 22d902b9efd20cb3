--liquibase formatted sql

--changeset comptoir:paper-1
-- The numbers of the original sheets, drawn at random when they are printed. Nothing says who received which.
create table paper_original (
    edition_id uuid not null,
    number char(6) character set ascii collate ascii_bin not null,
    primary key (edition_id, number),
    constraint paper_original_of_poll foreign key (edition_id) references poll (edition_id)
);

--changeset comptoir:paper-2
-- A pile of paper ballots, counted by hand, read by two people and by a third where they differ: never the same person twice.
create table paper_batch (
    edition_id uuid not null,
    number int not null,
    label varchar(80) not null,
    sheets int not null,
    territory_code varchar(12),
    opened_by uuid not null,
    opened_at datetime(6) not null,
    first_by uuid,
    first_name varchar(120),
    first_done boolean not null default false,
    second_by uuid,
    second_name varchar(120),
    second_done boolean not null default false,
    third_by uuid,
    third_name varchar(120),
    third_done boolean not null default false,
    primary key (edition_id, number),
    constraint paper_batch_of_poll foreign key (edition_id) references poll (edition_id),
    constraint paper_batch_has_sheets check (sheets > 0),
    constraint paper_read_by_two_persons check (first_by <> second_by),
    constraint paper_resolved_by_another check (third_by <> first_by and third_by <> second_by),
    constraint paper_done_by_somebody check ((first_by is not null or not first_done) and (second_by is not null or not second_done)
        and (third_by is not null or not third_done))
);

--changeset comptoir:paper-3
-- What one reading says of one ballot; its number is apart, and forgotten at the count.
create table paper_sheet (
    edition_id uuid not null,
    batch int not null,
    reading int not null,
    position int not null,
    verdict varchar(5) not null,
    reason varchar(16) not null,
    marks varchar(2000) not null,
    primary key (edition_id, batch, reading, position),
    constraint paper_sheet_of_batch foreign key (edition_id, batch) references paper_batch (edition_id, number),
    constraint paper_reading_known check (reading between 1 and 3),
    constraint paper_position_from_one check (position > 0),
    constraint paper_verdict_known check (verdict in ('VALID', 'BLANK', 'NULL')),
    constraint paper_reason_known check (reason in ('', 'TOO_MANY', 'TOO_FEW', 'AGAINST_RULES', 'UNREADABLE', 'NOT_ORIGINAL', 'LATE')),
    constraint paper_null_for_a_reason check ((verdict = 'NULL') = (reason <> '')),
    constraint paper_marks_when_valid check ((verdict <> 'VALID' or marks <> '') and (verdict <> 'BLANK' or marks = ''))
);

--changeset comptoir:paper-4
-- Which number a reading met on which ballot, until the count: an original is one ballot, a copy of it none.
create table paper_number (
    edition_id uuid not null,
    reading int not null,
    original char(6) character set ascii collate ascii_bin not null,
    batch int not null,
    position int not null,
    primary key (edition_id, reading, original),
    constraint paper_number_was_printed foreign key (edition_id, original) references paper_original (edition_id, number),
    constraint paper_number_of_sheet foreign key (edition_id, batch) references paper_batch (edition_id, number)
);

--changeset comptoir:paper-5 splitStatements:false
create trigger no_paper_once_counted before insert on paper_sheet for each row
begin
    if not exists (select 1 from poll where edition_id = new.edition_id and status = 'SEALED' and closes_at <= utc_timestamp(6)) then
        signal sqlstate '23000' set message_text = 'paper ballots are read between the close and the count';
    end if;
end

--changeset comptoir:paper-6
grant select, insert on paper_original to ${appUser};

--changeset comptoir:paper-7
grant select, insert, update on paper_batch to ${appUser};

--changeset comptoir:paper-8
grant select, insert, delete on paper_sheet to ${appUser};

--changeset comptoir:paper-9
grant select, insert, delete on paper_number to ${appUser};
