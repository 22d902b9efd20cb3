--liquibase formatted sql

--changeset comptoir:ballot-1
create table poll (
    edition_id uuid not null,
    status varchar(12) not null,
    opens_at datetime(6) not null,
    closes_at datetime(6) not null,
    first_seal_by uuid,
    first_seal_name varchar(120),
    first_seal_at datetime(6),
    first_seal_sha256 binary(32),
    second_seal_by uuid,
    second_seal_name varchar(120),
    sealed_at datetime(6),
    urn_opened_at datetime(6),
    counted_at datetime(6),
    primary key (edition_id),
    constraint poll_of_edition foreign key (edition_id) references edition (id),
    constraint poll_status_known check (status in ('PREPARED', 'SEALED', 'COUNTED', 'ALLOCATED', 'PROCLAIMED', 'SUSPENDED', 'ANNULLED')),
    constraint poll_closes_after_opening check (opens_at < closes_at),
    constraint poll_sealed_by_two_persons check (first_seal_by <> second_seal_by),
    constraint urn_opened_after_close check (urn_opened_at is null or (status <> 'PREPARED' and urn_opened_at >= closes_at)),
    constraint poll_sealed_once_signed check (status = 'PREPARED' or (first_seal_by is not null and second_seal_by is not null and sealed_at is not null))
);

--changeset comptoir:ballot-2
-- What is on the ballot paper, as sealed: inserted once, never changed (see the grants).
create table ballot_line (
    edition_id uuid not null,
    number int not null,
    project_id uuid not null,
    title varchar(120) not null,
    requested_cents bigint not null,
    primary key (edition_id, number),
    constraint project_once_on_ballot unique (edition_id, project_id),
    constraint ballot_line_of_poll foreign key (edition_id) references poll (edition_id),
    constraint ballot_line_of_project foreign key (project_id) references project (id)
);

--changeset comptoir:ballot-3
-- The inner envelope, while the poll lasts: tied to the roll entry so that both live or die together.
create table sealed_ballot (
    roll_entry_id uuid not null,
    edition_id uuid not null,
    content varbinary(4096) not null,
    tracker char(43) character set ascii collate ascii_bin not null,
    cast_token_hash binary(32) not null,
    primary key (roll_entry_id),
    constraint tracker_once unique (tracker),
    constraint cast_once_per_token unique (cast_token_hash),
    constraint ballot_of_roll_entry foreign key (roll_entry_id) references roll_entry (id),
    constraint ballot_of_poll foreign key (edition_id) references poll (edition_id),
    key ballot_by_poll (edition_id)
);

--changeset comptoir:ballot-4
-- The urn once the poll is closed: ballots in random order, without the roll entry.
create table urn_ballot (
    id uuid not null,
    edition_id uuid not null,
    content varbinary(4096) not null,
    primary key (id),
    constraint urn_of_poll foreign key (edition_id) references poll (edition_id),
    key urn_by_poll (edition_id, id)
);

--changeset comptoir:ballot-5
-- The receipts that were in the urn, apart from its ballots: a receipt proves presence, never the choice.
create table urn_tracker (
    tracker char(43) character set ascii collate ascii_bin not null,
    edition_id uuid not null,
    primary key (tracker),
    constraint urn_tracker_of_poll foreign key (edition_id) references poll (edition_id),
    key urn_tracker_by_poll (edition_id, tracker)
);

--changeset comptoir:ballot-6
create table daily_turnout (
    edition_id uuid not null,
    day date not null,
    channel varchar(8) not null,
    votes int not null,
    primary key (edition_id, day, channel),
    constraint turnout_of_poll foreign key (edition_id) references poll (edition_id),
    constraint turnout_not_negative check (votes >= 0)
);

--changeset comptoir:ballot-7 splitStatements:false
create trigger poll_dates_frozen_once_sealed before update on poll for each row
begin
    if old.status <> 'PREPARED' and not (new.status <> 'PREPARED' and (old.urn_opened_at is null or new.urn_opened_at <=> old.urn_opened_at)
        and new.opens_at = old.opens_at and new.closes_at = old.closes_at
        and new.first_seal_by = old.first_seal_by and new.second_seal_by = old.second_seal_by and new.sealed_at = old.sealed_at) then
        signal sqlstate '23000' set message_text = 'poll dates frozen by its seal';
    end if;
end

--changeset comptoir:ballot-14 splitStatements:false
create trigger no_ballot_once_urn_is_open before insert on sealed_ballot for each row
begin
    if exists (select 1 from poll where edition_id = new.edition_id and (status <> 'SEALED' or urn_opened_at is not null)) then
        signal sqlstate '23000' set message_text = 'no ballot once the urn is open';
    end if;
end

--changeset comptoir:ballot-8
grant select, insert, update on poll to ${appUser};

--changeset comptoir:ballot-9
grant select, insert on ballot_line to ${appUser};

--changeset comptoir:ballot-10
grant select, insert, update, delete on sealed_ballot to ${appUser};

--changeset comptoir:ballot-11
grant select, insert on urn_ballot to ${appUser};

--changeset comptoir:ballot-12
grant select, insert on urn_tracker to ${appUser};

--changeset comptoir:ballot-13
grant select, insert, update on daily_turnout to ${appUser};

--changeset comptoir:ballot-15
-- The groups that caps, envelopes and kinds of ballot look at, frozen with the line. A holder is a number, never a name.
alter table ballot_line
    add column territory_code varchar(12),
    add column theme varchar(32),
    add column holder int;

--changeset comptoir:ballot-16
-- Lines sealed before take the groups that their projects have today.
update ballot_line line
join (
    select project.id, commune.epci_code as territory_code, project.theme,
        case when trim(project.holder_name) = '' then null
            else dense_rank() over (partition by project.edition_id order by trim(project.holder_name)) end as holder
    from project
    left join commune on commune.code = project.commune_code
) known on known.id = line.project_id
set line.territory_code = known.territory_code, line.theme = known.theme, line.holder = known.holder;

--changeset comptoir:ballot-17
-- Receipts whose ballot is not in the urn, and why in one word; nothing says whose they were.
create table set_aside_tracker (
    tracker char(43) character set ascii collate ascii_bin not null,
    edition_id uuid not null,
    cause varchar(12) not null,
    primary key (tracker),
    constraint set_aside_of_poll foreign key (edition_id) references poll (edition_id),
    constraint set_aside_cause_known check (cause in ('REPLACED', 'PAPER', 'STRUCK_OUT')),
    key set_aside_by_poll (edition_id, cause)
);

--changeset comptoir:ballot-18
grant select, insert on set_aside_tracker to ${appUser};

--changeset comptoir:ballot-40
-- Who asked, once the urn was open, that the tables be written anew; it goes on by itself until every one is done.
create table urn_rebuild_request (
    edition_id uuid not null,
    requested_by uuid not null,
    requested_name varchar(120) not null,
    requested_at datetime(6) not null,
    primary key (edition_id),
    constraint rebuild_of_poll foreign key (edition_id) references poll (edition_id)
);

--changeset comptoir:ballot-41
-- Which steps are done: after a crash the first one that is not here comes next.
create table urn_rebuild (
    edition_id uuid not null,
    table_name varchar(64) not null,
    done_at datetime(6) not null,
    primary key (edition_id, table_name),
    constraint rebuild_was_requested foreign key (edition_id) references urn_rebuild_request (edition_id)
);

--changeset comptoir:ballot-42
grant select, insert on urn_rebuild_request to ${appUser};

--changeset comptoir:ballot-43
grant select, insert on urn_rebuild to ${appUser};

--changeset comptoir:ballot-44
--preconditions onFail:CONTINUE
--precondition-sql-check expectedResult:1 select "${rebuilderUser}" <> ""
grant alter on sealed_ballot to ${rebuilderUser};

--changeset comptoir:ballot-45
--preconditions onFail:CONTINUE
--precondition-sql-check expectedResult:1 select "${rebuilderUser}" <> ""
grant alter on urn_ballot to ${rebuilderUser};

--changeset comptoir:ballot-46
--preconditions onFail:CONTINUE
--precondition-sql-check expectedResult:1 select "${rebuilderUser}" <> ""
grant alter on urn_tracker to ${rebuilderUser};

--changeset comptoir:ballot-47
--preconditions onFail:CONTINUE
--precondition-sql-check expectedResult:1 select "${rebuilderUser}" <> ""
grant alter on set_aside_tracker to ${rebuilderUser};

--changeset comptoir:ballot-60
-- The last decision of two persons that changed the poll since its seal.
alter table poll
    add column decision_id uuid,
    add constraint poll_changed_by_decision foreign key (decision_id) references decision (id);

--changeset comptoir:ballot-61
drop trigger poll_dates_frozen_once_sealed;

--changeset comptoir:ballot-62 splitStatements:false
-- Once sealed, dates and seals stay. The close moves, later only, and the poll stops, resumes or is annulled only as a decision
-- of two persons says, younger than the last one carried out: none serves twice.
create trigger poll_dates_frozen_once_sealed before update on poll for each row
begin
    if old.status <> 'PREPARED' and not (new.status <> 'PREPARED' and (old.urn_opened_at is null or new.urn_opened_at <=> old.urn_opened_at)
        and new.opens_at = old.opens_at and new.first_seal_by = old.first_seal_by and new.second_seal_by = old.second_seal_by
        and new.sealed_at = old.sealed_at) then
        signal sqlstate '23000' set message_text = 'poll dates frozen by its seal';
    end if;
    if old.status in ('SUSPENDED', 'ANNULLED') and not (new.urn_opened_at <=> old.urn_opened_at) then
        signal sqlstate '23000' set message_text = 'no urn is opened while the poll is suspended or annulled';
    end if;
    if old.status <> 'PREPARED' and (new.closes_at <> old.closes_at or not (new.decision_id <=> old.decision_id)
        or (new.status <> old.status and (old.status in ('SUSPENDED', 'ANNULLED') or new.status in ('SUSPENDED', 'ANNULLED'))))
        and not exists (
            select 1
            from decision taken
            where taken.id = new.decision_id and taken.edition_id = new.edition_id and taken.subject = new.edition_id
                and old.urn_opened_at is null and new.urn_opened_at is null
                and not exists (select 1 from decision carried_out where carried_out.id = old.decision_id and carried_out.taken_at >= taken.taken_at)
                and case taken.matter
                    when 'EXTENSION' then old.status = 'SEALED' and new.status = 'SEALED' and utc_timestamp(6) < old.closes_at
                        and new.closes_at > old.closes_at and taken.terms = date_format(new.closes_at, '%Y-%m-%dT%H:%i:%sZ')
                    when 'SUSPENSION' then old.status = 'SEALED' and new.status = 'SUSPENDED' and new.closes_at = old.closes_at
                        and utc_timestamp(6) < old.closes_at
                    when 'RESUMPTION' then old.status = 'SUSPENDED' and new.status = 'SEALED'
                        and ((taken.terms = '' and new.closes_at = old.closes_at)
                            or (new.closes_at > old.closes_at and new.closes_at > utc_timestamp(6)
                                and taken.terms = date_format(new.closes_at, '%Y-%m-%dT%H:%i:%sZ')))
                    when 'ANNULMENT' then old.status in ('SEALED', 'SUSPENDED') and new.status = 'ANNULLED' and new.closes_at = old.closes_at
                    else false
                end) then
        signal sqlstate '23000' set message_text = 'a sealed poll changes only as two persons decided';
    end if;
end

--changeset comptoir:ballot-63
-- A project that left the race once the poll was sealed: it stays on the paper and is skipped when money is shared out.
create table ballot_withdrawal (
    edition_id uuid not null,
    number int not null,
    decision_id uuid not null,
    primary key (edition_id, number),
    constraint withdrawal_per_decision unique (decision_id),
    constraint withdrawal_of_ballot_line foreign key (edition_id, number) references ballot_line (edition_id, number),
    constraint withdrawal_by_decision foreign key (decision_id) references decision (id)
);

--changeset comptoir:ballot-64 splitStatements:false
create trigger withdrawal_decided_by_two_persons before insert on ballot_withdrawal for each row
begin
    if not exists (
        select 1
        from decision taken
        join ballot_line line on line.edition_id = taken.edition_id and line.project_id = taken.subject
        join poll on poll.edition_id = line.edition_id
        where taken.id = new.decision_id and taken.matter = 'WITHDRAWAL' and line.edition_id = new.edition_id and line.number = new.number
            and poll.urn_opened_at is null) then
        signal sqlstate '23000' set message_text = 'a project is withdrawn only as two persons decided, before the urn is open';
    end if;
end

--changeset comptoir:ballot-65
-- What happened during the poll, as its officers write it down: inserted once, never changed (see the grants).
create table poll_incident (
    id uuid not null,
    edition_id uuid not null,
    happened_at datetime(6) not null,
    what varchar(500) not null,
    done varchar(500) not null,
    recorded_by uuid not null,
    recorded_name varchar(120) not null,
    recorded_at datetime(6) not null,
    primary key (id),
    constraint incident_of_poll foreign key (edition_id) references poll (edition_id),
    constraint incident_recorded_once_over check (happened_at <= recorded_at),
    key incident_by_poll (edition_id, happened_at)
);

--changeset comptoir:ballot-66
alter table set_aside_tracker drop constraint set_aside_cause_known;

--changeset comptoir:ballot-67
alter table set_aside_tracker
    add constraint set_aside_cause_known check (cause in ('REPLACED', 'PAPER', 'STRUCK_OUT', 'ANNULLED'));

--changeset comptoir:ballot-68
grant select, insert on ballot_withdrawal to ${appUser};

--changeset comptoir:ballot-69
grant select, insert on poll_incident to ${appUser};
